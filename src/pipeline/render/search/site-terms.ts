/** What follows from the terms of a site: read from all its posts, or from those that the last index lacks. */
import { fileName } from '../../../browser/search/index-format.ts';
import type { SinglePost } from '../../../model.ts';
import { changedTerms } from './changed-terms.ts';
import { cutFiles } from './cut-files.ts';
import { lastFile } from './last-files.ts';
import type { KnownIndex } from './last-index.ts';
import { type Line, type ListFile, listFiles, updatedLines } from './list-files.ts';
import { changedPinyin, leastPosts, pinyinFiles, pinyinLines } from './pinyin-files.ts';
import { Postings } from './postings.ts';
import { sized, termFile } from './term-files.ts';
import { termsOfPost } from './terms-of-post.ts';
import { traditionalPairs, updatedTraditional } from './traditional.ts';
import { updatedTerms } from './updated-terms.ts';
import { changedWords, wordFiles, wordLines } from './word-files.ts';

export interface SiteTerms {
  terms: ListFile[];
  words: ListFile[];
  pinyin: ListFile[];
  /** See `pinyin-files.ts`. */
  sounds: string;
  /** Undefined where it is that of the last index. */
  traditional: string | undefined;
}

export function siteTerms(posts: SinglePost[]): SiteTerms {
  const all = new Postings();
  for (const [number, post] of posts.entries()) {
    for (const [term, places] of termsOfPost(post)) all.add(term, number, places);
  }
  const postings = all.sorted();
  const { files: pinyin, sounds } = pinyinFiles(postings, posts.length);
  const terms = new Set(postings.map(({ term }) => term));
  return {
    terms: listFiles(cutFiles(postings.map(sized)), termFile),
    words: wordFiles(postings),
    ...{ pinyin, sounds },
    traditional: traditionalPairs((term) => terms.has(term)),
  };
}

/** The same, from the last index: only files with terms that changed are read. Throws `LostFile`. */
export function updatedSiteTerms(posts: SinglePost[], last: KnownIndex): SiteTerms {
  const { made, read } = last;
  const changed = changedTerms(last.posts, posts, last.termsOf);
  const { files, counts } = updatedTerms(made.lists.terms, last.posts, changed, read);
  const pinyin = changedPinyin(counts, leastPosts(posts.length), made.sounds);
  const linesOf = (kind: 'words' | 'pinyin', lines: (text: string) => Line[]) => {
    return ({ digits }: { digits: string }) =>
      lines(decoded(lastFile(fileName(kind, digits), digits, read)));
  };
  return {
    terms: listFiles(files, termFile),
    words: updatedLines(made.lists.words, changedWords(counts), linesOf('words', wordLines)),
    pinyin: updatedLines(made.lists.pinyin, pinyin.lines, linesOf('pinyin', pinyinLines)),
    sounds: pinyin.sounds,
    traditional: updatedTraditional(counts, () =>
      decoded(lastFile(fileName('traditional', made.traditional), made.traditional, read)),
    ),
  };
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
