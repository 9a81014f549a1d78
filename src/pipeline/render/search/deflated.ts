/** A file of the index, whose name follows from what it holds. */
import { deflateRawSync } from 'node:zlib';
import { LateFile } from '../../../base/late-file.ts';
import type { OutputFile } from '../../../model.ts';

/** Compressed when it is read, which is only where there is no such file yet. */
export function deflated(name: string, made: () => string | Uint8Array): OutputFile {
  const path = `search/${name}`;
  return new LateFile(
    path,
    () => path,
    () => deflateRawSync(made(), { level: 9 }),
  );
}
