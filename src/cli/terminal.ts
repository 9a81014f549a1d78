/** Where a command prints: results on stdout, all talk on stderr, colours where they are welcome. */
import type { WriteStream } from 'node:tty';

export interface Terminal {
  /** Results. */
  print(text: string): void;
  /** Diagnostics and progress. */
  say(text: string): void;
  /** Whether stderr shows colours. */
  color: boolean;
  /** Whether a person watches stderr, so that a line may be drawn over. */
  isWatched: boolean;
  /** Characters in a line of stderr. */
  columns: number;
}

/** The terminal of this process; a reader who closes the pipe early (`| head`) is no error. */
export function openTerminal(process: NodeJS.Process): Terminal {
  const { stdout, stderr, env } = process;
  return {
    print: writer(stdout),
    say: writer(stderr),
    color: wantsColor(stderr, env),
    isWatched: stderr.isTTY === true && env.TERM !== 'dumb' && !env.CI,
    columns: stderr.columns || 80,
  };
}

function writer(stream: WriteStream): (text: string) => void {
  let isOpen = true;
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause;
    isOpen = false;
  });
  return (text) => {
    if (isOpen) stream.write(text);
  };
}

/** See no-color.org and force-color.org: a variable that is set and not empty. */
function wantsColor(stream: WriteStream, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
}
