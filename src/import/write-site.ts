/** Files of a new site → its folder, all or nothing. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { FileChanged, isInside } from '../base/files.ts';

export interface NewFile {
  /** Relative to the new site, with `/`. */
  path: string;
  /** `copyOf`: absolute. */
  contents: string | { copyOf: string };
}

/**
 * Makes everything in a folder beside `target` and moves it there at the end: `target` is new, or holds
 * nothing of the same names. Throws the file system's errors, and then leaves nothing behind.
 */
export function writeSite(files: NewFile[], target: string): void {
  const parent = dirname(target);
  const made = mkdirSync(parent, { recursive: true });
  const draft = mkdtempSync(join(parent, '.scholium-import-'));
  try {
    for (const file of files) writeFile(file, draft);
    move(draft, target);
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw cause;
  }
}

function writeFile({ path, contents }: NewFile, folder: string): void {
  const file = join(folder, path);
  // No name in a blog may lead elsewhere: the paths are made so that none does.
  if (!isInside(folder, file) || file === folder)
    throw new Error(`not within the new site: ${path}`);
  mkdirSync(dirname(file), { recursive: true });
  if (typeof contents === 'string') writeFileSync(file, contents, { flag: 'wx' });
  else copyFileSync(contents.copyOf, file);
}

/** What was moved is taken back where something cannot be. */
function move(draft: string, target: string): void {
  if (!existsSync(target)) {
    renameSync(draft, target);
    return;
  }
  const moved: string[] = [];
  try {
    for (const name of readdirSync(draft)) {
      if (existsSync(join(target, name))) throw new FileChanged(join(target, name));
      renameSync(join(draft, name), join(target, name));
      moved.push(name);
    }
  } catch (cause) {
    for (const name of moved) rmSync(join(target, name), { recursive: true, force: true });
    throw cause;
  }
  rmSync(draft, { recursive: true });
}
