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
  /** In the order of the file; what stands twice is there once. */
  lines: LedgerLine[];
  /** Lines before the first address that begin with `#`. */
  head: string[];
  diagnostics: Diagnostic[];
}

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;

/** Empty lines and those of comments say nothing; the order does not matter. */
export function ledgerLines({ path, text }: LedgerFile): LedgerLines {
  const read: LedgerLines = { lines: [], head: [], diagnostics: [] };
  const seen = new Set<string>();
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    if (written === '#' || written.startsWith('# ')) {
      if (read.lines.length === 0) read.head.push(written);
      continue;
    }
    const line = lineOf(written, index + 1);
    if (typeof line === 'string') {
      read.diagnostics.push(faultAt(line, written, { path, line: index + 1 }));
    } else if (!seen.has(line.address)) {
      seen.add(line.address);
      read.lines.push(line);
    }
  }
  return read;
}

function lineOf(written: string, line: number): LedgerLine | LedgerFault {
  if (CONFLICT.test(written)) return 'conflict';
  const [address = '', source, rest] = written.split('\t');
  if (rest !== undefined) return 'tabs';
  if (/\s/.test(address)) return 'space';
  const read = readAddress(address);
  if (!read) return address.startsWith('/') && !address.startsWith('//') ? 'escape' : 'path';
  return { ...read, line, address, source: source?.trim() || undefined };
}

function faultAt(
  fault: LedgerFault,
  written: string,
  { path, line }: { path: string; line: number },
): Diagnostic {
  const place = { line, column: 1, length: written.length };
  return { ...ledgerLine(fault), file: path, place, sourceLine: written, group: 'ledger' };
}
