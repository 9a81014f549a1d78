/** The finished site as a tree of git: the bytes of its files, whatever git is set to do with text. */

import { listFiles } from '../base/files.ts';
import { byCodeUnit } from '../base/order.ts';
import { entrySkipped, unreadable } from '../diagnostics/catalogue/files.ts';
import { inFile } from '../diagnostics/problem.ts';
import { type Diagnostic, MANIFEST, type OutputChange } from '../model.ts';
import { done } from './failed.ts';
import type { Git } from './git.ts';

/** Output path → object of git that holds the file. */
export type StoredFiles = Map<string, string>;

export interface Stored {
  files: StoredFiles;
  diagnostics: Diagnostic[];
}

/**
 * Stores all files of `folder`. Left out is the manifest, which is of use to the next build alone; and what
 * is no file there, such as a link that leads elsewhere. `shown` is what messages call the folder.
 */
export async function storeFiles(git: Git, folder: string, shown: string): Promise<Stored> {
  const { files, skipped } = listFiles(folder, folder, { hidden: true });
  const own = files.filter(({ path }) => path !== MANIFEST);
  const input = own.map(({ file }) => lineOf(file)).join('');
  const argv = ['hash-object', '-w', '--no-filters', '--stdin-paths'];
  const objects = done(await git(argv, input), 'hash-object').split('\n');
  const stored = own.map(({ path }, index): [string, string] => [path, objects[index] ?? '']);
  return {
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
  git: Git,
  files: StoredFiles,
  tip: string | undefined,
): Promise<string> {
  const all = new Map([...(await ownOfBranch(git, tip)), ...files]);
  if (!all.has(NO_JEKYLL)) {
    all.set(NO_JEKYLL, done(await git(['hash-object', '-w', '--stdin']), 'hash-object').trim());
  }
  done(await git(['read-tree', '--empty']), 'read-tree');
  const entries = [...all].map(([path, object]) => `${FILE} ${object}\t${path}\0`).join('');
  done(await git(['update-index', '-z', '--index-info'], entries), 'update-index');
  return done(await git(['write-tree']), 'write-tree').trim();
}

const NO_JEKYLL = '.nojekyll';
const OF_BRANCH = ['CNAME', NO_JEKYLL];

/** The mode of a plain file: nobody runs what a site is made of. */
const FILE = '100644';

async function ownOfBranch(git: Git, tip: string | undefined): Promise<StoredFiles> {
  if (tip === undefined) return new Map();
  const argv = ['ls-tree', '-z', '--full-tree', tip, '--', ...OF_BRANCH];
  const entries = namesIn(done(await git(argv), 'ls-tree'));
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      const [, object, path] = /^100\d{3} blob (\S+)\t(.*)$/s.exec(entry) ?? [];
      return object !== undefined && path !== undefined ? [[path, object]] : [];
    }),
  );
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
