/** Real notes as a site that builds: what belongs to another site than this is taken off. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileName, settings } from '../make-site.mjs';
import { chanceOf } from '../notes/chance.mjs';
import { dateOf, tagsFor } from '../notes/taxonomy.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** Of pictures and of other notes, which are not there. */
const RELATIVE = /(\]\()(?!\w+:|#)([^\s()]*\.(?:md|html?|png|jpe?g|svg|gif|webp|pdf))/gi;

/** @param {string} corpus */
export function countIn(corpus) {
  return notesBelow(corpus).length;
}

/**
 * Notes get the names and the kind of front matter that made-up ones have, so that a page's address is
 * known and every generator reads it. Formulas that fail are shown; a note with another error is
 * left out. Returns how many are.
 * @param {string} folder
 * @param {{ count: number, index: 'full' | 'excerpt', corpus: string }} site
 */
export function writeCorpusSite(folder, { count, index, corpus }) {
  const posts = join(folder, 'posts');
  mkdirSync(posts, { recursive: true });
  writeFileSync(join(folder, 'scholium.yaml'), `${settings(index)}math: { strict: false }\n`);
  const files = notesBelow(corpus).slice(0, count);
  for (const [at, file] of files.entries()) {
    const title = `${basename(file, '.md')} ${at + 1}`;
    writeFileSync(
      join(posts, fileName(at + 1)),
      ofThisSite(readFileSync(file, 'utf8'), at + 1, title),
    );
  }
  removeFaulty(folder);
  const left = readdirSync(posts).sort();
  for (const [at, name] of left.entries())
    renameSync(join(posts, name), join(posts, fileName(at + 1)));
  return files.length - left.length;
}

function ofThisSite(text, index, title) {
  const body = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(RELATIVE, '$1https://example.org/$2');
  const tags = tagsFor(chanceOf(index)).join(', ');
  const fields = [`title: ${JSON.stringify(title)}`, `date: ${dateOf(index)}`, `tags: [${tags}]`];
  return `---\n${fields.join('\n')}\n---\n\n${body.trim()}\n`;
}

/** Once more after each removal: what led to a note that is gone has an error too. */
function removeFaulty(folder) {
  for (;;) {
    const faulty = faultyNotes(folder);
    for (const file of faulty) rmSync(join(folder, file));
    if (faulty.length === 0) return;
  }
}

function faultyNotes(folder) {
  const child = spawnSync(process.execPath, [CLI, 'build', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (child.status === 0) return [];
  if (child.status !== 1) throw new Error(`the corpus cannot be built:\n${child.stderr}`);
  const errors = JSON.parse(child.stdout).diagnostics.filter(
    ({ severity }) => severity === 'error',
  );
  const files = [...new Set(errors.map(({ file }) => file))];
  const notes = files.filter((file) => file?.startsWith('posts/'));
  if (notes.length === 0) throw new Error(`the corpus cannot be built:\n${child.stdout}`);
  return notes;
}

function notesBelow(corpus) {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(corpus, name))
    .filter((file) => readFileSync(file, 'utf8').trim() !== '');
}
