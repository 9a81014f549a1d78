/** Settings of URLs, lists and feeds. */

import type { ConfigFields } from '../field-table.ts';
import { redirects } from '../values/addresses.ts';
import { slugs } from '../values/names.ts';
import { permalink } from '../values/permalink.ts';
import { boolean, choice, integer } from '../values/scalars.ts';

const MOST_POSTS = 10_000;
const MOST_RELATED = 10;

export const PAGE_FIELDS = {
  permalink: {
    type: permalink(),
    default: '/:year/:month/:day/:title/',
    doc: {
      en: "Pattern of a post's URL, of `:year`, `:month`, `:day`, `:title`, `:slug`, `:category` and `:hash`.",
      zh: '文章网址的格式，可用 `:year`、`:month`、`:day`、`:title`、`:slug`、`:category`、`:hash`。',
    },
  },
  index: {
    content: {
      type: choice(['full', 'excerpt', 'description']),
      default: 'full',
      doc: {
        en: 'How much of a post the index shows: all of it, what stands before `<!-- more -->` (else its first blocks), or its description.',
        zh: '首页显示文章的多少：全文、`<!-- more -->` 之前的部分（没有则为开头几块），或其 description。',
      },
    },
    perPage: {
      type: integer(0, MOST_POSTS),
      default: 10,
      doc: {
        en: 'Posts on a page of the index; `0` for all.',
        zh: '首页每页的文章数；`0` 为全部。',
      },
    },
  },
  archive: {
    perPage: {
      type: integer(0, MOST_POSTS),
      default: 0,
      doc: {
        en: 'Posts on a page of the archive; `0` for all.',
        zh: '归档每页的文章数；`0` 为全部。',
      },
    },
  },
  tag: {
    perPage: {
      type: integer(0, MOST_POSTS),
      default: 0,
      doc: { en: 'Posts on a page of a tag; `0` for all.', zh: '标签页每页的文章数；`0` 为全部。' },
    },
  },
  category: {
    perPage: {
      type: integer(0, MOST_POSTS),
      default: 0,
      doc: {
        en: 'Posts on a page of a category; `0` for all.',
        zh: '分类页每页的文章数；`0` 为全部。',
      },
    },
  },
  feed: {
    limit: {
      type: integer(1, MOST_POSTS),
      default: 20,
      doc: { en: 'Newest posts in a feed.', zh: '订阅中最新文章的篇数。' },
    },
    content: {
      type: choice(['full', 'excerpt']),
      default: 'full',
      doc: { en: 'How much of a post a feed holds.', zh: '订阅包含文章的多少。' },
    },
  },
  related: {
    posts: {
      type: integer(0, MOST_RELATED),
      default: 5,
      doc: {
        en: 'Related posts named below a post, found by tags and text; `0` for none.',
        zh: '文末列出的相关文章数，按标签与文字查找；`0` 为不列。',
      },
    },
  },
  tagSlugs: {
    type: slugs(),
    default: {},
    doc: {
      en: 'What stands for a tag in its URL: `{目标检测: object-detection}`.',
      zh: '标签在网址里的写法：`{目标检测: object-detection}`。',
    },
  },
  categorySlugs: {
    type: slugs(),
    default: {},
    doc: { en: 'The same for categories.', zh: '分类在网址里的写法。' },
  },
  redirects: {
    type: redirects(),
    default: {},
    doc: {
      en: 'Old addresses and where they lead: `{/old/: /new/}`. See docs/addresses.md.',
      zh: '旧网址及其去向：`{/old/: /new/}`。见 docs/addresses.zh-CN.md。',
    },
  },
  robots: {
    index: {
      type: boolean(),
      default: true,
      doc: { en: 'Whether search engines may list the site.', zh: '是否允许搜索引擎收录。' },
    },
  },
} satisfies Partial<ConfigFields>;
