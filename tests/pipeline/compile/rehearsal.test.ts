/** Which notes are compiled while nobody waits. */
import { describe, expect, it } from 'vitest';
import { FileChanged } from '../../../src/base/files.ts';
import type { Source } from '../../../src/model.ts';
import { compileAll } from '../../../src/pipeline/compile/compile-all.ts';
import { rehearsal } from '../../../src/pipeline/compile/rehearsal.ts';
import { COMPILE_OPTIONS, exampleSource } from '../../example/markdown.ts';

function note(name: string, year: number, text = '# 题'): Source {
  const day = { year, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  const date = { ...day, epoch: Date.UTC(year), iso: `${year}-01-01T00:00:00Z` };
  return exampleSource(text, { path: `posts/${name}.md`, frontMatter: { date } });
}

/** The names of the notes that are compiled, in order. */
function rehearsed(sources: Source[]): string[] {
  const names: string[] = [];
  const compile = ({ path }: Source) => {
    names.push(path.slice('posts/'.length, -'.md'.length));
    return { text: { facts: '', body: '', index: '' }, isFinal: true };
  };
  for (const _ of rehearsal(sources, compile));
  return names;
}

describe('a rehearsal', () => {
  it('begins with the newest notes, and is over after some', () => {
    const sources = Array.from({ length: 40 }, (_, index) => note(`${index}`, 1980 + index));
    const names = rehearsed(sources);
    expect(names.slice(0, 3)).toEqual(['39', '38', '37']);
    expect(names).toHaveLength(24);
  });

  it('leaves out notes so long that readers would have to wait', () => {
    expect(rehearsed([note('short', 2020), note('long', 2021, 'x'.repeat(30_001))])).toEqual([
      'short',
    ]);
  });

  it('leaves a note whose file has changed since to the build', () => {
    const changed = {
      ...note('changed', 2021),
      get text(): string {
        throw new FileChanged('posts/changed.md');
      },
    };
    expect(rehearsed([note('old', 2020), changed, note('new', 2022)])).toEqual(['new', 'old']);
  });

  it('is held with the compiler that the next build has', async () => {
    let made = 0;
    const request = {
      sources: [note('a', 2020, '$x$')],
      options: COMPILE_OPTIONS,
      cache: undefined,
      compilerId: '1',
      memory: new Map(),
      keepCompiler: <Made>(_: readonly unknown[], make: () => Made): Made => {
        made += 1;
        return make();
      },
    };
    await compileAll(request);
    const { fresh, rehearse } = await compileAll(request);
    expect([fresh, made]).toEqual([[], 1]);
    const steps = rehearse();
    expect(made).toBe(2);
    expect([steps.next().done, steps.next().done]).toEqual([false, true]);
  });
});
