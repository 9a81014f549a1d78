/** The made-up notes of `bench/`: always the same, all different, as dense as they promise to be. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { noteOf, referenceNote } from '../../bench/notes/note.mjs';
import { dateOf, TAGS } from '../../bench/notes/taxonomy.mjs';
import { methodName } from '../../bench/notes/words.mjs';
import { folderWith, scholium } from '../cli/scholium.ts';
import { tree } from '../site-folder.ts';

const SCRIPT = join(import.meta.dirname, '../../bench/make-site.mjs');

function madeSite(...argv: string[]): string {
  const folder = folderWith();
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...argv], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return folder;
}

function notes(count: number, profile: 'dense' | 'blog'): string[] {
  return Array.from({ length: count }, (_, at) => noteOf(at + 1, { profile }));
}

/** The formulas of a note, white space aside. */
function formulasOf(note: string): string[] {
  const text = note.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\$\$[\s\S]+?\$\$|\$[^$\n]+\$/g)].map(([tex]) =>
    tex.replace(/\s+/g, ''),
  );
}

/** How deep lists stand in lists. */
function depthOf(note: string): number {
  const text = note.replace(/```[\s\S]*?```/g, '');
  const indents = [...text.matchAll(/^( *)(?:-|\d\.) /gm)].map(([, indent = '']) => indent.length);
  return Math.floor(Math.max(...indents) / 2) + 1;
}

describe.each([
  { profile: 'dense', bytes: [11_900, 14_100], formulas: [105, 115] },
  { profile: 'blog', bytes: [4_300, 5_700], formulas: [22, 28] },
] as const)('notes of the profile $profile', ({ profile, bytes, formulas }) => {
  const made = notes(300, profile);

  it('are the same at each making', () => {
    expect(notes(300, profile)).toEqual(made);
  });

  it('differ all from each other, titles and dates too', () => {
    expect(new Set(made).size).toBe(300);
    for (const field of [/^title: .*/m, /^date: .*/m]) {
      expect(new Set(made.map((note) => field.exec(note)?.[0])).size).toBe(300);
    }
  });

  it('are as long and as full of formulas as they should be', () => {
    for (const note of made) {
      expect(Buffer.byteLength(note)).toBeGreaterThanOrEqual(bytes[0]);
      expect(Buffer.byteLength(note)).toBeLessThanOrEqual(bytes[1]);
      expect(formulasOf(note).length).toBeGreaterThanOrEqual(formulas[0]);
      expect(formulasOf(note).length).toBeLessThanOrEqual(formulas[1]);
    }
  });

  it('have lists of five levels, and formulas on lines of their own in them', () => {
    for (const note of made) expect(depthOf(note)).toBe(5);
    expect(made.filter((note) => /^ +\$\$$/m.test(note)).length).toBeGreaterThan(200);
  });

  it('repeat about 60 % of their formulas', () => {
    const times = new Map<string, number>();
    for (const tex of made.flatMap(formulasOf)) times.set(tex, (times.get(tex) ?? 0) + 1);
    const counts = [...times.values()];
    const all = counts.reduce((sum, count) => sum + count, 0);
    const repeated = counts.filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
    expect(repeated / all).toBeGreaterThan(0.55);
    expect(repeated / all).toBeLessThan(0.67);
  });
});

test('methods and dates of ten thousand notes are all different', () => {
  const numbers = Array.from({ length: 10_000 }, (_, at) => at + 1);
  expect(new Set(numbers.map(methodName)).size).toBe(10_000);
  expect(new Set(numbers.map(dateOf)).size).toBe(10_000);
  expect(numbers.map(dateOf).filter((date) => !/^20(?:1[6-9]|2[0-4])-/.test(date))).toEqual([]);
});

test('there are 98 tags, of which the first is used most', () => {
  expect(new Set(TAGS.map((tag) => tag.toLowerCase())).size).toBe(98);
  const used = notes(300, 'blog').flatMap(
    (note) => /^tags: \[(.*)\]$/m.exec(note)?.[1]?.split(', ') ?? [],
  );
  const times = (tag: string | undefined) => used.filter((each) => each === tag).length;
  expect(times(TAGS[0])).toBeGreaterThan(3 * times(TAGS[9]));
  expect(used.filter((tag) => !TAGS.includes(tag))).toEqual([]);
});

describe('the reference note', () => {
  const note = referenceNote();

  it('is one of 29 KB with 12 sections, 276 formulas and five levels of lists', () => {
    expect(Math.abs(Buffer.byteLength(note) - 29 * 1024)).toBeLessThan(1024);
    expect(note.match(/^## /gm)).toHaveLength(12);
    expect(formulasOf(note)).toHaveLength(276);
    expect(depthOf(note)).toBe(5);
  });

  it('makes a site of its own', () => {
    const folder = madeSite('--note', 'reference', 'site');
    const files = tree(join(folder, 'site'));
    expect([...files.keys()]).toEqual(['posts/reference.md', 'scholium.yaml']);
    expect(files.get('posts/reference.md')?.toString()).toBe(note);
  });
});

test('a made site has nothing to report, also to readers', async () => {
  const folder = madeSite('12', 'site', '--profile', 'blog');
  const { code, out, err } = await scholium(join(folder, 'site'), ['check', '--strict', '--json']);
  expect(err).toBe('');
  expect(JSON.parse(out).diagnostics).toEqual([]);
  expect(code).toBe(0);
});

test('what cannot be made is refused', () => {
  for (const argv of [
    [],
    ['0', 'x'],
    ['5'],
    ['5', 'x', '--profile', 'odd'],
    ['--note', 'odd', 'x'],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...argv], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^usage: /);
  }
});
