/** Formulas that come and go: the shards brought up to date are those of a whole index, edit after edit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf } from '../../../../src/base/dates.ts';
import { hash } from '../../../../src/base/hash.ts';
import type { OutputFile, Post, SearchSection } from '../../../../src/model.ts';
import { formulaForms } from '../../../../src/pipeline/compile/plugins/search-formulas.ts';
import { searchTerms } from '../../../../src/pipeline/compile/search-terms.ts';
import type { LastIndex } from '../../../../src/pipeline/render/search/last-index.ts';
import { makeSearch } from '../../../../src/pipeline/render/search/search-files.ts';
import { compile } from '../../../example/markdown.ts';
import { examplePost } from '../../../example/site.ts';

const EMPTY = compile('');
/** Of so few signs that each pair of neighbours is in about eight posts, some in two. */
const FORMULAS = [
  'a',
  'ab',
  'abc',
  'abd',
  'a+b',
  'b+c',
  'c_{1}',
  'ab+c_1',
  'xyz',
  'xyw',
  'vxy',
  'z',
];
/** Makes a part of its own. */
const LONG = 'long '.repeat(450);

/** Formulas of two parts. */
type Written = [first: string[], second: string[]];

const formulas = fc.subarray(FORMULAS, { maxLength: 5 });
const written: fc.Arbitrary<Written> = fc.tuple(formulas, formulas);

function post(path: number, year: number, parts: Written): Post {
  const search = parts.map(
    (tex): SearchSection => ({
      ...{ headingId: undefined, heading: [] },
      runs: [LONG, ...tex.map((each) => ({ tex: each, display: false }))],
    }),
  );
  return examplePost({
    ...{ path: `posts/${path}.md`, url: `/${path}/`, date: dateOf(Date.UTC(year, 0, 1), 'UTC') },
    compiled: {
      ...{ ...EMPTY, hash: hash(JSON.stringify(parts)), search },
      ...{ searchTerms: searchTerms(search), formulaForms: formulaForms(search) },
    },
  });
}

function indexOf(posts: Post[], last?: LastIndex) {
  const { files, made } = makeSearch({ posts, pages: [] }, {}, last);
  const contents = new Map(files.map((file) => [file.path, file]));
  const read = (path: string) => {
    const file = contents.get(path);
    return file && bytesOf(file);
  };
  const texts = files.map((file) => `${file.path} ${hash(bytesOf(file))}`);
  return { made, read, contents: texts.sort() };
}

function bytesOf({ contents }: OutputFile): Uint8Array {
  if (typeof contents === 'string') return new TextEncoder().encode(contents);
  if ('copyOf' in contents) throw new Error('a file of the index is no copy');
  return contents;
}

const edit = fc.record({
  at: fc.nat({ max: 1000 }),
  what: fc.constantFrom('write', 'write', 'write', 'add', 'add in the middle', 'delete'),
  written,
});

test('edit after edit', () => {
  const site = fc.array(written, { minLength: 12, maxLength: 24 });
  fc.assert(
    fc.property(site, fc.array(edit, { minLength: 2, maxLength: 5 }), (all, edits) => {
      let posts = all.map((each, at) => post(at, 2000 + at, each));
      let last = indexOf(posts);
      for (const [nth, { at, what, written: parts }] of edits.entries()) {
        const here = at % posts.length;
        const number = Number(posts[here]?.path.match(/\d+/)?.[0] ?? 0);
        const year = posts[here]?.date?.year ?? 2000;
        if (what === 'delete') posts = posts.toSpliced(here, 1);
        else if (what === 'write') posts = posts.with(here, post(number, year, parts));
        else posts = [...posts, post(100 + nth, what === 'add' ? 2100 + nth : year, parts)];
        const whole = indexOf(posts);
        const next = indexOf(posts, last);
        expect(next.contents).toEqual(whole.contents);
        expect(next.made).toEqual(whole.made);
        last = next;
      }
    }),
    { numRuns: 12, seed: 4 },
  );
});

test('an edit of one formula reads few posts, and writes few shards', () => {
  const all = Array.from({ length: 40 }, (_, at) =>
    post(at, 2000 + at, [[`a_{${at}} + b = \\alpha^{${at}}`, 'x+y'], [`q_{${at}}`]]),
  );
  const last = indexOf(all);
  let read = 0;
  const after = all.with(7, post(7, 2007, [['a_{7} + b = \\beta', 'x+y'], ['q_{7}']]));
  const counted = after.map((each) => ({
    ...each,
    compiled: new Proxy(each.compiled, {
      get(target, name) {
        if (name === 'formulaForms') read++;
        return Reflect.get(target, name);
      },
    }),
  }));
  const { files } = makeSearch({ posts: counted, pages: [] }, {}, last);
  expect(read).toBeLessThan(5);
  const texts = files.map((file) => `${file.path} ${hash(bytesOf(file))}`);
  expect(texts.sort()).toEqual(indexOf(after).contents);
});
