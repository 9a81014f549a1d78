/** The ledger written anew after a site was published, or when its author accepts the differences. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { systemReason } from '../base/files.ts';
import { replaceFile } from '../base/replace-file.ts';
import { cannotWrite } from '../diagnostics/catalogue/output.ts';
import { inFile } from '../diagnostics/problem.ts';
import type { BuildResult, Config, Diagnostic } from '../model.ts';
import { acceptedLedger } from '../pipeline/ledger/accepted-ledger.ts';

const NEW_FILE = 0o644;

/**
 * Writes what the site of `result` has into the ledger, as a whole or not at all; `only` leaves other differences as
 * they are. Nothing is written where the file says the same. `result` must be of a build without errors.
 */
export function acceptLedger(
  root: string,
  { ledger: path }: Config,
  { ledger }: Pick<BuildResult, 'ledger'>,
  only?: (address: string) => boolean,
): Diagnostic[] {
  const text = acceptedLedger(ledger, only);
  if (path === '' || text === ledger.file?.text) return [];
  const file = join(root, path);
  try {
    const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? NEW_FILE;
    replaceFile(file, Buffer.from(text, 'utf8'), mode);
    return [];
  } catch (cause) {
    return [inFile(cannotWrite(path, systemReason(cause)), path)];
  }
}
