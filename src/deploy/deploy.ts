/** Publishes a finished site: a branch of a git remote becomes what the output folder holds. */
import { resolve } from 'node:path';
import { nothingToPublish } from '../diagnostics/catalogue/deploy.ts';
import { hasFailed } from '../diagnostics/failed.ts';
import type { Diagnostic, Problem } from '../model.ts';
import { problemOf, StepFailed } from './failed.ts';
import { type Pushed, push } from './push.ts';
import { openRepository, type Repository } from './repository.ts';
import { type Stored, storeFiles } from './site-tree.ts';
import type { Source } from './source.ts';
import type { DeployRequest, Target } from './target.ts';

export interface Deployment {
  /** Keeps what the output folder holds now, whatever becomes of that meanwhile. */
  store(): Promise<Stored>;
  publish(stored: Stored, isDry: boolean): Promise<Deployed>;
}

export interface Deployed {
  /** Undefined where a diagnostic is an error. */
  pushed: Pushed | undefined;
  diagnostics: Diagnostic[];
}

/** One at a time for each site: the caller sees to it. Throws the file system's errors. */
export function openDeployment(request: DeployRequest, target: Target): Deployment {
  const { root, config, env } = request;
  const configFiles = target.source?.configFiles ?? [];
  const repository = openRepository({ root, env, configFiles });
  const folder = resolve(root, config.outDir);
  return {
    store: async () => {
      const work = () => storeFiles(repository, folder, config.outDir);
      const stored = await guarded(work, repository, target);
      return 'problem' in stored
        ? { files: new Map(), empty: '', diagnostics: [stored.problem] }
        : stored;
    },
    publish: async (stored, isDry) => {
      const { files, diagnostics } = stored;
      if (hasFailed(diagnostics)) return { pushed: undefined, diagnostics };
      if (files.size === 0) return failed(nothingToPublish(config.outDir));
      const { remote, shown, secrets, source } = target;
      const wanted = {
        ...{ repository, remote, shown, secrets, stored, isDry },
        branch: config.deploy.branch,
        message: config.deploy.message || messageOf(target),
        sources: sourcesOf(source, config.file),
      };
      const pushed = await guarded(() => push(wanted), repository, target);
      return 'problem' in pushed ? failed(pushed.problem) : { pushed, diagnostics };
    },
  };
}

/** What git could not do as a problem. A reason that nobody knows may lie in the private repository. */
async function guarded<T>(
  work: () => Promise<T>,
  repository: Repository,
  { shown, secrets }: Target,
): Promise<T | { problem: Problem }> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof StepFailed)) throw cause;
    const problem = problemOf(cause, shown, secrets);
    if (problem.code === UNKNOWN) repository.discard();
    return { problem };
  }
}

const UNKNOWN = 'SC872';

function failed(problem: Problem): Deployed {
  return { pushed: undefined, diagnostics: [problem] };
}

/** `Publish 1a2b3c4d5e`: the commit of the notes; `-dirty` where they are not as in that commit. */
function messageOf({ source }: Target): string {
  if (source?.commit === undefined) return 'Publish';
  return `Publish ${source.commit.slice(0, 10)}${source.isDirty ? '-dirty' : ''}`;
}

/** By the settings, wherever they would be in a branch with the notes. */
function sourcesOf(source: Source | undefined, file: string) {
  const paths = [file, `${source?.prefix ?? ''}${file}`];
  return { paths: [...new Set(paths)], commit: source?.commit };
}
