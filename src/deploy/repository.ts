/** The private repository in which deployments are put together: bare, below the cache folder, of no account. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_DIR } from '../model.ts';
import { type Git, gitIn } from './git.ts';

export interface Repository {
  git: Git;
  /** Of the tree that is put together; nobody keeps it. */
  indexFile: string;
  /** A file without contents. */
  emptyFile: string;
  /** Deletes it: the next deployment makes it anew and asks the remote for what it needs. */
  discard(): void;
}

interface Place {
  /** Absolute; the site's folder. */
  root: string;
  env: NodeJS.ProcessEnv;
  /** Absolute paths of configuration files that count there, too. */
  configFiles: string[];
}

export function deploymentFolder(root: string): string {
  return join(root, CACHE_DIR, 'deploy');
}

/** Nobody else may use it meanwhile: what a killed deployment left is removed. Throws the file system's errors. */
export function openRepository({ root, env, configFiles }: Place): Repository {
  const folder = deploymentFolder(root);
  for (const name of ['objects', 'refs/deploy']) mkdirSync(join(folder, name), { recursive: true });
  for (const path of leftovers(folder)) rmSync(join(folder, path), { force: true });
  writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/none\n');
  writeFileSync(join(folder, 'config'), configOf(configFiles));
  const [indexFile, emptyFile] = [join(folder, INDEX), join(folder, 'empty')];
  writeFileSync(emptyFile, '');
  const own = { GIT_DIR: folder, GIT_INDEX_FILE: indexFile };
  const git = gitIn(root, env, own);
  return {
    ...{ indexFile, emptyFile },
    git: (argv, input) => git([...SETTINGS.flatMap((setting) => ['-c', setting]), ...argv], input),
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const INDEX = 'site-index';

function leftovers(folder: string): string[] {
  const top = readdirSync(folder).filter((name) => name === INDEX || name.endsWith('.lock'));
  const refs = readdirSync(join(folder, 'refs/deploy')).filter((name) => name.endsWith('.lock'));
  return [...top, ...refs.map((name) => `refs/deploy/${name}`)];
}

/**
 * Credentials, keys, proxies and the author may be set for the repository of the sources alone, as CI does:
 * what holds for a push from there holds here.
 */
function configOf(files: string[]): string {
  const core = '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n';
  const includes = files.map((file) => `\tpath = "${quoted(file)}"\n`);
  return `${core}[include]\n${includes.join('')}`;
}

function quoted(path: string): string {
  return path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}

/** Stronger than any file: no hook, no process that stays, an author who was set and not guessed. */
const SETTINGS = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.sparseCheckout=false',
  'core.splitIndex=false',
  'index.sparse=false',
  'i18n.commitEncoding=UTF-8',
  'user.useConfigOnly=true',
  'gc.auto=0',
  'maintenance.auto=false',
  // All of a fetch or nothing: a commit that is there is there with its files.
  'transfer.unpackLimit=1',
  'fetch.unpackLimit=1',
  'push.recurseSubmodules=no',
  'push.followTags=false',
  'fetch.recurseSubmodules=no',
];
