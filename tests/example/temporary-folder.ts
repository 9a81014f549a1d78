/** A folder of its own for each test of a file, and short ways to fill it and to look into it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

export interface TemporaryFolder {
  /** Absolute. */
  path(...names: string[]): string;
  write(name: string, contents: string | Uint8Array): void;
  read(name: string): string;
  /** Every file below `name` with its text; links and empty folders with what they are. */
  tree(name?: string): Record<string, string>;
}

/** Made before each test and removed after it. */
export function temporaryFolder(): TemporaryFolder {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'scholium-test-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const path = (...names: string[]) => join(root, ...names);
  return {
    path,
    write(name, contents) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), contents);
    },
    read: (name) => readFileSync(path(name), 'utf8'),
    tree: (name = '') => treeOf(path(name)),
  };
}

function treeOf(folder: string, prefix = ''): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [path, file] = [`${prefix}${entry.name}`, join(folder, entry.name)];
    if (entry.isFile()) tree[path] = readFileSync(file, 'utf8');
    else if (!entry.isDirectory()) tree[path] = 'a link';
    else if (readdirSync(file).length === 0) tree[`${path}/`] = 'empty';
    else Object.assign(tree, treeOf(file, `${path}/`));
  }
  return tree;
}
