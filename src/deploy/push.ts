/** A finished site becomes the newest commit of its branch; whatever was pushed before stays in its history. */
import { shortHash } from '../base/hash.ts';
import { branchOfSources, movedOn, pushDeclined } from '../diagnostics/catalogue/deploy.ts';
import type { OutputChange, Problem } from '../model.ts';
import { done, StepFailed, wordsOf } from './failed.ts';
import type { Git, Ran } from './git.ts';
import { changesBetween, type StoredFiles, treeOf } from './site-tree.ts';

export interface Push {
  git: Git;
  /** As git takes it, and as messages name it. */
  remote: string;
  shown: string;
  secrets: string[];
  branch: string;
  files: StoredFiles;
  message: string;
  /** What is on no branch for finished sites: paths of settings, and a commit. */
  sources: { paths: string[]; commit: string | undefined };
  isDry: boolean;
}

export interface Pushed {
  /** Undefined where nothing was pushed. */
  commit: string | undefined;
  /** The newest commit before; undefined where the branch is new. */
  parent: string | undefined;
  /** By which the branch changed, or would. */
  changes: OutputChange[];
}

const ATTEMPTS = 5;

/** Never by force. Where somebody pushed meanwhile, theirs becomes the parent, and it is tried again. */
export async function push(wanted: Push): Promise<Pushed | { problem: Problem }> {
  const { git, files, branch, message, isDry } = wanted;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const parent = await newestOf(wanted);
    if (parent !== undefined && (await holdsSources(git, parent, wanted))) {
      return { problem: branchOfSources(branch) };
    }
    const tree = await treeOf(git, files, parent);
    const changes = await changesBetween(git, parent, tree);
    if (isDry || (parent !== undefined && changes.length === 0)) {
      return { commit: undefined, parent, changes };
    }
    const argv = ['commit-tree', tree, ...(parent === undefined ? [] : ['-p', parent]), '-F', '-'];
    const commit = done(await git(argv, `${message}\n`), 'commit-tree').trim();
    const said = await send(wanted, commit);
    if (said === undefined) {
      done(await git(['update-ref', refOf(wanted), commit]), 'update-ref');
      return { commit, parent, changes };
    }
    if (!MOVED.test(said.out)) return { problem: refusal(said, wanted) };
  }
  return { problem: movedOn(branch, ATTEMPTS) };
}

/** What git says where the branch is no longer what it was a moment ago. */
const MOVED =
  /^!\t.*\t\[(?:remote )?rejected\] \((?:non-fast-forward|fetch first|stale info|needs force|shallow update not allowed|failed to update ref|incorrect old value.*|cannot lock ref.*|reference already exists)\)$/m;

/** The newest commit of the branch, with its files; undefined where there is no such branch. */
async function newestOf({ git, remote, branch, ...rest }: Push): Promise<string | undefined> {
  const name = `refs/heads/${branch}`;
  const listed = done(await git(['ls-remote', '--quiet', '--', remote, name]), 'ls-remote');
  const [there] = listed.split('\n').filter((line) => line.endsWith(`\t${name}`));
  if (there === undefined) return undefined;
  const ref = refOf({ remote, branch, ...rest });
  const known = await git(['rev-parse', '--verify', '--quiet', ref]);
  if (known.out.trim() === there.split('\t')[0]) return known.out.trim();
  // Its history is not needed: a commit names its parent, whatever is known of that.
  const argv = ['fetch', '--quiet', '--no-tags', '--depth=1', '--', remote, `+${name}:${ref}`];
  done(await git(argv), 'fetch');
  return done(await git(['rev-parse', '--verify', ref]), 'rev-parse').trim();
}

/** Where the newest commit of a branch is remembered. */
function refOf({ remote, branch }: Pick<Push, 'remote' | 'branch'>): string {
  return `refs/deploy/${shortHash(`${remote}\n${branch}`)}`;
}

async function holdsSources(git: Git, tip: string, { sources, files }: Push): Promise<boolean> {
  if (tip === sources.commit) return true;
  const paths = sources.paths.filter((path) => !files.has(path));
  const argv = ['ls-tree', '-z', '--name-only', '--full-tree', tip, '--', ...paths];
  return paths.length > 0 && done(await git(argv), 'ls-tree') !== '';
}

/** Undefined for success; else what git printed. Throws where the remote was not reached. */
async function send({ git, remote, branch }: Push, commit: string): Promise<Ran | undefined> {
  const refspec = `${commit}:refs/heads/${branch}`;
  const ran = await git(['push', '--porcelain', '--no-verify', '--', remote, refspec]);
  if (ran.code === 0) return undefined;
  if (!/^!\t/m.test(ran.out)) throw new StepFailed('push', ran.err);
  return ran;
}

function refusal({ out, err }: Ran, { branch, shown, secrets }: Push): Problem {
  const [, reason = ''] = /^!\t.*\((.*)\)$/m.exec(out) ?? [];
  const remoteSaid = err.split('\n').filter((line) => line.startsWith('remote: '));
  return pushDeclined(branch, shown, wordsOf([reason, ...remoteSaid].join('\n'), secrets));
}
