/** The example blog on a real server: Debian's nginx, by the configuration of docs/publish.md, under `/` and a path. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installation } from '../src/base/installation.ts';
import { absoluteUrl, basePathOf } from '../src/base/url.ts';
import { memoryCache } from '../src/cache/cache.ts';
import { loadConfig } from '../src/config/load.ts';
import { build } from '../src/pipeline/build.ts';
import { contentTypeOf } from '../src/serve/content-types.ts';
import { type Answer, ask, closeConnections } from './nginx/ask.ts';
import { readTags, urlsIn } from './nginx/named-urls.ts';
import { type Nginx, startNginx, writePublic } from './nginx/server.ts';

const ROOT = join(import.meta.dirname, '..');
const URLS = ['https://notes.example.org/', 'https://example.org/notes/'];

interface Site {
  url: string;
  /** Path → bytes, as they were built. */
  files: Map<string, Buffer>;
  /** Paths that have a `.gz` beside them. */
  zipped: Set<string>;
}

let folder = '';
let nginx: Nginx | undefined;
const sites: Site[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scholium-served-'));
  chmodSync(folder, 0o755);
  const cache = memoryCache();
  const served = [];
  for (const url of URLS) {
    const { config } = loadConfig({ root: ROOT, overrides: { url } });
    if (!config) throw new Error('the example blog has no settings');
    const now = Date.UTC(2026, 0, 1);
    const request = { root: ROOT, config, now, write: false, cache, installation: installation() };
    const { outputs } = await build(request);
    const files = new Map(
      outputs.map(({ path, contents }) => {
        const isCopy = typeof contents === 'object' && 'copyOf' in contents;
        return [path, isCopy ? readFileSync(contents.copyOf) : Buffer.from(contents)];
      }),
    );
    // One site has compressed files beside its own, the other leaves it to the server.
    const zipped = new Set(url === URLS[0] ? [...files.keys()].filter(isText) : []);
    const beside = [...zipped].map((path): [string, Buffer] => {
      return [`${path}.gz`, gzipSync(files.get(path) ?? '', { level: 1 })];
    });
    const where = join(folder, String(sites.length), 'notes');
    writePublic(where, new Map([...files, ...beside, ['.scholium.json', Buffer.from('{}')]]));
    served.push({ folder: where, basePath: basePathOf(url) });
    sites.push({ url, files, zipped });
  }
  nginx = await startNginx(served);
});

afterAll(async () => {
  closeConnections();
  await nginx?.close();
  rmSync(folder, { recursive: true, force: true });
});

function isText(path: string): boolean {
  return /\.(?:html|css|js|xml|json|txt|svg)$/.test(path);
}

