/** The folder of a site that is measured: made-up notes or real ones, and a theme that can be changed. */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSite } from '../make-site.mjs';
import { writeCorpusSite } from './corpus.mjs';

const TEMPLATE = 'muse/templates/partials/footer.njk';
const THEMES = fileURLToPath(new URL('../../themes/', import.meta.url));

/**
 * Returns what the notes are, in words.
 * @param {string} folder
 * @param {{ count: number, profile: 'dense' | 'blog', index: 'full' | 'excerpt', corpus?: string }} site
 */
export function prepareSite(folder, { count, profile, index, corpus }) {
  mkdirSync(dirname(templateOf(folder)), { recursive: true });
  copyFileSync(join(THEMES, TEMPLATE), templateOf(folder));
  if (!corpus) {
    writeSite(folder, { count, profile, index });
    return `profile ${profile}`;
  }
  const leftOut = writeCorpusSite(folder, { count, index, corpus });
  return leftOut > 0 ? `real notes (${leftOut} more have errors)` : 'real notes';
}

/** The template of its own that the site has. @param {string} folder */
export function templateOf(folder) {
  return join(folder, 'themes', TEMPLATE);
}

/** @param {string} folder */
export function notesIn(folder) {
  const posts = join(folder, 'posts');
  const names = readdirSync(posts).sort();
  return names.map((name) => join(posts, name));
}
