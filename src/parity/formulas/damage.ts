/** Whether an old formula is what a renderer of Markdown makes of the new one: damaged then, and mended now. */
import { DELETED, EMPHASIS, STRONG } from './marks.ts';

/** The same formula, however its spaces are written; a space that ends a command's name stays. */
export function canonicalTex(tex: string): string {
  return tex.replace(/(\\[a-z]+)\s+(?=[a-z])|\\\s|\\[^a-z\s]|\s+/gi, (found, command?: string) => {
    if (command !== undefined) return `${command} `;
    return found.startsWith('\\') ? found : '';
  });
}

/** Signs → what Markdown or smart punctuation may have made of them. */
const MADE_OF: [written: string, made: string][] = [
  ['**', STRONG],
  ['__', STRONG],
  ['~~', DELETED],
  ['*', EMPHASIS],
  ['_', EMPHASIS],
  ["'", '’'],
  ["'", '‘'],
  ['"', '“'],
  ['"', '”'],
  ['---', '—'],
  ['--', '–'],
  ['...', '…'],
];

/** Before these, Markdown takes a backslash away. */
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/**
 * Both canonical and different. Goes through both at once: what differs must be a sign that Markdown
 * takes, in the place where it takes it. So a sign that the new formula lacks is never taken for a repair.
 */
export function isDamageOf(old: string, now: string): boolean {
  let [at, from] = [0, 0];
  while (at < old.length || from < now.length) {
    const made = MADE_OF.find(
      ([written, sign]) => old.startsWith(sign, at) && now.startsWith(written, from),
    );
    if (made) {
      at += made[1].length;
      from += made[0].length;
    } else if (now[from] === '\\' && isTaken(old, at, now, from)) {
      from++;
    } else if (old[at] !== undefined && old[at] === now[from]) {
      at++;
      from++;
    } else {
      return false;
    }
  }
  return true;
}

function isTaken(old: string, at: number, now: string, from: number): boolean {
  const next = now[from + 1];
  if (next === undefined || !ESCAPABLE.test(next) || old[at] !== next) return false;
  // `\\` for `\\`: nothing was taken.
  return next !== '\\' || !old.startsWith('\\\\', at);
}

/** The same for a formula and for all that Markdown can have made of it. */
export function looseKey(tex: string): string {
  return tex
    .replace(/[\s\\_*~\ue001-\ue003]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replaceAll('—', '---')
    .replaceAll('–', '--')
    .replaceAll('…', '...');
}
