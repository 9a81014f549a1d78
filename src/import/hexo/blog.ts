/** The nouns of an import, in the order in which data passes through them. */
import type { Bilingual, Diagnostic, Place } from '../../model.ts';

/** A post, draft or page of the Hexo blog. */
export interface HexoNote {
  kind: 'post' | 'draft' | 'page';
  /** Relative to the blog, with `/`: `source/_posts/r-fcn.md`. */
  path: string;
  /** Of the new site: `posts/r-fcn.md`. */
  newPath: string;
  /** The whole file, decoded: no byte-order mark, lines ended by `\n`. */
  text: string;
  /** Where the body begins in `text`, in UTF-16 units. */
  bodyOffset: number;
}

/** What turns Markdown into HTML in the Hexo blog. */
export type Renderer = 'marked' | 'markdown-it' | 'kramed' | 'pandoc';

/** What a body may ask of the blog around it. */
export interface BlogAround {
  renderer: Renderer;
  /** Whether a theme or plugin sets formulas. */
  hasMath: boolean;
  /**
   * Whether the renderer hands formulas on as they are written; where this is not known, `marked`
   * alone does not.
   */
  keepsFormulas?: boolean;
  /**
   * The file that `written` means in `note` (`x.png`, `r-fcn/x.png`, `/images/x.png`, a URL of the
   * old site), as the new note must write it; undefined where there is none.
   */
  fileFor(written: string, note: HexoNote): string | undefined;
  /** The note that `post_link` names by slug, path or title. */
  noteFor(name: string): { newPath: string; title: string } | undefined;
  /** The note whose address on the old site `url` is: absolute, from the root, or from `note`. */
  noteAt?(url: string, note: HexoNote): { newPath: string } | undefined;
  /** The text that `include_code` names, below the blog's `code_dir`. */
  codeOf(path: string): string | undefined;
}

/** A change of what an author wrote, because it was a workaround for Hexo. */
export interface Repair {
  /** Relative to the blog. */
  file: string;
  place: Place;
  before: string;
  after: string;
  why: Bilingual;
}

export interface ConvertedBody {
  /** Without front matter. */
  text: string;
  repairs: Repair[];
  /** What could not be translated and stays visible: warnings, at their places in the blog's file. */
  diagnostics: Diagnostic[];
}

/** A file of the new site. */
export interface ImportedFile {
  /** Relative to the new site, with `/`. */
  path: string;
  /** `copyOf`: absolute, in the blog. */
  contents: string | { copyOf: string };
}

/** A setting that was not carried over as it stands. */
export interface SettingRemark {
  /** Relative to the blog: `_config.yml`. */
  file: string;
  place: Place;
  key: string;
  why: Bilingual;
}

/** A note of the new site, and where it came from. */
export interface ImportedNote {
  kind: HexoNote['kind'];
  /** Relative to the blog. */
  from: string;
  /** Relative to the new site. */
  to: string;
  /** Decoded, from the root: where Hexo published it, or would have published the draft. */
  url: string;
}

/** What of the blog is not in the new site, or not as it was. */
export interface LeftOut {
  /** Relative to the blog. */
  path: string;
  why: Bilingual;
}

/** All that an import gives; nothing of it is on disk yet. */
export interface Imported {
  files: ImportedFile[];
  notes: ImportedNote[];
  repairs: Repair[];
  settings: SettingRemark[];
  left: LeftOut[];
  diagnostics: Diagnostic[];
  /** Decoded, from the root: the old address of each post and page → its new file. */
  urls: Map<string, string>;
}
