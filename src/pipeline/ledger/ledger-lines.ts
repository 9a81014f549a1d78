/** The lines of the ledger, and which of them are none. */
import { type LedgerFault, ledgerLine } from '../../diagnostics/catalogue/addresses.ts';
import type { Diagnostic, LedgerFile } from '../../model.ts';
import { type ReadAddress, readAddress } from './written-address.ts';

export interface LedgerLine extends ReadAddress {
  /** Counts from 1. */
  line: number;
  /** As it is written. */
  address: string;
  source: string | undefined;
}

export interface LedgerLines {
  /** In the order of the file; a line may stand there twice. */
  lines: LedgerLine[];
  /** Lines before the first address that begin with `#`. */
  head: string[];
  diagnostics: Diagnostic[];
}

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;

/** Whether the line of `text` from `start` to `end` need not be read. */
export type IsKnown = (text: string, start: number, end: number) => boolean;

/** Empty lines and those of comments say nothing; the order does not matter. Without those that are known. */
export function ledgerLines(
  { path, text }: LedgerFile,
  isKnown: IsKnown = () => false,
): LedgerLines {
  const read: LedgerLines = { lines: [], head: [], diagnostics: [] };
  for (let [at, line] = [0, 1]; at < text.length; line++) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found;
    if (!isKnown(text, at, end)) readLine(text.slice(at, end), { path, line }, read);
    at = end + 1;
  }
  return read;
}

function readLine(
  written: string,
  place: { path: string; line: number },
  { lines, head, diagnostics }: LedgerLines,
): void {
  const line = written.startsWith('/') ? lineOf(written, place.line) : whyNone(written);
  if (line === undefined) {
    if (written.startsWith('#') && lines.length === 0) head.push(written);
  } else if (typeof line === 'string') diagnostics.push(faultAt(line, written, place));
  else lines.push(line);
}

/** Undefined for what may stand there. */
function whyNone(written: string): LedgerFault | undefined {
  if (written.trim() === '' || written === '#' || written.startsWith('# ')) return undefined;
  return CONFLICT.test(written) ? 'conflict' : 'path';
}

function lineOf(written: string, line: number): LedgerLine | LedgerFault {
  const tab = written.indexOf('\t');
  const address = tab === -1 ? written : written.slice(0, tab);
  if (/\s/.test(address)) return 'space';
  const source = tab === -1 ? undefined : written.slice(tab + 1);
  if (source?.includes('\t')) return 'tabs';
  const read = readAddress(address);
  if (!read) return address.startsWith('//') ? 'path' : 'escape';
  const { url, fragment } = read;
  return { url, fragment, line, address, source: source || undefined };
}

function faultAt(
  fault: LedgerFault,
  written: string,
  { path, line }: { path: string; line: number },
): Diagnostic {
  const place = { line, column: 1, length: written.length };
  return { ...ledgerLine(fault), file: path, place, sourceLine: written, group: 'ledger' };
}
