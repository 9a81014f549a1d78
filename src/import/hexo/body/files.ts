/** Addresses that authors wrote, as those of files and notes of the new site. */
import { posix } from 'node:path';
import type { Conversion } from './conversion.ts';

/** With a host, or data. */
export function isForeign(url: string): boolean {
  return /^(?:[A-Za-z][A-Za-z0-9+.-]+:|\/\/)/.test(url);
}

/** The file as the new note writes it; also where spaces are `%20` or the signs are Windows'. */
export function fileOf({ around, note }: Conversion, written: string): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
  if (path.trim() === '') return undefined;
  const spellings = new Set([written, path, decoded(path), decoded(path).replaceAll('\\', '/')]);
  for (const spelling of spellings) {
    const file = around.fileFor(spelling, note);
    if (file !== undefined)
      return spelling === written ? file : file + rest.replace(/^\?[^#]*/, '');
  }
  return undefined;
}

/** The link from the note to a file of the new site. */
export function linkTo({ note }: Conversion, newPath: string): string {
  return posix.relative(posix.dirname(note.newPath), newPath);
}

export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
