/** Where a deployment goes: the remote as git takes it, found before the site is built. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { withoutCredentials } from '../base/credentials.ts';
import {
  branchOfSources,
  gitMissing,
  noIdentity,
  unknownRemote,
} from '../diagnostics/catalogue/deploy.ts';
import { visible } from '../diagnostics/visible.ts';
import type { Config, Problem } from '../model.ts';
import { problemOf, StepFailed, secretsIn, wordsOf } from './failed.ts';
import { type Git, gitIn } from './git.ts';
import { isAddress, type NoSource, readSource, type Source } from './source.ts';

export interface DeployRequest {
  /** Absolute; the site's folder. */
  root: string;
  config: Pick<Config, 'deploy' | 'file' | 'outDir'>;
  env: NodeJS.ProcessEnv;
}

export interface Target {
  /** An address or an absolute path. */
  remote: string;
  /** The same without passwords. */
  shown: string;
  secrets: string[];
  /** Undefined where the site's folder is in no repository. */
  source: Source | undefined;
  /** The author's git in the site's folder. */
  git: Git;
}

/** Asks git on this computer alone. */
export async function findTarget(request: DeployRequest): Promise<Target | { problem: Problem }> {
  const { root, config, env } = request;
  const git = gitIn(root, env);
  const found = await sourceOf(git, request);
  if (!found) return { problem: gitMissing() };
  const source = 'remotes' in found ? found : undefined;
  const remote = remoteOf(found, request);
  if (typeof remote !== 'string') return { problem: remote };
  const isOwn = [...(source?.remotes.values() ?? [])].includes(remote);
  if (isOwn && source?.branch === config.deploy.branch) {
    return { problem: branchOfSources(config.deploy.branch) };
  }
  const stranger = await whyNobody(git);
  if (stranger !== undefined) return { problem: noIdentity(wordsOf(stranger, [])) };
  return {
    remote,
    shown: visible(withoutCredentials(remote)),
    secrets: secretsIn(remote),
    source,
    git,
  };
}

/** Undefined where there is no git. */
async function sourceOf(
  git: Git,
  { root, config }: DeployRequest,
): Promise<Source | NoSource | undefined> {
  try {
    return await readSource(git, root, resolve(root, config.outDir));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** A remote by its name, else an address, else a repository at a path. */
function remoteOf(found: Source | NoSource, { root, config }: DeployRequest): string | Problem {
  const { remote: written } = config.deploy;
  const named = 'remotes' in found ? found.remotes.get(written) : undefined;
  if (named !== undefined) return named;
  if (isAddress(written)) return written;
  const path = resolve(root, written);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isFolder && written !== 'origin') return path;
  if ('refusal' in found && found.refusal !== undefined) {
    return problemOf(new StepFailed('remote', found.refusal), root, []);
  }
  return unknownRemote(
    withoutCredentials(written),
    'remotes' in found ? [...found.remotes.keys()] : [],
  );
}

/** Undefined where git knows who commits. It would guess from the name of the computer otherwise. */
async function whyNobody(git: Git): Promise<string | undefined> {
  const argv = ['-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT'];
  const { code, err } = await git(argv);
  return code === 0 ? undefined : lastLine(err);
}

/** git explains at length before it. */
function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
