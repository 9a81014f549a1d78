/** Changes that do not concern the site: of its output, of caches, of what editors and git keep. */
import { relative, resolve, sep } from 'node:path';

/** Whether `path` (relative to `root`, with `/`) is left out of watching; `outDir` as in the config. */
export function isIgnored(path: string, root: string, outDir: string): boolean {
  const names = path.split('/');
  if (names.some((name) => name.startsWith('.') || name === 'node_modules')) return true;
  const out = relative(root, resolve(root, outDir)).split(sep).join('/');
  return out !== '' && `${path}/`.startsWith(`${out}/`);
}
