/** Settings of what browsers may do with pages, and of how pages are shared and answered. */

import type { ConfigFields } from '../field-table.ts';
import { clientFolder, picture } from '../values/addresses.ts';
import { policySources } from '../values/policy-sources.ts';
import { boolean, choice, choices, hexColor, text } from '../values/scalars.ts';

export const PUBLISHING_FIELDS = {
  cards: {
    enabled: {
      type: boolean(),
      default: false,
      doc: {
        en: 'Whether each post has a picture with its title for where it is shared. It needs the package `@resvg/resvg-wasm` in your site.',
        zh: '是否为每篇文章生成带标题的分享图片。需要在网站里安装 `@resvg/resvg-wasm`。',
      },
    },
    font: {
      type: text(),
      default: '',
      doc: {
        en: 'File of a font with Chinese for these pictures; empty for one of the system.',
        zh: '这些图片所用的中文字体文件；留空则用系统里的字体。',
      },
    },
    color: {
      type: hexColor(),
      default: '#0b5394',
      doc: { en: 'Their colour.', zh: '这些图片的主色。' },
    },
  },
  comments: {
    provider: {
      type: choice(['none', 'giscus', 'waline']),
      default: 'none',
      doc: {
        en: 'Who keeps comments. Nothing is loaded from there before a reader clicks. See docs/sharing.md.',
        zh: '评论服务。读者点击之前不会从那里加载任何内容。见 docs/sharing.zh-CN.md。',
      },
    },
    repo: {
      type: text(),
      default: '',
      doc: {
        en: 'For giscus: the repository, `owner/name`.',
        zh: 'giscus 用：仓库，`owner/name`。',
      },
    },
    repoId: {
      type: text(),
      default: '',
      doc: {
        en: 'For giscus: the number of the repository, as giscus.app shows it.',
        zh: 'giscus 用：giscus.app 给出的仓库编号。',
      },
    },
    category: {
      type: text(),
      default: '',
      doc: { en: 'For giscus: the category of discussions.', zh: 'giscus 用：讨论的分类。' },
    },
    categoryId: {
      type: text(),
      default: '',
      doc: { en: 'For giscus: the number of that category.', zh: 'giscus 用：该分类的编号。' },
    },
    server: {
      type: picture(),
      default: '',
      doc: { en: 'For Waline: the address of its server.', zh: 'Waline 用：服务端地址。' },
    },
    client: {
      type: clientFolder(),
      default: 'https://unpkg.com/@waline/client@3.15.2/dist/',
      doc: {
        en: 'For Waline: the folder of its files `waline.js` and `waline.css`, of the site (`/waline/`) or elsewhere.',
        zh: 'Waline 用：`waline.js` 与 `waline.css` 所在的文件夹，可在站内（`/waline/`）或别处。',
      },
    },
  },
  security: {
    csp: {
      type: boolean(),
      default: true,
      doc: {
        en: 'Whether pages carry a Content-Security-Policy that allows what they need and nothing else.',
        zh: '页面是否带有只允许其所需内容的 Content-Security-Policy。',
      },
    },
    sources: {
      type: policySources(),
      default: {},
      doc: {
        en: 'What else that policy allows: `{connect-src: [https://stats.example.org]}`.',
        zh: '该策略另外允许的来源：`{connect-src: [https://stats.example.org]}`。',
      },
    },
    headers: {
      type: boolean(),
      default: true,
      doc: {
        en: 'Whether there is a file `_headers` with policies and lifetimes for hosts that read one.',
        zh: '是否生成 `_headers` 文件，供支持它的托管平台设置策略与缓存时间。',
      },
    },
  },
  compress: {
    type: choices(['gz', 'br']),
    default: [],
    doc: {
      en: 'Compressed files beside those of text, for servers that hand them out: `[gz, br]`.',
      zh: '在文本文件旁另放压缩好的文件，供服务器直接发送：`[gz, br]`。',
    },
  },
  hosting: {
    redirects: {
      type: choice(['plain', 'forced', 'none']),
      default: 'plain',
      doc: {
        en: 'Whether redirects stand in a file `_redirects`, too: as most hosts read it, with `301!` for Netlify, or not.',
        zh: '重定向是否也写入 `_redirects` 文件：按多数托管平台的写法、按 Netlify 的 `301!`，或不写。',
      },
    },
  },
} satisfies Partial<ConfigFields>;
