/** A folder over HTTP as a good host serves it: packed by gzip, assets for ever. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
const PACKED = /^(?:text|application\/(?:json|xml)|image\/svg)/;

/** @param {string} folder @param {string} [basePath] */
export async function serveFolder(folder, basePath = '/') {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const file = join(folder, path.startsWith(basePath) ? path.slice(basePath.length - 1) : path);
    const found = [file, join(file, 'index.html')].find((each) => isFile(each));
    if (!found) return response.writeHead(404).end();
    const type = TYPES[extname(found)] ?? 'application/octet-stream';
    const bytes = readFileSync(found);
    const headers = { 'content-type': type, 'cache-control': cacheOf(found) };
    if (!PACKED.test(type)) return response.writeHead(200, headers).end(bytes);
    const packed = gzipSync(bytes, { level: 9 });
    return response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(packed);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}${basePath}`, close: () => server.close() };
}

function isFile(file) {
  return existsSync(file) && statSync(file).isFile();
}

function cacheOf(file) {
  return file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
