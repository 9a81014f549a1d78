/** `node bench/make-site.mjs N OUT`: a site of N made-up notes, always the same. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { noteOf, referenceNote } from './notes/note.mjs';

export { noteOf, referenceNote };

const USAGE = `usage: node bench/make-site.mjs N OUT [--profile dense|blog] [--index full|excerpt]
       node bench/make-site.mjs --note reference OUT

Writes scholium.yaml and posts/ into the folder OUT, which must be new or empty of these.

  --profile dense|blog   notes of 13 KB with 110 formulas (default), or of 5 KB with 25
  --index full|excerpt   how much of a note the index shows (default full)
  --note reference       one long note instead of N
`;

/** @param {'full' | 'excerpt'} [index] */
export function settings(index = 'full') {
  return `title: 旁注
url: https://example.org/
author: Nobody
language: zh-CN
timezone: Asia/Shanghai
permalink: /posts/:title/
index: { content: ${index} }
`;
}

/** @param {number} index from 1 */
export function fileName(index) {
  return `post-${String(index).padStart(5, '0')}.md`;
}

/**
 * @param {string} folder
 * @param {{ count: number, profile?: 'dense' | 'blog', index?: 'full' | 'excerpt' }} site
 */
export function writeSite(folder, { count, profile = 'dense', index = 'full' }) {
  writeNotes(folder, index, () =>
    Array.from({ length: count }, (_, at) => [fileName(at + 1), noteOf(at + 1, { profile })]),
  );
}

function writeNotes(folder, index, notes) {
  mkdirSync(join(folder, 'posts'), { recursive: true });
  writeFileSync(join(folder, 'scholium.yaml'), settings(index));
  for (const [name, text] of notes()) writeFileSync(join(folder, 'posts', name), text);
}

function main() {
  const { values, positionals } = readArguments();
  const { profile, index, note } = values;
  const [first = '', second = ''] = positionals;
  if (note === 'reference' && first) {
    writeNotes(first, index, () => [['reference.md', referenceNote()]]);
    return;
  }
  const isKnown = ['dense', 'blog'].includes(profile) && ['full', 'excerpt'].includes(index);
  if (note || !isKnown || !/^[1-9]\d{0,6}$/.test(first) || !second) usage();
  writeSite(second, { count: Number(first), profile, index });
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        profile: { type: 'string', default: 'dense' },
        index: { type: 'string', default: 'full' },
        note: { type: 'string' },
      },
    });
  } catch {
    return usage();
  }
}

function usage() {
  process.stderr.write(USAGE);
  return process.exit(2);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
