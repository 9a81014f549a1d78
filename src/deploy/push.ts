/** A finished site becomes the newest commit of its branch; whatever was pushed before stays in its history. */
import { shortHash } from '../base/hash.ts';
import { branchOfSources, movedOn, pushDeclined } from '../diagnostics/catalogue/deploy.ts';
import type { OutputChange, Problem } from '../model.ts';
import { done, StepFailed, wordsOf } from './failed.ts';
import type { Git, Ran } from './git.ts';
import type { Repository } from './repository.ts';
import { changesBetween, lookInto, type Stored, type StoredFiles, treeOf } from './site-tree.ts';

export interface Push {
  repository: Repository;
  /** As git takes it, and as messages name it. */
  remote: string;
  shown: string;
  secrets: string[];
  branch: string;
  stored: Stored;
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
  const { repository, stored, branch, message, isDry } = wanted;
  const { git } = repository;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const parent = await newestOf(wanted);
    const own = await ownOfBranch(parent, wanted);
    if (!own) return { problem: branchOfSources(branch) };
    const tree = await treeOf(repository, stored, own);
    const changes = await changesBetween(git, parent, tree);
    if (isDry || (parent !== undefined && changes.length === 0)) {
      return { commit: undefined, parent, changes };
    }
    const argv = ['commit-tree', tree, ...(parent === undefined ? [] : ['-p', parent]), '-F', '-'];
    const commit = done(await git(argv, `${message}\n`), 'commit-tree').trim();
    const said = await send(wanted, commit);
    if (said === undefined) {
      done(await git(['update-ref', refOf(wanted), commit]), 'update-ref');
      await tidy(git);
      return { commit, parent, changes };
    }
    if (!MOVED.test(said.out)) return { problem: refusal(said, wanted) };
  }
  return { problem: movedOn(branch, ATTEMPTS) };
}

/** Now and then, and not by a process that stays. One that fails leaves all as it is: it is done the next time. */
async function tidy(git: Git): Promise<void> {
  const argv = ['-c', 'gc.auto=6700', '-c', 'gc.autoDetach=false', 'gc', '--auto', '--quiet'];
  await git(argv);
}

/** What git says where the branch is no longer what it was a moment ago. */
const MOVED =
  /^!\t.*\t\[(?:remote )?rejected\] \((?:non-fast-forward|fetch first|stale info|needs force|shallow update not allowed|failed to update ref|incorrect old value.*|cannot lock ref.*|reference already exists)\)$/m;

/** The newest commit of the branch, with its files; undefined where there is no such branch. */
async function newestOf({ repository, remote, branch }: Push): Promise<string | undefined> {
  const { git } = repository;
  const name = `refs/heads/${branch}`;
  const listed = done(await git(['ls-remote', '--quiet', '--', remote, name]), 'ls-remote');
  const [there] = listed.split('\n').filter((line) => line.endsWith(`\t${name}`));
  if (there === undefined) return undefined;
  const ref = refOf({ remote, branch });
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

/** Files that stay; undefined where the branch holds the sources of the site. */
async function ownOfBranch(
  tip: string | undefined,
  { repository, sources, stored }: Push,
): Promise<StoredFiles | undefined> {
  if (tip === undefined) return new Map();
  const paths = sources.paths.filter((path) => !stored.files.has(path));
  const { own, found } = await lookInto(repository.git, tip, paths);
  return tip === sources.commit || found.length > 0 ? undefined : own;
}

/** Undefined for success; else what git printed. Throws where the remote was not reached. */
async function send(
  { repository, remote, branch }: Push,
  commit: string,
): Promise<Ran | undefined> {
  const refspec = `${commit}:refs/heads/${branch}`;
  const ran = await repository.git(['push', '--porcelain', '--no-verify', '--', remote, refspec]);
  if (ran.code === 0) return undefined;
  if (!/^!\t/m.test(ran.out)) throw new StepFailed('push', ran.err);
  return ran;
}

function refusal({ out, err }: Ran, { branch, shown, secrets }: Push): Problem {
  const [, reason = ''] = /^!\t.*\((.*)\)$/m.exec(out) ?? [];
  const remoteSaid = err.split('\n').filter((line) => line.startsWith('remote: '));
  return pushDeclined(branch, shown, wordsOf([reason, ...remoteSaid].join('\n'), secrets));
}
