/** Runs the user's git: without a shell, never asking for anything, its words in English. */
import { execFile } from 'node:child_process';

/** How a run of git ended. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** `git …argv`, with `input` on its standard input. Throws the system's error where git cannot be started. */
export type Git = (argv: readonly string[], input?: string) => Promise<Ran>;

/** The author's git in `cwd`; `own` is set in its environment besides. */
export function gitIn(cwd: string, env: NodeJS.ProcessEnv, own: Record<string, string> = {}): Git {
  const environment = { ...environmentOf(env), ...own };
  return (argv, input = '') =>
    new Promise((resolve, reject) => {
      const options = { cwd, env: environment, maxBuffer: MOST_OUTPUT, windowsHide: true };
      const child = execFile('git', [...argv], options, (cause, out, err) => {
        if (cause && typeof cause.code !== 'number' && !cause.signal) reject(cause);
        else resolve({ code: cause ? Number(cause.code ?? 1) : 0, out, err });
      });
      // git that has failed reads no more; its exit code says so.
      child.stdin?.on('error', () => {});
      child.stdin?.end(input);
    });
}

/** Bytes; a list of all files of a large site has some megabytes. */
const MOST_OUTPUT = 1 << 28;

/**
 * Of a hook that calls Scholium, git's own variables would lead into the author's repository. Messages
 * in another language could not be told apart.
 */
function environmentOf(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !OF_A_REPOSITORY.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
    LANGUAGE: '',
  };
}

/** What `git rev-parse --local-env-vars` lists, but for configuration that an author gives by hand. */
const OF_A_REPOSITORY =
  /^GIT_(?:DIR|WORK_TREE|IMPLICIT_WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|GRAFT_FILE|SHALLOW_FILE|NO_REPLACE_OBJECTS|REPLACE_REF_BASE|CONFIG|QUARANTINE_PATH|INTERNAL_SUPER_PREFIX)$/;
