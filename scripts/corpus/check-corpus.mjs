/** `npm run check:corpus -- DIR`: whether each formula of a folder of notes reaches its page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareNote } from './compare-note.mjs';
import { formulasOf, placeIn } from './markdown-formulas.mjs';

const USAGE = `usage: npm run check:corpus -- DIR [--examples N] [--every N] [--json] [--list]

Builds the Markdown notes below DIR in a temporary folder and compares the formulas that stand in
them with those on their pages. Exit code 1 if one is altered or lost.

  --examples N  shows at most N formulas of each kind (default 5)
  --every N     takes every Nth note only
  --json        prints all that was found as JSON
  --list        prints the formulas of the notes, and builds nothing`;

const KINDS = ['altered', 'lost', 'added', 'failing'];

await main();

async function main() {
  const { values, folder } = readArguments();
  const notes = notesBelow(folder).filter((_, index) => index % Number(values.every) === 0);
  if (values.list) return list(notes);
  // Loads all of Scholium, which a list has no need of.
  const { pageFormulasOf } = await import('./page-formulas.mjs');
  const pages = await pageFormulasOf(notes);
  const found = notes.map((note, index) => compareNote(note, pages[index]));
  const report = summary(found);
  if (values.json) print(JSON.stringify(report, undefined, 2));
  else print(shown(report, Number(values.examples)));
  if (report.altered.length + report.lost.length > 0) process.exitCode = 1;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        examples: { type: 'string', default: '5' },
        every: { type: 'string', default: '1' },
        json: { type: 'boolean' },
        list: { type: 'boolean' },
      },
    });
    if (positionals.length !== 1) throw new Error('one folder is needed');
    return { values, folder: resolve(process.env.INIT_CWD ?? '.', positionals[0]) };
  } catch (cause) {
    process.stderr.write(`${cause.message}\n\n${USAGE}\n`);
    process.exit(2);
  }
}

function notesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:md|markdown)$/i.test(path))
    .sort()
    .map((path) => ({ path, text: textOf(readFileSync(join(folder, path), 'utf8')) }))
    .filter(({ text }) => text.trim() !== '');
}

function textOf(file) {
  return file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

function list(notes) {
  for (const { path, text } of notes) {
    for (const { tex, from } of formulasOf(text)) {
      print(`${path}:${placeIn(text, from).line} ${JSON.stringify(tex)}`);
    }
  }
}

function summary(found) {
  return {
    files: found.length,
    withoutPage: found.filter(({ hasPage }) => !hasPage).map(({ file }) => file),
    formulas: found.reduce((sum, { formulas }) => sum + formulas, 0),
    ...Object.fromEntries(KINDS.map((kind) => [kind, found.flatMap((each) => each[kind])])),
  };
}

function shown(report, examples) {
  const counts = [`files     ${report.files}`, `formulas  ${report.formulas}`];
  for (const file of report.withoutPage.slice(0, examples)) counts.push(`no page   ${file}`);
  return [...counts, ...KINDS.flatMap((kind) => shownKind(kind, report[kind], examples))].join(
    '\n',
  );
}

function shownKind(kind, all, examples) {
  const some = all.slice(0, examples).map(({ file, line, tex, shown, fault }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    const more = [shown && `on the page: ${JSON.stringify(shown)}`, fault].filter(Boolean);
    return [`  ${place} ${JSON.stringify(tex)}`, ...more.map((each) => `    ${each}`)].join('\n');
  });
  return [`${kind.padEnd(9)} ${all.length}`, ...some];
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
