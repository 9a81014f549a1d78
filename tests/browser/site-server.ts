/** The example blog, built once, or another site, served from memory under its base path. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installation } from '../../src/base/installation.ts';
import { basePathOf, decodePath, outputPathOf } from '../../src/base/url.ts';
import { type Cache, memoryCache } from '../../src/cache/cache.ts';
import { loadConfig } from '../../src/config/load.ts';
import type { OutputFile } from '../../src/model.ts';
import { build } from '../../src/pipeline/build.ts';
import { contentTypeOf } from '../../src/serve/content-types.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface ServedSite {
  /** `http://127.0.0.1:40123` */
  origin: string;
  /** URL of the front page, which every other starts with. */
  url: string;
  close(): Promise<void>;
}

/** One of each theme for all files of tests that share this module. */
const examples = new Map<string, Promise<BuiltSite>>();
/** Notes are compiled once for all themes. */
const cache = memoryCache();

/** Throws when the blog has an error: then there is nothing to look at. */
export async function serveExample(theme = 'muse'): Promise<ServedSite> {
  const built = examples.get(theme) ?? builtSite(ROOT, { theme, cache });
  examples.set(theme, built);
  return serve(await built);
}

/** Serves a site of these files. */
export async function serveSite(files: Record<string, string>): Promise<ServedSite> {
  const root = mkdtempSync(join(tmpdir(), 'scholium-test-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return await serve(await builtSite(root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function serve({ outputs, basePath }: BuiltSite): Promise<ServedSite> {
  const server = fileServer(outputs, basePath);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return { origin, url: origin + basePath, close: () => closed(server) };
}

interface BuiltSite {
  outputs: Map<string, OutputFile>;
  /** With a slash at both ends. */
  basePath: string;
}

async function builtSite(
  root: string,
  { theme, cache }: { theme?: string; cache?: Cache } = {},
): Promise<BuiltSite> {
  const { config: own } = loadConfig({ root, overrides: {} });
  if (!own) throw new Error('the settings of the site have an error');
  const now = Date.UTC(2026, 0, 1);
  const config = { ...own, theme: theme ?? own.theme };
  const request = { root, config, now, write: false, cache };
  const { outputs, diagnostics } = await build({ ...request, installation: installation() });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message.en).join('\n'));
  return {
    outputs: new Map(outputs.map((file) => [file.path, file])),
    basePath: basePathOf(config.url),
  };
}

function fileServer(files: Map<string, OutputFile>, basePath: string): Server {
  return createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const decoded = decodePath(path);
    const isInside = decoded.startsWith(basePath);
    const file = isInside && files.get(outputPathOf(`/${decoded.slice(basePath.length)}`));
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.\n');
      return;
    }
    response.writeHead(200, { 'content-type': contentTypeOf(file.path) }).end(bytesOf(file));
  });
}

function bytesOf({ contents }: OutputFile): string | Uint8Array {
  const isCopy = typeof contents === 'object' && 'copyOf' in contents;
  return isCopy ? readFileSync(contents.copyOf) : contents;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => {
    server.close((cause) => (cause ? reject(cause) : resolve()));
  });
}
