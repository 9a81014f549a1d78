/** Tells that something in the site's folder may have changed; what it was is for the build to see. */
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

export interface WatchRequest {
  /** Absolute. */
  root: string;
  /** Whether to leave out a file or folder; relative to `root`, with `/`. */
  isIgnored: (path: string) => boolean;
  onChange: () => void;
  /** Some folder cannot be watched: too many files, no permission. */
  onError: (cause: Error) => void;
}

export interface Watcher {
  close(): Promise<void>;
}

/** Resolves when every change from now on is seen. Throws when `root` does not exist. */
export async function watchFolder(request: WatchRequest): Promise<Watcher> {
  const root = realpathSync(request.root);
  const watcher = watch(root, {
    ignoreInitial: true,
    // A build follows links to targets inside the site only, and those are watched themselves.
    followSymlinks: false,
    ignored: (path) => request.isIgnored(relative(root, path).split(sep).join('/')),
  });
  watcher.on('all', () => request.onChange());
  watcher.on('error', (cause) => request.onError(asError(cause)));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return watcher;
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
