/** What Scholium wrote into an output folder: a list kept in that folder. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../../base/order.ts';
import { MANIFEST } from '../../model.ts';

/** Output path → hash of its contents. */
export type Manifest = Map<string, string>;

/**
 * Empty where there is none or it cannot be understood: then every file there is foreign. Throws the file
 * system's errors: what is there and cannot be read is not taken for nothing.
 */
export function readManifest(outputFolder: string): Manifest {
  const file = join(outputFolder, MANIFEST);
  if (!lstatSync(file, { throwIfNoEntry: false })) return new Map();
  const parsed = parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries(parsed).filter((entry): entry is [string, string] => {
      const [path, digits] = entry;
      return typeof digits === 'string' && isOwnPath(path);
    }),
  );
}

/** The same bytes for the same files. */
export function formatManifest(manifest: Manifest): string {
  const files = [...manifest].sort(([a], [b]) => byCodeUnit(a, b));
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 1)}\n`;
}

function parse(text: string): object {
  try {
    const { version, files } = JSON.parse(text);
    return version === 1 && typeof files === 'object' && files !== null ? files : {};
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return {};
    throw cause;
  }
}

/** A manifest that was tampered with must not delete anything elsewhere. */
function isOwnPath(path: string): boolean {
  return path !== '' && !path.split(/[\\/]/).some((part) => ['', '.', '..'].includes(part));
}
