/** Pictures that hold code: it sleeps on pages, and runs where a reader opens the picture by itself. */
import { extname } from 'node:path';
import { codeInPicture } from '../../diagnostics/catalogue/files.ts';
import { atOffset } from '../../diagnostics/problem.ts';
import type { Diagnostic } from '../../model.ts';
import { readBytes } from './read-bytes.ts';

/** A script, a handler of an element, an address that runs. */
const CODE = /<(?:[\w-]+:)?script[\s>/]|<[^<>]*?[\s"'/]on[a-z]+\s*=\s*["']|=\s*["']\s*javascript:/i;

export function pictureFault({ path, file }: { path: string; file: string }): Diagnostic[] {
  if (extname(path).toLowerCase() !== '.svg') return [];
  const read = readBytes(file, path);
  if ('diagnostic' in read) return [read.diagnostic];
  const text = read.bytes.toString('utf8');
  const at = text.search(CODE);
  return at === -1 ? [] : [atOffset(codeInPicture(), { path, text }, at)];
}
