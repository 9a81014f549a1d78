/** Files that are made elsewhere: each held till the next is asked for, and made here should it be read again. */
import { expect, it } from 'vitest';
import type { OutputFile } from '../../../src/model.ts';
import { type MadeElsewhere, takeFrom } from '../../../src/pipeline/render/made-elsewhere.ts';

/** Some have come; the others come when they are waited for. */
function elsewhere(come: OutputFile[], later: OutputFile[]): MadeElsewhere {
  let isOver = later.length === 0;
  return {
    take: () => come.shift(),
    arrival: async () => {
      come.push(...later);
      isOver = true;
    },
    isOver: () => isOver,
    search: () => undefined,
    close: async () => {},
  };
}

const fileOf = (path: string): OutputFile => ({ path, key: `key of ${path}`, contents: 'there' });
const makeHere = (path: string) => (path === 'gone' ? undefined : { path, contents: 'here' });

it('gives those that have come without waiting, then all others that come', async () => {
  const { arrived, rest, lacks } = takeFrom(elsewhere([fileOf('a')], [fileOf('b')]), makeHere);
  expect([...arrived()].map(({ path }) => path)).toEqual(['a']);
  expect(lacks({ path: 'b' })).toBe(true);
  const others: string[] = [];
  for await (const { path } of rest()) others.push(path);
  expect(others).toEqual(['b']);
  expect(['a', 'b', 'c'].map((path) => lacks({ path }))).toEqual([false, false, true]);
});

it('holds one at a time', () => {
  const files = takeFrom(elsewhere([fileOf('a'), fileOf('b')], []), makeHere).arrived();
  const first = files.next().value;
  expect([first?.key, first?.contents, first?.contents]).toEqual(['key of a', 'there', 'there']);
  expect(files.next().value?.contents).toBe('there');
  expect(first?.contents).toBe('here');
});

it('knows every file that comes', () => {
  const [file] = [...takeFrom(elsewhere([fileOf('gone')], []), makeHere).arrived()];
  expect(() => file?.contents).toThrow('gone was made elsewhere and is no file here');
});
