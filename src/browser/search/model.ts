/** What the search gives, and what it asks of the page that holds it. */

/** A piece of text or a formula; `hit` where it is what was looked for. */
export type Run = { text: string; hit?: true } | { tex: string; display?: true; hit?: true };

/** A stretch of a post that answers the query. */
export interface SectionResult {
  /** Path under the site, decoded, with the heading's `#id`; without base path. */
  url: string;
  heading: Run[];
  excerpt: Run[];
}

export interface PostResult {
  /** Path under the site, decoded; without base path. */
  url: string;
  title: Run[];
  /** `2021-08-31`; free pages may have none. */
  date?: string;
  tags: string[];
  lang: string;
  /** Best first; empty where only title or tags match. */
  sections: SectionResult[];
}

/** How many of the results have this tag, or are of this year. */
export interface Facet {
  name: string;
  count: number;
}

export interface SearchResults {
  /** Posts that match; of phrases, those that are not known yet to lack them are counted too. */
  total: number;
  results: PostResult[];
  /** The most frequent first. */
  tags: Facet[];
  /** The newest first. */
  years: Facet[];
  /** Another query that finds more: did you mean … */
  suggestion?: string;
  /** What was looked for, folded: words and phrases to mark on the page that a result leads to. */
  terms: string[];
}

export interface SearchOptions {
  /** Results to give; 10 where it is absent. */
  limit?: number;
  /** Results to leave out before them. */
  offset?: number;
  signal?: AbortSignal;
}

/** Reads a file of the index by its path below `search/`; throws for one that cannot be had. */
export type ReadIndexFile = (path: string, signal?: AbortSignal) => Promise<Uint8Array>;

export interface SearchEngine {
  /** Rejects with the cause where a file of the index cannot be read, and where it is aborted. */
  search(query: string, options?: SearchOptions): Promise<SearchResults>;
}
