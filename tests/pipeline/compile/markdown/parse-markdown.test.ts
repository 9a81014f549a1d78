/** Our own parser of common Markdown makes the trees that remark makes, or leaves the text to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { noteOf, referenceNote } from '../../../../bench/notes/note.mjs';
import { EXAMPLES } from '../../../commonmark/examples.ts';
import { notes } from '../../../fuzz/grammar.ts';
import { texts } from './pieces.ts';
import { bodyOf, compared, DIALECTS, type Dialect } from './same-tree.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const [DOLLARS = { math: true, brackets: false }] = DIALECTS;

/** Of `texts`: how many are left to remark whole, and what part of the others. */
function shareOfRemark(texts: string[], dialect: Dialect) {
  let declined = 0;
  let asked = 0;
  let read = 0;
  for (const text of texts) {
    const result = compared(text, dialect);
    if (result.own !== undefined) expect(result.own).toBe(result.remark);
    if (result.own === undefined) declined++;
    else {
      asked += result.asked;
      read += text.length;
    }
  }
  return { declined, asked: asked / read };
}

function markdownBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => bodyOf(readFileSync(join(ROOT, folder, path), 'utf8')));
}

describe('the same tree', () => {
  test.each(DIALECTS)('for the examples of CommonMark, with $math, $brackets', (dialect) => {
    const examples = EXAMPLES.map(({ markdown }) => markdown);
    // More may be read here as time goes by, not fewer.
    expect(shareOfRemark(examples, dialect).declined).toBeLessThanOrEqual(MOST_DECLINED);
  });

  it.each(['posts', 'pages', 'docs', 'tests/sites'])('for notes below %s', (folder) => {
    for (const dialect of DIALECTS) shareOfRemark(markdownBelow(folder), dialect);
  });

  // Once found by the search below: a part that remark reads began with a byte order mark, which it leaves out.
  it.each(['\n***\n\uFEFF)\n   - '])('for what differed: %j', (text) => {
    for (const dialect of DIALECTS) {
      const { own, remark } = compared(text, dialect);
      expect(own).toBe(remark);
    }
  });

  it('for text that nobody wrote', () => {
    const dialect = fc.constantFrom(...DIALECTS);
    fc.assert(
      fc.property(fc.oneof(texts(), notes()), dialect, fc.boolean(), (text, which, isWindows) => {
        const written = isWindows ? text.replace(/\r?\n/g, '\r\n') : text;
        const { own, remark } = compared(written, which);
        if (own !== undefined) expect(own).toBe(remark);
      }),
      { numRuns: Number(process.env.TREES ?? 500) },
    );
  });
});

/** Of 652; tabs, definitions and what is unfinished is in most of them. */
const MOST_DECLINED = 300;

describe('what is read without remark', () => {
  it.each(['dense', 'blog'] as const)(
    'is nearly all of the notes that are measured: %s',
    (profile) => {
      const notes = Array.from({ length: 12 }, (_, index) => noteOf(index + 1, { profile }));
      const { declined, asked } = shareOfRemark(notes.map(bodyOf), DOLLARS);
      expect(declined).toBe(0);
      expect(asked).toBeLessThan(0.1);
    },
  );

  it('is a long note of a paper', () => {
    const { declined, asked } = shareOfRemark([bodyOf(referenceNote())], DOLLARS);
    expect(declined).toBe(0);
    expect(asked).toBeLessThan(0.05);
  });

  it('is most of the sample notes', () => {
    const notes = markdownBelow('tests/sites');
    expect(shareOfRemark(notes, DOLLARS).declined).toBeLessThan(notes.length / 4);
  });
});
