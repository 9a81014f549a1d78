/** Holds the new site against the old one: every address, anchor, picture, formula, word and feed. */
import type { Config, OutputFile, Post } from '../model.ts';
import { compareContents } from './compare/contents.ts';
import { compareFiles } from './compare/files.ts';
import { comparePages } from './compare/pages.ts';
import { Tally } from './compare/tally.ts';
import type { OldSite, Parity } from './model.ts';
import { NewSite } from './new-site.ts';
import { HEXO_FOLDERS } from './old/page-kind.ts';

export interface Comparison {
  old: OldSite;
  outputs: OutputFile[];
  /** Posts and free pages of the new site. */
  posts: Post[];
  config: Config;
  /** Names of what may be changed or lost. */
  accepted: ReadonlySet<string>;
}

export function compare({ old, outputs, posts, config, accepted }: Comparison): Parity {
  const tally = new Tally();
  const site = new NewSite(outputs, config.url);
  const counterparts = comparePages(old.pages, { tally, site, posts, folders: HEXO_FOLDERS });
  const { timezone } = config;
  const files = new Map(old.files.map(({ url, file }) => [url, file]));
  const byUrl = new Map(posts.map((post) => [post.url, post]));
  const postAt = (url: string) => byUrl.get(url);
  for (const each of counterparts) {
    compareContents(each, { tally, old, files, site, postAt, timezone });
  }
  compareFiles(old, site, tally);
  return tally.result(accepted);
}
