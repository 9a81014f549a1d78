/** The settings of a site. */
import type { Language } from './diagnostic.ts';

export interface MenuItem {
  /** A key of the theme's strings (`home`, `tags`, …) or a label of the author's own. */
  label: string;
  /** A path of the site (`/tags/`) or a full URL. */
  url: string;
  icon?: string;
}

export interface SocialLink {
  label: string;
  url: string;
  icon?: string;
}

/** How much of a post an index page shows. */
export type IndexContent = 'full' | 'excerpt' | 'description';

/** KaTeX's HTML with MathML for screen readers, either of them alone. */
export type MathOutput = 'htmlAndMathml' | 'html' | 'mathml';

/** What becomes of HTML in a note: made safe, left as it is, or shown as text. */
export type HtmlMode = 'sanitize' | 'allow' | 'escape';

/** Whose way of making ids of headings from their text. */
export type HeadingIds = 'github' | 'hexo';

/** How redirects are told to hosts: as they all read it, so that it goes before files, or not at all. */
export type HostRedirects = 'plain' | 'forced' | 'none';

/** What texts are compressed to: gzip, brotli. */
export type Compression = 'gz' | 'br';

/** Who keeps what readers answer. */
export type CommentsProvider = 'none' | 'giscus' | 'waline';

/** `scholium.yaml` after defaults, validation and the command line's overrides. */
export interface Config {
  title: string;
  subtitle: string;
  description: string;
  author: string;
  motto: string;
  avatar: string;
  favicon: string;
  language: Language;
  /** An IANA name such as `Asia/Shanghai`; the only zone dates are read and shown in. */
  timezone: string;
  /** Where the site is published, with its base path and a final slash. */
  url: string;
  keywords: string[];
  menu: MenuItem[];
  social: SocialLink[];
  /** Year the site began, for the footer; 0: the year of the first post. */
  since: number;
  /** Pattern of a post's URL, e.g. `/:year/:month/:day/:title/`. */
  permalink: string;
  index: { content: IndexContent; perPage: number };
  /** Posts a page; 0: all on one page. */
  archive: { perPage: number };
  tag: { perPage: number };
  category: { perPage: number };
  feed: { limit: number; content: 'full' | 'excerpt' };
  /** Related posts below a post; 0: none. */
  related: { posts: number };
  /** Tag or category name → slug of its URL. */
  tagSlugs: Record<string, string>;
  categorySlugs: Record<string, string>;
  /** Old address → where it leads: a path of the site or a full URL. */
  redirects: Record<string, string>;
  theme: string;
  themeOptions: Record<string, unknown>;
  /** Folders, relative to the site's folder. */
  postsDir: string;
  pagesDir: string;
  staticDir: string;
  scaffoldsDir: string;
  outDir: string;
  /** File of the published addresses; empty for none. */
  ledger: string;
  drafts: boolean;
  future: boolean;
  /** Warnings count as errors. */
  strict: boolean;
  math: {
    macros: Record<string, string>;
    /** What stands for a formula on pages; feeds always have MathML alone. */
    output: MathOutput;
    /** `\(…\)` and `\[…\]` are math too. */
    brackets: boolean;
    /** A formula that cannot be set is an error; else it is shown in red. */
    strict: boolean;
  };
  markdown: { breaks: boolean; smartQuotes: boolean; html: HtmlMode; headingIds: HeadingIds };
  /** Captions are numbered: 图 1, Figure 1. */
  figures: { numbers: boolean };
  robots: { index: boolean };
  cards: {
    /** A picture of each post for where its address is shared. */
    enabled: boolean;
    /** File of a font with Chinese; empty: looked for among those of the system. */
    font: string;
    /** `#0b5394` */
    color: string;
  };
  comments: {
    provider: CommentsProvider;
    /** giscus: `owner/name` on GitHub, and the number that giscus.app tells for it. */
    repo: string;
    repoId: string;
    category: string;
    categoryId: string;
    /** Waline: address of its server. */
    server: string;
    /** Folder of Waline's `waline.js` and `waline.css`, with a final slash. */
    client: string;
  };
  security: {
    /** Pages carry a policy of what browsers may load and run. */
    csp: boolean;
    /** Directive → sources that every page may use besides. */
    sources: Record<string, string[]>;
    /** A file `_headers` for hosts that read one. */
    headers: boolean;
  };
  hosting: {
    /** A file `_redirects` for hosts that read one. */
    redirects: HostRedirects;
  };
  /** Where `scholium deploy` pushes the finished site. */
  deploy: {
    /** A remote of the site's repository, an address, or a path. */
    remote: string;
    branch: string;
    /** Of its commits; empty: one that names the commit of the notes. */
    message: string;
  };
  /** Beside each text file, compressed ones of these kinds. */
  compress: Compression[];
  /** Where these settings were read, relative to the site's folder: `scholium.yaml`. */
  file: string;
}
