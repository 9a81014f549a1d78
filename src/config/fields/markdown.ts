/** Settings of what Markdown, formulas and pictures become. */

import type { ConfigFields } from '../field-table.ts';
import { macros } from '../values/names.ts';
import { boolean, choice } from '../values/scalars.ts';

export const MARKDOWN_FIELDS = {
  math: {
    macros: {
      type: macros(),
      default: {},
      doc: {
        en: "TeX macros for all posts: `{'\\RR': '\\mathbb{R}'}`.",
        zh: "所有文章可用的 TeX 宏：`{'\\RR': '\\mathbb{R}'}`。",
      },
    },
    output: {
      type: choice(['htmlAndMathml', 'html', 'mathml']),
      default: 'htmlAndMathml',
      doc: {
        en: "What stands for a formula on pages: KaTeX's HTML with MathML for screen readers, or either alone.",
        zh: '页面上公式的形式：KaTeX 的 HTML 加上供读屏软件用的 MathML，或只用其一。',
      },
    },
    brackets: {
      type: boolean(),
      default: false,
      doc: {
        en: 'Whether `\\(…\\)` and `\\[…\\]` are math too.',
        zh: '`\\(…\\)` 和 `\\[…\\]` 是否也是公式。',
      },
    },
    strict: {
      type: boolean(),
      default: true,
      doc: {
        en: 'Whether a formula that cannot be set is an error; else its source is shown in red, with a warning.',
        zh: '无法排版的公式是否算错误；否则以红色显示其源码，并给出警告。',
      },
    },
  },
  markdown: {
    breaks: {
      type: boolean(),
      default: false,
      doc: {
        en: 'Whether a new line within a paragraph is a line break, as in Hexo.',
        zh: '段落中的换行是否显示为换行（如 Hexo）。',
      },
    },
    smartQuotes: {
      type: boolean(),
      default: false,
      doc: {
        en: 'Whether straight quotes, `--`, `---` and `...` become “ ”, –, — and … in text.',
        zh: '正文里的直引号、`--`、`---`、`...` 是否换成 “ ”、–、—、…。',
      },
    },
    html: {
      type: choice(['sanitize', 'allow', 'escape']),
      default: 'sanitize',
      doc: {
        en: 'What becomes of HTML in notes: made safe, left as it is, or shown as text.',
        zh: '笔记里的 HTML 如何处理：净化、原样保留，或当作文字显示。',
      },
    },
    headingIds: {
      type: choice(['github', 'hexo']),
      default: 'github',
      doc: {
        en: 'How ids of headings are made from their text: as GitHub does, or as Hexo does, for links to a blog that has moved.',
        zh: '标题 id 由文字得来的方式：与 GitHub 相同；或与 Hexo 相同，使指向旧博客的链接不失效。',
      },
    },
  },
  figures: {
    numbers: {
      type: boolean(),
      default: false,
      doc: {
        en: 'Whether the captions of figures are numbered: Figure 1, 图 1.',
        zh: '图注是否编号：图 1、Figure 1。',
      },
    },
  },
} satisfies Partial<ConfigFields>;
