/** What is loaded when a word is looked for, or nothing was found as it was typed. */
export { wordsSounding, wordsWithInitials } from './pinyin.ts';
export { splitClauses } from './split.ts';
export { inflected, stem } from './stem.ts';
export { wordsLike } from './typos.ts';
