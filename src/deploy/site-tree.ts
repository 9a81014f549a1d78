/** The finished site as a tree of git: the bytes of its files, whatever git is set to do with text. */

import { rmSync } from 'node:fs';
import { listFiles } from '../base/files.ts';
import { byCodeUnit } from '../base/order.ts';
import { entrySkipped, unreadable } from '../diagnostics/catalogue/files.ts';
import { inFile } from '../diagnostics/problem.ts';
import { type Diagnostic, MANIFEST, type OutputChange } from '../model.ts';
import { done } from './failed.ts';
import type { Git } from './git.ts';
import type { Repository } from './repository.ts';

/** Output path → object of git that holds the file. */
export type StoredFiles = Map<string, string>;

export interface Stored {
  files: StoredFiles;
  /** The object of a file without contents. */
  empty: string;
  diagnostics: Diagnostic[];
}

/**
 * Stores all files of `folder`. Left out is the manifest, which is of use to the next build alone; and what
 * is no file there, such as a link that leads elsewhere. `shown` is what messages call the folder.
 */
export async function storeFiles(
  { git, emptyFile }: Pick<Repository, 'git' | 'emptyFile'>,
  folder: string,
  shown: string,
): Promise<Stored> {
  const { files, skipped } = listFiles(folder, folder, { hidden: true });
  const own = files.filter(({ path }) => path !== MANIFEST);
  const input = [emptyFile, ...own.map(({ file }) => file)].map(lineOf).join('');
  const argv = ['hash-object', '-w', '--no-filters', '--stdin-paths'];
  const [empty = '', ...objects] = done(await git(argv, input), 'hash-object').split('\n');
  const stored = own.map(({ path }, index): [string, string] => [path, objects[index] ?? '']);
  return {
    empty,
    files: new Map(stored.sort(([a], [b]) => byCodeUnit(a, b))),
    diagnostics: skipped.map(({ path, reason, said }) => {
      const named = path === '' ? shown : `${shown}/${path}`;
      const isUnreadable = reason === 'unreadable';
      return inFile(isUnreadable ? unreadable(named, said ?? '') : entrySkipped(named), named);
    }),
  };
}

/**
 * The tree of these files and of what belongs to the branch: `CNAME` and `.nojekyll` stay where the site has
 * none, and there is always a `.nojekyll`, or GitHub would leave out names that begin with `_`.
 */
export async function treeOf(
  { git, indexFile }: Pick<Repository, 'git' | 'indexFile'>,
  { files, empty }: Stored,
  ofBranch: StoredFiles,
): Promise<string> {
  const all = new Map([[NO_JEKYLL, empty], ...ofBranch, ...files]);
  rmSync(indexFile, { force: true });
  const entries = [...all].map(([path, object]) => `${FILE} ${object}\t${path}\0`).join('');
  done(await git(['update-index', '-z', '--index-info'], entries), 'update-index');
  return done(await git(['write-tree']), 'write-tree').trim();
}

const NO_JEKYLL = '.nojekyll';
const OF_BRANCH = ['CNAME', NO_JEKYLL];

/** The mode of a plain file: nobody runs what a site is made of. */
const FILE = '100644';

export interface Tip {
  /** Files that belong to the branch. */
  own: StoredFiles;
  /** Those of `paths` that are in it. */
  found: string[];
}

/** What the commit `tip` holds of what belongs to a branch, and of `paths`. */
export async function lookInto(git: Git, tip: string, paths: string[]): Promise<Tip> {
  const argv = ['ls-tree', '-z', '--full-tree', tip, '--', ...OF_BRANCH, ...paths];
  const look: Tip = { own: new Map(), found: [] };
  for (const entry of namesIn(done(await git(argv), 'ls-tree'))) {
    const [, mode = '', object = '', path = ''] = /^(\d+) \w+ (\S+)\t(.*)$/s.exec(entry) ?? [];
    if (paths.includes(path)) look.found.push(path);
    else if (mode.startsWith('100')) look.own.set(path, object);
  }
  return look;
}

/** One path a line; git takes what begins with a quote for a quoted one. */
function lineOf(path: string): string {
  if (!path.includes('\n')) return `${path}\n`;
  return `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"\n`;
}

/** Changes between the files of two trees, in the order of their paths; without `from`, all are new. */
export async function changesBetween(
  git: Git,
  from: string | undefined,
  to: string,
): Promise<OutputChange[]> {
  if (from === undefined) {
    const listed = done(await git(['ls-tree', '-r', '-z', '--name-only', to]), 'ls-tree');
    return namesIn(listed).map((path) => ({ action: 'add', path }));
  }
  const argv = [
    'diff-tree',
    '-r',
    '-z',
    '--no-renames',
    '--no-ext-diff',
    '--name-status',
    from,
    to,
  ];
  const parts = namesIn(done(await git(argv), 'diff-tree'));
  return parts.flatMap((status, index) =>
    index % 2 === 0 ? { action: ACTIONS[status] ?? 'update', path: parts[index + 1] ?? '' } : [],
  );
}

const ACTIONS: Record<string, OutputChange['action']> = { A: 'add', D: 'delete' };

function namesIn(listed: string): string[] {
  return listed.split('\0').filter((name) => name !== '');
}
