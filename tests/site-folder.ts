/** Whole sites in temporary folders, and what a command leaves there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../src/base/hash.ts';
import { folderWith } from './cli/scholium.ts';

const CONFIG = 'title: Notes\nurl: https://example.org/\nlanguage: en\n';

/** A note whose front matter is `fields` and a date. */
export function note(body: string, fields = 'title: A note'): string {
  return `---\n${fields}\ndate: 2024-03-01\n---\n${body}`;
}

/** A site with one good note and `files` besides. */
export function siteWith(files: Record<string, string>): string {
  return folderWith({
    'scholium.yaml': CONFIG,
    'posts/good.md': note('Good.\n', 'title: Good'),
    ...files,
  });
}

/** Path → hash of every file below `folder`. */
export function hashes(folder: string): Record<string, string> {
  return Object.fromEntries([...tree(folder)].map(([path, bytes]) => [path, hash(bytes)]));
}

/** Path → contents of every file below `folder`; empty where there is none. */
export function tree(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const entries = safeEntries(folder);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(file.slice(folder.length + 1), readFileSync(file));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function safeEntries(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  }
}
