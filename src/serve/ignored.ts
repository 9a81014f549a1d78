/** Changes that do not concern the site: of its output, of caches, of what editors and git keep. */
import { relative, resolve, sep } from 'node:path';

/** Files of other programs, wherever they are; other dot names inside a folder may be published. */
const OF_PROGRAMS = new Set(['.git', '.scholium', '.DS_Store', 'node_modules']);

/** What Vim (`.a.md.swp`, `a.md~`) and Emacs (`.#a.md`, `a.md~`) keep beside a file while it is open. */
const OF_EDITORS = /^\..+\.sw[a-z]$|^\.#|~$/;

/** Whether `path` (relative to `root`, with `/`) is left out of watching; `outDir` as in the config. */
export function isIgnored(path: string, root: string, outDir: string): boolean {
  const names = path.split('/');
  // Beside the settings, a dot name is a program's own: `.git`, `.scholium`, `.obsidian`, `.venv`.
  if (names[0]?.startsWith('.')) return true;
  if (names.some((name) => OF_PROGRAMS.has(name) || OF_EDITORS.test(name))) return true;
  const out = relative(root, resolve(root, outDir)).split(sep).join('/');
  return out !== '' && `${path}/`.startsWith(`${out}/`);
}
