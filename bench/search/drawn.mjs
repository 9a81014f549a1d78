/** Queries drawn from the text by lot, each with the posts that it should find. */
import * as OpenCC from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { chanceOf } from '../notes/chance.mjs';
import { withText, withWord } from './scan.mjs';

const ENDINGS = ['', 's', 'es', 'ed', 'ing', 'd'];
const traditional = OpenCC.Converter({ from: 'cn', to: 't' });

/** Of each kind `count`; `expected` are URLs. */
export function drawQueries(texts, count) {
  const chance = chanceOf(461);
  const words = wordsIn(texts);
  const many = (draw) => {
    const queries = new Map();
    for (let tries = 0; queries.size < count && tries < count * 200; tries++) {
      const drawn = draw();
      if (drawn && drawn.expected.size > 0) queries.set(drawn.query, drawn);
    }
    return [...queries.values()];
  };
  const kinds = {};
  for (const length of [1, 2, 3, 4, 5, 6, 7, 8]) {
    kinds[`han ${length}`] = many(() => {
      const query = hanFrom(texts, length, chance);
      return query && { query, expected: withText(texts, query) };
    });
  }
  kinds.stem = many(() => stemQuery(texts, words, chance));
  kinds.typo = many(() => typoQuery(texts, words, chance));
  kinds['full width'] = many(() => {
    const word = chance.pick(words.list);
    const query = word.replace(/[a-z]/g, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
    );
    return { query, expected: withWord(texts, [word]) };
  });
  kinds.traditional = many(() => {
    const simple = hanFrom(texts, chance.whole(2, 4), chance);
    const query = simple && traditional(simple);
    return query && query !== simple && { query, expected: withText(texts, simple) };
  });
  kinds.pinyin = many(() => pinyinQuery(texts, chance));
  return kinds;
}

/** From any place of the text, across the borders of words. */
function hanFrom(texts, length, chance) {
  const { text } = chance.pick(texts);
  const at = chance.whole(0, Math.max(0, text.length - length));
  const part = text.slice(at, at + length);
  return part.length === length && /^\p{Script=Han}+$/u.test(part) ? part : undefined;
}

function wordsIn(texts) {
  const counts = new Map();
  for (const { words } of texts)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    counts,
    list: [...counts.keys()].filter((word) => word.length >= 5 && word.length <= 14).sort(),
  };
}

/** Asked for in a form other than that of the text. */
function stemQuery(texts, { counts, list }, chance) {
  const base = chance.pick(list);
  if (/(?:s|ed|ing)$/.test(base)) return undefined;
  const forms = ENDINGS.map(
    (ending) => base.replace(/e$/, /^[ei]/.test(ending) ? '' : 'e') + ending,
  );
  const there = forms.filter((form) => counts.has(form));
  if (there.length < 2) return undefined;
  return { query: chance.pick(there), expected: withWord(texts, there) };
}

function typoQuery(texts, { counts, list }, chance) {
  const word = chance.pick(list);
  const at = chance.whole(0, word.length - 2);
  const letter = String.fromCharCode(97 + chance.whole(0, 25));
  const query = chance.pick([
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ]);
  // A form of another word is no typo.
  const base = query.replace(/(?:s|ed|ing)$/, '');
  if (counts.has(query) || counts.has(base) || query === word) return undefined;
  return { query, expected: withWord(texts, [word]) };
}

/** Words as the platform's own dictionary cuts them, as often as they are used. */
function pinyinQuery(texts, chance) {
  const { text } = chance.pick(texts);
  const at = chance.whole(0, Math.max(0, text.length - 40));
  const words = [
    ...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text.slice(at, at + 40)),
  ]
    .slice(1, -1)
    .map(({ segment }) => segment)
    .filter((word) => /^\p{Script=Han}{2,4}$/u.test(word));
  if (words.length === 0) return undefined;
  const word = chance.pick(words);
  const expected = withText(texts, word);
  if (expected.size < 3) return undefined;
  return { query: pinyin(word, { toneType: 'none', type: 'array', v: true }).join(''), expected };
}
