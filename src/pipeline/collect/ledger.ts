/** The ledger of published addresses, where the site has one. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config, Diagnostic, LedgerFile } from '../../model.ts';
import { decodeText } from './decode-text.ts';
import { readBytes } from './read-bytes.ts';

export interface CollectedLedger {
  ledger: LedgerFile | undefined;
  diagnostics: Diagnostic[];
}

export function collectLedger(root: string, { ledger: path }: Config): CollectedLedger {
  const file = join(root, path);
  const isThere = path !== '' && statSync(file, { throwIfNoEntry: false }) !== undefined;
  if (!isThere) return { ledger: undefined, diagnostics: [] };
  const read = readBytes(file, path);
  const decoded = 'bytes' in read ? decodeText(read.bytes, path) : read;
  if ('diagnostic' in decoded) return { ledger: undefined, diagnostics: [decoded.diagnostic] };
  return { ledger: { path, text: decoded.text }, diagnostics: [] };
}