describe.each(URLS)('published at %s', (published) => {
  const site = () => sites[URLS.indexOf(published)] as Site; // one was made for each
  const origin = () => nginx?.origins[URLS.indexOf(published)] ?? '';
  const base = basePathOf(published);

  /** `path` is of the output, or begins with `/`. */
  const get = (path: string, headers?: Record<string, string>): Promise<Answer> => {
    const { pathname } = new URL(absoluteUrl(published, `/${path.replace(/^\//, '')}`));
    return ask(origin() + pathname, headers);
  };

  test('every file is there, with its type, its lifetime and its policy', async () => {
    expect(site().files.size).toBeGreaterThan(100);
    for (const [path, bytes] of site().files) {
      if (['_headers', '_redirects', '404.html'].includes(path)) continue;
      const { status, headers, body } = await get(path);
      expect([path, status, body.equals(bytes)]).toEqual([path, 200, true]);
      expect(typeOf(headers['content-type']), path).toBe(typeOf(contentTypeOf(path)));
      const isHashed = path.startsWith('assets/');
      const lifetime = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
      expect([path, headers['cache-control']]).toEqual([path, lifetime]);
      expectGuarded(headers, path);
    }
  });

  test('a page and its folder are one, and a missing slash is added where the site is', async () => {
    for (const path of site().files.keys()) {
      if (!path.endsWith('/index.html')) continue;
      const folderPath = path.slice(0, -'index.html'.length);
      const page = await get(folderPath);
      expect([folderPath, page.status]).toEqual([folderPath, 200]);
      expect(page.body.equals(site().files.get(path) ?? Buffer.of())).toBe(true);
      const { status, headers } = await get(folderPath.slice(0, -1));
      expect(status).toBe(301);
      expect(headers.location).toBe(new URL(absoluteUrl(published, `/${folderPath}`)).pathname);
    }
  });

  test('every link, anchor, picture, style sheet, script and redirect leads somewhere', async () => {
    const anchors = new Map<string, Set<string>>();
    const targets = new Map<string, string>();
    for (const [path, bytes] of site().files) {
      const text = bytes.toString();
      const page = path.endsWith('.html') ? readTags(text) : undefined;
      anchors.set(absoluteUrl(published, `/${path}`), page?.anchors ?? new Set());
      for (const url of page?.urls ?? urlsIn(path, text)) {
        const target = new URL(url, absoluteUrl(published, `/${path}`));
        if (target.origin === new URL(published).origin) targets.set(target.href, path);
      }
    }
    expect(targets.size).toBeGreaterThan(150);
    for (const [target, from] of targets) {
      const { pathname, hash } = new URL(target);
      const { status } = await ask(origin() + pathname);
      expect([from, target, status]).toEqual([from, target, 200]);
      const file = new URL(pathname.replace(/\/$/, '/index.html'), published).href;
      const fragment = decodeURIComponent(hash.slice(1));
      const isThere = fragment === '' || anchors.get(file)?.has(fragment);
      expect(isThere, `${from} links to ${target}`).toBe(true);
    }
  });

  test('what there is not is answered by the page for it, with 404', async () => {
    const expected = site().files.get('404.html') ?? Buffer.of();
    const missing = [
      'nix/',
      'nix.html',
      'assets/',
      'assets/nix.js',
      '检测/',
      '_headers',
      '_redirects',
    ];
    for (const path of [...missing, '.scholium.json', '.git/config', '404.html']) {
      const { status, headers, body } = await get(path);
      const isDirect = path === '404.html';
      expect([path, status, body.equals(expected)]).toEqual([path, isDirect ? 200 : 404, true]);
      expect(typeOf(headers['content-type'])).toBe('text/html; charset=utf-8');
      if (!isDirect) expect(headers['cache-control']).toBe(undefined);
      expectGuarded(headers, path);
    }
    if (base !== '/') expect((await ask(`${origin()}/`)).status).toBe(404);
  });

  test('text is compressed for those who ask, and is the same text', async () => {
    for (const [path, bytes] of site().files) {
      if (!isText(path) || bytes.length < 1024 || path === '404.html') continue;
      const { headers, body } = await get(path, { 'Accept-Encoding': 'gzip, br' });
      expect([path, headers['content-encoding']]).toEqual([path, 'gzip']);
      expect(headers.vary).toBe('Accept-Encoding');
      expect(gunzipSync(body).equals(bytes), path).toBe(true);
      // Of a file beside it, the length is known before it is sent.
      expect([path, headers['content-length'] !== undefined]).toEqual([
        path,
        site().zipped.has(path),
      ]);
      expectGuarded(headers, path);
    }
  });

  test('what has not changed is not sent again', async () => {
    const first = await get('');
    const again = await get('', { 'If-None-Match': first.headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });
});

/** Types that have two names. */
function typeOf(type: string | undefined): string {
  return (type ?? '')
    .toLowerCase()
    .replace('application/javascript', 'text/javascript')
    .replace('application/xml', 'text/xml')
    .replace('application/json; charset=utf-8', 'application/json');
}

function expectGuarded(headers: Answer['headers'], path: string): void {
  const svg = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; ";
  expect([path, headers['content-security-policy']]).toEqual([
    path,
    `${path.endsWith('.svg') ? svg : ''}frame-ancestors 'none'`,
  ]);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
}
