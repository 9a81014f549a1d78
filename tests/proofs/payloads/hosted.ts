/** A site of payloads built in memory and served, with its own scripts and styles or with empty ones. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installation } from '../../../src/base/installation.ts';
import { decodePath, outputPathOf } from '../../../src/base/url.ts';
import type { Cache } from '../../../src/cache/cache.ts';
import { loadConfig } from '../../../src/config/load.ts';
import type { Diagnostic, OutputFile } from '../../../src/model.ts';
import { build } from '../../../src/pipeline/build.ts';
import { contentTypeOf } from '../../../src/serve/content-types.ts';
import { errorPage } from '../../../src/serve/error-page.ts';

const NOW = Date.UTC(2026, 0, 1);
/** Of the faults on the page that the preview shows instead: all would take too long. */
const MOST_FAULTS = 300;

export interface HostedSite {
  /** Without a slash at its end. */
  origin: string;
  /** Of the output. */
  paths: string[];
  /** From now on, files beside the pages are empty: what they would do is not asked. */
  leaveBare(isBare: boolean): void;
  close(): void;
}

/** `files` as a site in `theme`, whatever is wrong with it; `/error.html` is the page that tells of that. */
export async function hosted(
  files: Record<string, string>,
  theme: string,
  cache: Cache,
): Promise<HostedSite> {
  const root = mkdtempSync(join(tmpdir(), 'scholium-payloads-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { config } = loadConfig({ root, overrides: {} });
    if (!config) throw new Error('the settings of the site of payloads have an error');
    const moment = { now: NOW, write: false, cache, installation: installation() };
    const { outputs, diagnostics } = await build({ root, config: { ...config, theme }, ...moment });
    return await host(new Map(outputs.map((file) => [file.path, bytesOf(file)])), diagnostics);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function bytesOf({ contents }: OutputFile): Buffer {
  const isCopy = typeof contents === 'object' && 'copyOf' in contents;
  return isCopy ? readFileSync(contents.copyOf) : Buffer.from(contents);
}

/** Some of all over. */
function spread(diagnostics: Diagnostic[]): Diagnostic[] {
  const step = Math.max(1, Math.floor(diagnostics.length / MOST_FAULTS));
  return diagnostics.filter((_, index) => index % step === 0);
}

async function host(files: Map<string, Buffer>, diagnostics: Diagnostic[]): Promise<HostedSite> {
  files.set('error.html', Buffer.from(errorPage(spread(diagnostics), 'en', 'v1')));
  files.set('blank.html', Buffer.from('<!doctype html><body>'));
  let isBare = false;
  const server = createServer((request, response) => {
    const path = outputPathOf(decodePath((request.url ?? '').split('?')[0] ?? ''));
    const bytes = files.get(path);
    const isPage = !bytes || path.endsWith('.html') || path.endsWith('.xml');
    const caching = isPage || !isBare ? 'no-store' : 'max-age=600';
    response.writeHead(bytes ? 200 : 404, {
      'content-type': contentTypeOf(bytes ? path : '404.html'),
      'cache-control': caching,
    });
    response.end(isBare && !isPage ? '' : (bytes ?? files.get('404.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // no pipe
  return {
    origin: `http://127.0.0.1:${port}`,
    paths: [...files.keys()],
    leaveBare: (bare) => {
      isBare = bare;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
