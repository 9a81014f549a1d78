/** `npm run check:corpus`: formulas of notes found without our parser, beside those of the pages. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SCRIPT = join(ROOT, 'scripts/corpus/check-corpus.mjs');
const OWN_NOTES = join(ROOT, 'tests/corpus');
/** Notes of others, where they are at hand: beside the checkout. */
const SHARED = join(ROOT, '../shared/corpus');

interface Report {
  files: number;
  withoutPage: string[];
  formulas: number;
  altered: unknown[];
  lost: unknown[];
  added: unknown[];
  failing: { file: string; line: number; tex: string; fault: string }[];
}

function command(...argv: string[]) {
  const { INIT_CWD: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...argv], {
    ...{ cwd: ROOT, env, encoding: 'utf8', maxBuffer: 1 << 28 },
  });
  return { status, out: stdout, err: stderr };
}

function report(...argv: string[]): Report {
  return JSON.parse(command(...argv, '--json').out);
}

/** Scripts have no types of their own. */
function script(name: string) {
  return import(`../../scripts/corpus/${name}.mjs`);
}

describe('the formulas of our own notes', () => {
  it('are all on their pages', () => {
    const { files, formulas, withoutPage, altered, lost, added, failing } = report(OWN_NOTES);
    expect({ files, formulas, withoutPage, altered, lost, added }).toEqual({
      ...{ files: 4, formulas: 39, withoutPage: [], altered: [], lost: [], added: [] },
    });
    expect(failing).toMatchObject([
      { file: 'failing.md', line: 1, tex: '\\undefined{b}', fault: /^SC301 KaTeX cannot/ },
      { file: 'failing.md', line: 3, tex: 'd & e' },
    ]);
  });

  it('are told in figures, with examples', () => {
    const { status, out } = command(OWN_NOTES, '--examples', '1');
    expect(status).toBe(0);
    expect(out).toBe(`files     4
formulas  39
altered   0
lost      0
added     0
failing   2
  failing.md:1 "\\\\undefined{b}"
    SC301 KaTeX cannot set this formula: Undefined control sequence: \\undefined
`);
  });
});

describe('a formula is found', () => {
  it.each([
    ['in a list under a paragraph', '文\n- $a$\n\n  $$\n  b\n  $$', ['2 a', '4 b']],
    ['on a line that a quote lends', '> $a$ 与\n$b$', ['1 a', '2 b']],
    ['after what only looks like a fence', '``` `x`\n$a$', ['2 a']],
    ['with an escaped dollar within', '$a\\$b$', ['1 a\\$b']],
    ['between two code spans', '`$` $a$ `$`', ['1 a']],
    ['beside an amount of money', '费用 $5 和 $6，$x$', ['1 x']],
    ['below front matter', '---\ntitle: $t$\n---\n$a$', ['4 a']],
    ['in every cell of a row', '|$a$|b|\n|-|-|\n|$|x|$|$c$|', ['1 a', '3 |x|', '3 c']],
    ['not in code, whatever holds the code', '- ```\n  $a$\n  ```\n\n      $b$\n\n  $c$', ['7 c']],
    ['not in HTML', '<div>\n$a$\n</div>\n\n<!--\n\n$b$\n-->\n\n<i title="$c$">$d$</i>', ['10 d']],
  ])('%s', async (_, markdown, expected) => {
    const { formulasOf, placeIn } = await script('markdown-formulas');
    const found: { tex: string; from: number }[] = formulasOf(markdown);
    expect(found.map(({ tex, from }) => `${placeIn(markdown, from).line} ${tex}`)).toEqual(
      expected,
    );
  });
});

describe('what differs is told', () => {
  const page = (...tex: string[]) => ({ tex, faults: [] });

  it.each([
    [
      'altered',
      '$a_1$ $b$ $c$',
      page('a', 'b', 'c'),
      { altered: [{ line: 1, tex: 'a_1', shown: 'a' }] },
    ],
    ['lost', '$a$\n\n$b$', page('a'), { lost: [{ line: 3, tex: 'b' }] }],
    ['added', '$a$', page('a', '5和'), { added: [{ tex: '5和' }] }],
    [
      'all of a note without a page',
      '$a$',
      { tex: undefined, faults: [] },
      { lost: [{ tex: 'a' }], hasPage: false },
    ],
    ['nothing where a footnote has moved', '[^1]: $a$\n\n$b$ [^1]', page('b', 'a'), {}],
  ])('%s', async (_, text, shown, expected) => {
    const { compareNote } = await script('compare-note');
    const nothing = { altered: [], lost: [], added: [], failing: [], hasPage: true };
    expect(compareNote({ path: 'a.md', text }, shown)).toMatchObject({ ...nothing, ...expected });
  });
});

test('the formulas of notes can be listed', () => {
  const { status, out } = command(OWN_NOTES, '--list');
  expect(status).toBe(0);
  expect(out).toContain('lists.md:17 "f_6 +\\ng_7"\n');
});

test('a folder that is not named is asked for', () => {
  const { status, err } = command();
  expect(status).toBe(2);
  expect(err).toContain('usage: npm run check:corpus -- DIR');
});

describe.runIf(existsSync(SHARED))('of the shared corpus', () => {
  /** Every twelfth note: some 2,600 formulas, and seconds instead of minutes. */
  it('every formula of a sample is on its page', { timeout: 120_000 }, () => {
    const { formulas, withoutPage, altered, lost, added } = report(SHARED, '--every', '12');
    expect({ withoutPage, altered, lost, added }).toEqual({
      ...{ withoutPage: [], altered: [], lost: [], added: [] },
    });
    expect(formulas).toBeGreaterThan(2000);
  });
});
