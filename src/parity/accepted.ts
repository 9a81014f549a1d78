/** The list of what may be changed or lost: names as the report prints them, one a line. */
import { nearest } from '../base/nearest.ts';
import { acceptedNothing } from '../diagnostics/catalogue/parity.ts';
import { atPlace, type TextFile } from '../diagnostics/problem.ts';
import type { Diagnostic } from '../model.ts';
import { isDifference } from './compare/tally.ts';
import type { Finding } from './model.ts';

export const ACCEPTED_FILE = 'parity-accepted.txt';

interface Entry {
  name: string;
  line: number;
  column: number;
}

/** What is behind `#` at the beginning of a line is a comment: addresses hold the sign as well. */
export function acceptedNames(text: string): Set<string> {
  return new Set(entriesOf(text).map(({ name }) => name));
}

/** Entries that name nothing that is changed or lost. */
export function unmatched(file: TextFile, findings: Finding[]): Diagnostic[] {
  const names = new Set(findings.filter(isDifference).map(({ name }) => name));
  return entriesOf(file.text)
    .filter(({ name }) => !names.has(name))
    .map(({ name, line, column }) => {
      const place = { line, column, length: name.length };
      return atPlace(acceptedNothing(name, nearest(name, names)), file, place);
    });
}

function entriesOf(text: string): Entry[] {
  return text.split('\n').flatMap((written, index): Entry[] => {
    const name = written.trim();
    if (name === '' || name.startsWith('#')) return [];
    const column = written.length - written.trimStart().length + 1;
    return [{ name: name.normalize('NFC'), line: index + 1, column }];
  });
}
