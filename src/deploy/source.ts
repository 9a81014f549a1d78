/** What the repository that the site's folder lies in tells of it; nothing is written there. */
import { join, resolve } from 'node:path';
import { isInside, pathFrom } from '../base/files.ts';
import { CACHE_DIR } from '../model.ts';
import type { Git } from './git.ts';

/** The repository of the sources. */
export interface Source {
  /** Absolute paths of its configuration: who the author is, how remotes are reached. They need not exist. */
  configFiles: string[];
  /** Name → address that it is pushed to. */
  remotes: Map<string, string>;
  /** Path of the site's folder in it: `` or `notes/`. */
  prefix: string;
  /** The branch that is checked out; undefined for none. */
  branch: string | undefined;
  /** Undefined where nothing is committed yet. */
  commit: string | undefined;
  /** Whether files of the site's folder differ from it, those that Scholium makes excepted. */
  isDirty: boolean;
}

/** `https://host/path`, `git@host:path`; not `C:\\path`. */
export function isAddress(remote: string): boolean {
  return /^[^/\\]{2,}:/.test(remote);
}

/** Why there is none: the site's folder is in no repository, or git refuses to look at it. */
export interface NoSource {
  refusal: string | undefined;
}

/** `git` is that of the folder `root`, in which `output` is the folder of the finished site. */
export async function readSource(
  git: Git,
  root: string,
  output: string,
): Promise<Source | NoSource> {
  const found = await git(['rev-parse', '--show-prefix', '--show-cdup', ...CONFIG_FILES]);
  if (found.code !== 0) {
    return { refusal: /not a git repository/.test(found.err) ? undefined : found.err };
  }
  const [prefix = '', up = '', ...configFiles] = found.out.split('\n').slice(0, -1);
  const status = await statusOf(git, root, output);
  const header = (name: string) =>
    new RegExp(`^# branch\\.${name} ([^(].*)$`, 'm').exec(status)?.[1];
  return {
    configFiles: configFiles.map((file) => resolve(root, file)),
    prefix,
    remotes: remotesIn((await git(['remote', '-v'])).out, resolve(root, up)),
    branch: header('head'),
    commit: header('oid'),
    isDirty: /^[^#]/m.test(status),
  };
}

/** What differs from the commit below the site's folder, but for what Scholium makes; empty where git does not tell. */
async function statusOf(git: Git, root: string, output: string): Promise<string> {
  const made = [output, join(root, CACHE_DIR)].filter((path) => isInside(root, path));
  const without = made.map((path) => `:(exclude,literal)${pathFrom(root, path)}`);
  return (await git(['status', '--porcelain=v2', '--branch', '--', '.', ...without])).out;
}

/** The second holds what belongs to one worktree of several. */
const CONFIG_FILES = ['--git-path', 'config', '--git-path', 'config.worktree'];

/** Lines `origin⇥address (push)`; of several addresses of one remote, the first. */
function remotesIn(listed: string, top: string): Map<string, string> {
  const remotes = new Map<string, string>();
  for (const [, name = '', url = ''] of listed.matchAll(/^(.*?)\t(.*) \(push\)$/gm)) {
    if (!remotes.has(name)) remotes.set(name, isAddress(url) ? url : resolve(top, url));
  }
  return remotes;
}
