/** The plugins that make a post's HTML, in order. */
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type PluggableList, type Plugin, unified } from 'unified';
import type { HtmlMode, Language } from '../../model.ts';
import type { Highlighter } from './highlighter.ts';
import { autolinks } from './plugins/autolinks.ts';
import { breaks } from './plugins/breaks.ts';
import { codeBlocks } from './plugins/code-blocks.ts';
import { codeFences } from './plugins/code-fences.ts';
import { displayMath } from './plugins/display-math.ts';
import { equationReferences } from './plugins/equation-references.ts';
import { excerptMark } from './plugins/excerpt-mark.ts';
import { figures } from './plugins/figures.ts';
import { headingHtml } from './plugins/heading-html.ts';
import { headingIds } from './plugins/heading-ids.ts';
import { highlight } from './plugins/highlight.ts';
import { holes } from './plugins/holes.ts';
import { lineBreaks } from './plugins/line-breaks.ts';
import { math } from './plugins/math.ts';
import { plainText } from './plugins/plain-text.ts';
import { rawHtml } from './plugins/raw-html.ts';
import { sanitize } from './plugins/sanitize.ts';
import { tableCells } from './plugins/table-cells.ts';
import { tables } from './plugins/tables.ts';
import { taskLists } from './plugins/task-lists.ts';
import { titleHeading } from './plugins/title-heading.ts';
import { unfinishedHtmlBlocks } from './plugins/unfinished-html.ts';
import { unusedFootnotes } from './plugins/unused-footnotes.ts';

/** What of the site's config a post's HTML depends on; part of the key of the cache. */
export interface CompileOptions {
  language: Language;
  macros: Record<string, string>;
  /** A line end of the source is one on the page. */
  breaks: boolean;
  smartQuotes: boolean;
  html: HtmlMode;
  /** `$…$` is math. */
  math: boolean;
  /** `\\(…\\)` and `\\[…\\]` are, too. */
  brackets: boolean;
  /** A formula that cannot be set is an error. */
  strictMath: boolean;
  /** Captions are numbered. */
  figureNumbers: boolean;
}

/** A single `~` is no strikethrough here: notes write ranges as `0~1`. */
const STRIKETHROUGH = { singleTilde: false };

/** Markdown → mdast, with all that is learned from it. */
export function parser(options: CompileOptions) {
  const dialect: PluggableList = [
    [remarkGfm, STRIKETHROUGH],
    remarkCjkFriendly,
    [remarkCjkFriendlyStrikethrough, STRIKETHROUGH],
  ];
  if (options.math) dialect.push(remarkMath);
  return unified().use(remarkParse).use(dialect);
}

/** mdast → hast. The order matters where a comment says so. */
export function renderer(options: CompileOptions, highlighter: Highlighter) {
  const plugins: PluggableList = [
    plugin(tableCells), // before all that reads text: it still has hidden pipes
    plugin(titleHeading),
    plugin(unusedFootnotes),
    plugin(unfinishedHtmlBlocks),
    ...(options.math ? [plugin(displayMath)] : []),
    plugin(autolinks),
    plugin(codeFences),
    options.breaks ? breaks : lineBreaks,
    plugin(plainText), // after line breaks: it has no space between lines of Chinese either
    plugin(headingIds),
    plugin(excerptMark),
    [remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', ...footnoteWords(options) }],
    plugin(rawHtml),
    plugin(sanitize), // nothing that an author controls is added as HTML after this line
    [plugin(math), { ...options, strict: options.strictMath }],
    ...(options.math ? [plugin(equationReferences)] : []), // after math: it knows the numbers
    [plugin(highlight), { highlighter }],
    plugin(codeBlocks), // after highlight: it splits the highlighted spans by line
    tables, // after math: it names columns by their formula
    [taskLists, { language: options.language }],
    figures,
    plugin(headingHtml), // before holes: a heading in a table of contents holds no marks
    plugin(holes),
  ];
  return unified().use(plugins);
}

/** Our plugins take a `PostFile`, which is the VFile that `compilePost` hands to unified. */
function plugin(attacher: unknown): Plugin<[object?]> {
  return attacher as Plugin<[object?]>;
}

function footnoteWords({ language }: CompileOptions) {
  return language === 'zh-CN'
    ? { footnoteLabel: '脚注', footnoteBackLabel: '回到正文' }
    : { footnoteLabel: 'Footnotes', footnoteBackLabel: 'Back to the text' };
}
