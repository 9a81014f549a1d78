/** All files that a test site is made of, and the way back to them. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tree } from '../site-folder.ts';

/** Path → contents, without what builds leave. */
export function inputsOf(root: string): Map<string, Buffer> {
  const parts = readdirSync(root).filter((name) => name !== 'public' && name !== '.scholium');
  return new Map(
    parts.sort().flatMap((part): [string, Buffer][] => {
      const path = join(root, part);
      return statSync(path).isDirectory()
        ? [...tree(path)].map(([name, bytes]) => [`${part}/${name}`, bytes])
        : [[part, readFileSync(path)]];
    }),
  );
}

/** As git does when another commit is checked out: files that are the same are left alone. */
export function putBack(root: string, inputs: ReadonlyMap<string, Buffer>): void {
  const now = inputsOf(root);
  for (const path of now.keys()) if (!inputs.has(path)) rmSync(join(root, path));
  for (const [path, bytes] of inputs) {
    if (now.get(path)?.equals(bytes)) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
}
