/** Settings of what browsers may do with pages, and of how pages are shared and answered. */

import type { ConfigFields } from '../field-table.ts';
import { policySources } from '../values/policy-sources.ts';
import { boolean } from '../values/scalars.ts';

export const PUBLISHING_FIELDS = {
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
} satisfies Partial<ConfigFields>;
