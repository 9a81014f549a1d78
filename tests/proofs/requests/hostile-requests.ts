/** Requests that nobody wrote by hand: traversal, foreign hosts and origins, smuggling, halves, noise. */
import { METHODS } from 'node:http';
import fc from 'fast-check';
import { noise } from './noise.ts';
import { badTargets, elsewhere, goodTargets, traversals } from './targets.ts';

export interface HostileRequest {
  bytes: Buffer;
  /** With these it may be answered, and with nothing else; not at all is as good. */
  allowed: number[];
}

/** The same ones for the same seed. */
export function hostileRequests(seed: number, count: number): HostileRequest[] {
  return fc.sample(anyRequest, { seed, numRuns: count });
}

const REFUSED = [400, 403, 404, 405, 408, 413, 417, 431, 501, 505];
const ANY = [200, 301, 302, ...REFUSED];

const HOST = 'Host: localhost:4000';

const request = (line: string, headers: string[] = [HOST], body = ''): Buffer =>
  Buffer.from(`${[line, ...headers].join('\r\n')}\r\n\r\n${body}`, 'latin1');

const kind = (bytes: fc.Arbitrary<Buffer>, allowed: number[]): fc.Arbitrary<HostileRequest> =>
  bytes.map((each) => ({ bytes: each, allowed }));

const FOREIGN_HOSTS = [
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'evil.example:4000',
  'localhost@evil.example',
  'evil.example#localhost',
  'local\u00adhost',
  'localhost\\evil.example',
  'localhost, evil.example',
  '[::1',
  '[::1].evil.example',
  '0x7f.1',
  '127.1',
  '2130706433',
  'localhost:4000:4000',
  ':4000',
  '',
];

const FOREIGN_HEADERS = [
  'Origin: https://evil.example',
  'Origin: null',
  'Origin: http://localhost:4001',
  'Origin: http://localhost:4000.evil.example',
  'Origin: http://127.0.0.1:4000',
  'Origin: file://',
  'Origin: chrome-extension://abc',
  'Sec-Fetch-Site: cross-site',
  'Sec-Fetch-Site: same-site',
  'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script',
  'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe',
  'Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: object',
  'Sec-Fetch-Site: nonsense',
];

const MISLEADING_HEADERS = [
  'X-Forwarded-Host: evil.example',
  'X-Original-URL: /../secret.txt',
  'X-Rewrite-URL: /.env',
  'X-HTTP-Method-Override: PUT',
  'Range: bytes=0-99999999',
  'Range: bytes=-1,-2,-3',
  'If-None-Match: *',
  'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x',
  'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMA',
  'Expect: 100-continue',
  'Expect: a miracle',
  'Accept-Encoding: gzip, ../../secret.txt',
  'Cookie: a=../../secret.txt',
  'Referer: file:///etc/passwd',
];

/** A request in the body of another, which must not be answered as a third would. */
const HIDDEN = 'GET /../secret.txt HTTP/1.1\r\nHost: evil.example\r\n\r\n';

const SMUGGLING = [
  [`Content-Length: ${HIDDEN.length}`, 'Content-Length: 0'],
  ['Content-Length: 0', 'Transfer-Encoding: chunked'],
  ['Transfer-Encoding: chunked', `Content-Length: ${HIDDEN.length}`],
  ['Transfer-Encoding: xchunked'],
  ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
  ['Transfer-Encoding : chunked'],
  ['Transfer-Encoding:\x0bchunked'],
  ['Content-Length: -1'],
  ['Content-Length: +5'],
  ['Content-Length: 0x10'],
  ['Content-Length: 99999999999999999999'],
  [`Content-Length: ${HIDDEN.length}`],
  [' Content-Length: 5'],
  ['Content-Length: 5,5'],
];

const anyTarget = fc.oneof(traversals, badTargets, goodTargets);

const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const anyRequest: fc.Arbitrary<HostileRequest> = fc.oneof(
  {
    weight: 6,
    arbitrary: kind(
      traversals.map((target) => request(`GET ${target} HTTP/1.1`)),
      [400, 404],
    ),
  },
  {
    weight: 3,
    arbitrary: kind(
      badTargets.map((target) => request(`GET ${target} HTTP/1.1`)),
      [400, 404],
    ),
  },
  {
    weight: 2,
    arbitrary: kind(
      elsewhere.map((target) => request(`GET ${target} HTTP/1.1`)),
      [400, 404],
    ),
  },
  kind(
    goodTargets.map((target) => request(`GET ${target} HTTP/1.1`)),
    [200, 301, 302, 404],
  ),
  kind(
    fc
      .tuple(oneOf([...METHODS, 'get', 'FOO', 'TRACK', 'GETT']), anyTarget)
      .filter(([method]) => method !== 'GET' && method !== 'HEAD')
      .map(([method, target]) => request(`${method} ${target} HTTP/1.1`)),
    [400, 405],
  ),
  kind(
    fc
      .tuple(oneOf(FOREIGN_HOSTS), anyTarget)
      .map(([host, target]) => request(`GET ${target} HTTP/1.1`, [`Host: ${host}`])),
    [400, 403],
  ),
  kind(
    fc
      .tuple(oneOf(FOREIGN_HEADERS), fc.oneof(goodTargets, traversals))
      .map(([header, target]) => request(`GET ${target} HTTP/1.1`, [HOST, header])),
    [400, 403],
  ),
  kind(
    fc
      .tuple(oneOf(MISLEADING_HEADERS), fc.oneof(goodTargets, traversals))
      .map(([header, target]) => request(`GET ${target} HTTP/1.1`, [HOST, header])),
    [100, ...ANY],
  ),
  kind(
    fc
      .tuple(oneOf(['GET', 'HEAD', 'POST']), oneOf(SMUGGLING), anyTarget)
      .map(([method, headers, target]) =>
        request(`${method} ${target} HTTP/1.1`, [HOST, ...headers], HIDDEN),
      ),
    ANY,
  ),
  kind(
    fc
      .array(anyTarget, { minLength: 2, maxLength: 12 })
      .map((targets) => Buffer.concat(targets.map((target) => request(`GET ${target} HTTP/1.1`)))),
    ANY,
  ),
  noise(request),
);
