/** The preview: builds in memory, serves what was built, and builds again when a file changes. */

import { createServer, type Server } from 'node:http';
import { isIPv6 } from 'node:net';
import { sep } from 'node:path';
import { basePathOf, encodePath } from '../base/url.ts';
import { buildStopped, notWatched } from '../diagnostics/catalogue/serve.ts';
import { hasFailed } from '../diagnostics/failed.ts';
import type { BuildResult, Config, Diagnostic, EarlySite, Language } from '../model.ts';
import type { Preview } from './answer.ts';
import { buildLoop } from './build-loop.ts';
import { isIgnored } from './ignored.ts';
import { listen } from './listen.ts';
import { liveReload } from './live-reload.ts';
import { type Practice, practise } from './practice.ts';
import { respond, type ServerRoom } from './server.ts';
import { type Watcher, watchFolder } from './watch.ts';

export interface BuildReport {
  diagnostics: Diagnostic[];
  milliseconds: number;
  /** Then pages show the errors. */
  hasFailed: boolean;
  /** Where the site is served now. */
  url: string;
}

export interface ServeRequest {
  /** The site's folder, absolute. */
  root: string;
  /** A name or address of this computer; `127.0.0.1` keeps the site to it. */
  host: string;
  /** Undefined: the first free one from 4000; 0: any. */
  port: number | undefined;
  /** Reads the config; called before every build. */
  load: () => { config: Config | undefined; diagnostics: Diagnostic[] };
  /** Builds with `write: false` and a warm cache; `onPages` as in `BuildRequest`. */
  build: (config: Config, onPages: (site: EarlySite) => void) => Promise<BuildResult>;
  /** Called after every build. */
  onBuild: (report: BuildReport) => void;
  /** What makes later builds quicker, in short steps that are taken between builds; asked for once. */
  rehearse?: () => Iterator<void> | undefined;
  /** Of the error page. */
  language: Language;
}

export interface Serving {
  url: string;
  /** Ends all connections; resolves when nothing of the server is left. */
  close(): Promise<void>;
  /** Resolves when no build runs and none is due. */
  idle(): Promise<void>;
}

/** Changes within so many milliseconds are one: editors save in several steps. */
const DEBOUNCE = 20;

/** How long a request may take to come, in milliseconds: who sends one byte at a time is hung up on. */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 2000,
};

/** More than all tabs of a few browsers need; others wait until some are closed. */
const MOST_CONNECTIONS = 250;

/** What `serve` keeps between builds. */
interface State {
  config: Config | undefined;
  preview: Pick<Preview, 'basePath' | 'fileAt' | 'failure'>;
  /** Of the watcher, shown with every build. */
  watching: Diagnostic[];
}

/**
 * Listens, watches, and starts the first build, for which readers wait. Throws ListenError, and
 * the file system's errors where `root` cannot be read.
 */
export async function serve(request: ServeRequest): Promise<Serving> {
  const { config } = request.load();
  const basePath = config ? basePathOf(config.url) : '/';
  const state: State = {
    config,
    preview: { basePath, fileAt: () => undefined, failure: () => [] },
    watching: [],
  };
  const live = liveReload(Date.now().toString(36));
  const urlNow = () => urlOf(request.host, port, state.preview.basePath);
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const preview = async () => {
    await begun;
    return { ...state.preview, version: live.version(), language: request.language };
  };
  const onFailure = (cause: unknown) => {
    const problem = buildStopped(reasonOf(cause, request.root));
    request.onBuild({ diagnostics: [problem], milliseconds: 0, hasFailed: true, url: urlNow() });
    return problem;
  };
  const server = previewServer({ host: request.host, preview, liveReload: live, onFailure });
  let steps: Iterator<void> | undefined;
  let practice: Practice | undefined;
  const loop = buildLoop(async () => {
    practice?.end(); // somebody waits now
    const started = performance.now();
    const onChange = () => {
      live.announce();
      begin();
    };
    const diagnostics = await rebuild(request, state, onChange);
    const milliseconds = performance.now() - started;
    const hasFailed = state.preview.failure().length > 0;
    request.onBuild({ diagnostics, milliseconds, hasFailed, url: urlNow() });
    steps ??= request.rehearse?.();
    practice = practise(steps, onFailure);
  }, DEBOUNCE);
  const port = await listen(server, request);
  const watcher = await startWatching(request, state, loop.request).catch((cause) => {
    server.close();
    throw cause;
  });
  loop.request();
  return {
    url: urlNow(),
    idle: loop.idle,
    close: async () => {
      await Promise.all([watcher.close(), loop.close()]);
      practice?.end();
      live.close();
      await closeServer(server);
    },
  };
}

function previewServer(room: ServerRoom): Server {
  const server = createServer(PATIENCE, (request, response) => {
    respond(request, response, room).catch((cause) => {
      room.onFailure(cause);
      response.destroy();
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

/**
 * Loads the config, builds, and swaps what is served as soon as pages can be made: the one in view
 * does not wait for the others. Returns all that there is to say.
 */
async function rebuild(
  request: ServeRequest,
  state: State,
  onChange: () => void,
): Promise<Diagnostic[]> {
  const { config, diagnostics } = loadOrStop(request);
  state.config = config ?? state.config;
  let isShown = false;
  const show = (site: EarlySite) => {
    const failure = () => {
      const told = [...diagnostics, ...site.diagnostics()];
      return hasFailed(told, config?.strict) ? told : [];
    };
    state.preview = { basePath: basePathOf(config?.url ?? ''), fileAt: site.fileAt, failure };
    isShown = true;
    onChange();
  };
  const result = config ? await buildOrStop(request, config, show) : undefined;
  const told = [...diagnostics, ...(result?.diagnostics ?? [])];
  if (!config || !result || hasFailed(told, config.strict)) {
    state.preview = { ...state.preview, failure: () => told };
    isShown = false;
  }
  if (!isShown) onChange();
  return [...state.watching, ...told];
}

/** Once the preview runs, settings that cannot be read do not end it either. */
function loadOrStop({ load, root }: ServeRequest): ReturnType<ServeRequest['load']> {
  try {
    return load();
  } catch (cause) {
    return { config: undefined, diagnostics: [buildStopped(reasonOf(cause, root))] };
  }
}

/** A file that vanishes while it is read must not end the preview; nor need a bug. */
async function buildOrStop(
  { build, root }: ServeRequest,
  config: Config,
  onPages: (site: EarlySite) => void,
): Promise<Pick<BuildResult, 'diagnostics'>> {
  try {
    return await build(config, onPages);
  } catch (cause) {
    return { diagnostics: [buildStopped(reasonOf(cause, root))] };
  }
}

/** The whole folder, so that folders made later are seen; without the output and other programs' files. */
async function startWatching(
  { root }: ServeRequest,
  state: State,
  onChange: () => void,
): Promise<Watcher> {
  return watchFolder({
    root,
    isIgnored: (path) => isIgnored(path, root, state.config?.outDir ?? 'public'),
    onChange,
    onError(cause) {
      state.watching = [notWatched(reasonOf(cause, root))];
      onChange();
    },
  });
}

/** Paths in it as the author knows them. */
function reasonOf(cause: unknown, root: string): string {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return reason.replaceAll(root + sep, '');
}

/** A server that listens everywhere is best reached by the name that every computer has. */
function urlOf(host: string, port: number, basePath: string): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${isIPv6(name) ? `[${name}]` : name}:${port}${encodePath(basePath)}`;
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
