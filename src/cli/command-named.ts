/** The command that a word names, or the one its author may have meant. */
import { nearest } from '../base/nearest.ts';
import { unknownCommand } from '../diagnostics/catalogue/command-line.ts';
import type { Diagnostic } from '../model.ts';
import type { CommandRow } from './command.ts';

export function commandNamed(
  word: string,
  rows: CommandRow[],
): { row: CommandRow } | { diagnostic: Diagnostic } {
  const row = rows.find(({ name }) => name === word);
  return row ? { row } : { diagnostic: unknownCommand(word, suggestion(word, rows)) };
}

function suggestion(word: string, rows: CommandRow[]): string | undefined {
  const row = rows.find(({ elsewhere }) => elsewhere.includes(word.toLowerCase()));
  const names = rows.map(({ name }) => name);
  const known = row?.name ?? nearest(word, names);
  return known && `scholium ${known}`;
}
