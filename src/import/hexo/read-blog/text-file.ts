/** A text file of the blog, in whatever encoding, with what is worth telling of it. */
import { readFileSync, realpathSync } from 'node:fs';
import { isInside, systemReason } from '../../../base/files.ts';
import {
  foreignEncoding,
  hexoFileNoText,
  hexoFileUnreadable,
  hexoLinkLeaves,
} from '../../../diagnostics/catalogue/import.ts';
import { inFile, type TextFile } from '../../../diagnostics/problem.ts';
import type { Diagnostic } from '../../../model.ts';
import { decodeBytes } from './decode-bytes.ts';

export interface ReadText {
  /** Absent where there is an error. */
  file?: TextFile;
  diagnostics: Diagnostic[];
}

/** Reads `location`, which messages call `path`; a link out of `root` is not followed. */
export function readText(location: string, path: string, root: string): ReadText {
  const bytes = bytesOf(location, root);
  if ('problem' in bytes) return { diagnostics: [inFile(bytes.problem, path)] };
  const decoded = decodeBytes(bytes.bytes);
  if (!decoded) return { diagnostics: [inFile(hexoFileNoText(), path)] };
  const { text, encoding } = decoded;
  const isForeign = encoding !== 'UTF-8';
  return {
    file: { path, text },
    diagnostics: isForeign ? [inFile(foreignEncoding(encoding), path)] : [],
  };
}

function bytesOf(location: string, root: string) {
  try {
    if (!isInside(realpathSync(root), realpathSync(location))) return { problem: hexoLinkLeaves() };
    return { bytes: readFileSync(location) };
  } catch (cause) {
    return { problem: hexoFileUnreadable(systemReason(cause)) };
  }
}
