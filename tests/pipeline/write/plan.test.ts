/** What must change, before anything does. */
import { describe, expect, it } from 'vitest';
import { hash } from '../../../src/base/hash.ts';
import { digestOf } from '../../../src/pipeline/write/contents.ts';
import { planChanges } from '../../../src/pipeline/write/plan.ts';

/** The plan for `after`, where `present` stands and `own` of it was written by the last build. */
async function plan(after: Record<string, string>, present: Record<string, string>, own: string[]) {
  const below = (path: string) =>
    Object.keys(present).filter((file) => file.startsWith(`${path}/`));
  return planChanges({
    outputs: Object.entries(after).map(([path, contents]) => ({ path, contents })),
    before: new Map(own.map((path) => [path, hash('as it was written')])),
    hashInPlace: () => undefined,
    take: ({ contents }) => ({ digest: digestOf(contents), keep: () => {} }),
    folder: {
      kindAt: (path) => {
        if (path in present) return 'file';
        return below(path).length > 0 ? 'folder' : undefined;
      },
      stateAt: (path) => (path in present ? 'some state' : undefined),
      isSame: (path, digest) => hash(present[path] ?? '') === digest.hash,
      namesIn: (path) => below(path).map((file) => file.slice(path.length + 1).split('/')[0] ?? ''),
    },
  });
}

describe('planChanges', () => {
  it('writes assets before the pages and feeds that refer to them', async () => {
    const names = ['index.html', 'a/b.html', 'z.css', 'atom.xml', 'img/x.png', 'feed.json', 'a.js'];
    const { writes } = await plan(Object.fromEntries(names.map((name) => [name, name])), {}, []);
    expect(writes).toEqual([
      ...['a.js', 'img/x.png', 'z.css', 'a/b.html', 'atom.xml', 'feed.json', 'index.html'],
    ]);
  });

  it('compares contents with what stands there, not with what was written', async () => {
    const { changes, after } = await plan({ a: '1', b: '2' }, { a: '1', b: 'x' }, ['a', 'b']);
    expect(changes).toEqual([{ path: 'b', action: 'update' }]);
    expect([...after]).toEqual([
      ['a', hash('1')],
      ['b', hash('2')],
    ]);
  });

  it('tells of foreign files that differ; one with the right contents is in nobody’s way', async () => {
    const { foreign, writes } = await plan({ a: '1', b: '2' }, { a: '1', b: 'x' }, []);
    expect({ foreign, writes }).toEqual({ foreign: ['b'], writes: [] });
  });

  it('deletes only own files that are still there', async () => {
    const { deletions, changes } = await plan({ a: '1' }, { a: '1', c: 'c', d: 'd' }, [
      'a',
      'b',
      'c',
    ]);
    expect(deletions).toEqual(['c']);
    expect(changes).toEqual([{ path: 'c', action: 'delete' }]);
  });

  it('deletes pages before the assets that they refer to', async () => {
    const names = ['a.css', 'index.html', 'z/page.html', 'img/x.png'];
    const present = Object.fromEntries(names.map((name) => [name, '']));
    const { deletions } = await plan({}, present, names);
    expect(deletions).toEqual(['z/page.html', 'index.html', 'img/x.png', 'a.css']);
  });

  it('deletes an own file first where there must be a folder', async () => {
    const { obstacles, foreign } = await plan({ 'a/b/c': '1', 'x/y': '2' }, { a: '', x: '' }, [
      'a',
    ]);
    expect({ obstacles, foreign }).toEqual({ obstacles: ['a'], foreign: ['x'] });
  });

  it('deletes own files first out of a folder where there must be a file', async () => {
    const present = { 'a/b/c': '', 'a/d': '', 'x/own': '', 'x/mine': '' };
    const { obstacles, foreign, writes, deletions } = await plan({ a: '1', x: '2' }, present, [
      ...['a/b/c', 'a/d', 'x/own'],
    ]);
    expect(writes).toEqual(['a']);
    expect({ obstacles, foreign }).toEqual({ obstacles: ['a/b/c', 'a/d'], foreign: ['x'] });
    expect(deletions).toEqual(['x/own']);
  });
});
