/** What is measured of the command itself, each time as a process of its own. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './child.mjs';
import { withWord } from './edits.mjs';
import { repeated } from './median.mjs';
import { notesIn, templateOf } from './prepare-site.mjs';

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const REFERENCE = fileURLToPath(new URL('../reference.mjs', import.meta.url));

/** The plain pipeline sets no more notes than this; its cost grows with their number alone. */
const REFERENCE_NOTES = 200;

/** Starting Node and nothing else. @param {string} folder @param {number} runs */
export function startNode(folder, runs) {
  return repeated(Math.max(runs, 5), () => usageOf(runNode(['-e', '0'], folder)));
}

/** The plain pipeline over the same notes; scaled up where they are many. */
export function plainPipeline(folder, runs) {
  const notes = notesIn(folder);
  const step = Math.max(1, notes.length / REFERENCE_NOTES);
  const count = Math.min(notes.length, REFERENCE_NOTES);
  const some = Array.from({ length: count }, (_, at) => notes[Math.floor(at * step)]);
  const list = join(folder, 'reference.json');
  writeFileSync(list, JSON.stringify(some));
  const {
    wall,
    cpu,
    peak,
    runs: made,
  } = repeated(runs, () => usageOf(runNode([REFERENCE, list], folder)));
  return { wall: wall * step, cpu: cpu * step, peak, runs: made, notes: count };
}

export function coldBuild(folder, runs) {
  return repeated(runs, () => {
    for (const made of ['public', '.scholium']) {
      rmSync(join(folder, made), { recursive: true, force: true });
    }
    return build(folder);
  });
}

export function unchangedBuild(folder, runs) {
  build(folder);
  // Notes that were written a moment before that build may have changed in it: the next one believes them.
  build(folder);
  return repeated(Math.max(runs, 5), () => build(folder));
}

/** A word more in the middle of the note in the middle. */
export function buildAfterEdit(folder, runs) {
  build(folder);
  const { file, text } = noteInTheMiddle(folder);
  return repeated(runs, (run) => {
    writeFileSync(file, withWord(text, `editmark${run}x`));
    return changing(build(folder));
  });
}

/** One byte of a template that is on every page. */
export function buildAfterThemeEdit(folder, runs) {
  build(folder);
  const file = templateOf(folder);
  const text = readFileSync(file, 'utf8');
  return repeated(runs, (run) => {
    writeFileSync(file, `${text}<!-- ${run} -->`);
    return changing(build(folder));
  });
}

/** @param {string} folder */
export function noteInTheMiddle(folder) {
  const notes = notesIn(folder);
  const file = notes[Math.floor((notes.length - 1) / 2)];
  return { file, text: readFileSync(file, 'utf8') };
}

function build(folder) {
  const { out, ...usage } = runNode([CLI, 'build', '--lang', 'en'], folder);
  return { ...usage, ...summaryIn(out) };
}

/** @param {string} out what the command printed */
export function summaryIn(out) {
  const [, written] = /: (\d+ added, \d+ changed), \d+ deleted/.exec(out) ?? [];
  const [, formulas] = /, (\d+) formulas?$/m.exec(out) ?? [];
  const stages = [...out.matchAll(/\b(\w+) (\d+) ms\b/g)].map(([, name, ms]) => [name, Number(ms)]);
  return { stages: Object.fromEntries(stages), written, formulas: Number(formulas ?? 0) };
}

/** A measurement of nothing is none. */
function changing(made) {
  if (/^0 added, 0 changed/.test(made.written ?? '')) throw new Error('the edit changed no file');
  return made;
}

function usageOf({ out: _, ...usage }) {
  return usage;
}
