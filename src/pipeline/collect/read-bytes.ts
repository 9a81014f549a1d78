/** The bytes of a file, or why there are none: whatever else there is to read is read all the same. */
import { readFileSync } from 'node:fs';
import { systemReason } from '../../base/files.ts';
import { unreadable } from '../../diagnostics/catalogue/files.ts';
import { inFile } from '../../diagnostics/problem.ts';
import type { Diagnostic } from '../../model.ts';

/** Reads `file`, which messages call `path`. */
export function readBytes(
  file: string,
  path: string,
): { bytes: Buffer } | { diagnostic: Diagnostic } {
  try {
    return { bytes: readFileSync(file) };
  } catch (cause) {
    return { diagnostic: inFile(unreadable(path, systemReason(cause)), path) };
  }
}
