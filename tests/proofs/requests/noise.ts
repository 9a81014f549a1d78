/** Requests that are none: old and wrong versions, halves, too much of everything, chance. */
import fc from 'fast-check';
import type { HostileRequest } from './hostile-requests.ts';
import { goodTargets } from './targets.ts';

type Request = (line: string, headers?: string[], body?: string) => Buffer;

const LINES = [
  'GET /\r\n',
  'GET /\r\n\r\n',
  'GET / HTTP/0.9\r\n\r\n',
  'GET / HTTP/1.0\r\n\r\n',
  'GET / HTTP/1.1\r\n\r\n',
  'GET / HTTP/1.2\r\nHost: localhost\r\n\r\n',
  'GET / HTTP/2.0\r\nHost: localhost\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'GET  /  HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'GET / HTTP/1.1\nHost: localhost\n\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\n: empty\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\nA: b\r\n c\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n',
  '\r\n\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', // how TLS begins
  'HTTP/1.1 200 OK\r\n\r\n',
  'SSH-2.0-x\r\n',
];

/** An answer of 200 is as good as none here: what stands in it is looked at. */
const ANY = [200, 301, 302, 400, 403, 404, 405, 408, 413, 417, 426, 431, 501, 505];

export function noise(request: Request): fc.Arbitrary<HostileRequest> {
  const whole = goodTargets.map((target) =>
    request(`GET ${target} HTTP/1.1`, ['Host: localhost', 'Accept: */*', 'Connection: close']),
  );
  const halves = fc
    .tuple(whole, fc.double({ min: 0, max: 0.999, noNaN: true }))
    .map(([bytes, share]) => bytes.subarray(0, Math.floor(bytes.length * share)));
  const flipped = fc
    .tuple(
      whole,
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
    )
    .map(([bytes, changes]) => {
      const copy = Buffer.from(bytes);
      for (const [at, byte] of changes) copy[at % copy.length] = byte;
      return copy;
    });
  const chance = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));
  const size = fc.constantFrom(9000, 17_000, 70_000);
  const tooMuch = fc.oneof(
    size.map((length) => request(`GET /${'a'.repeat(length)} HTTP/1.1`)),
    size.map((length) => request(`GET /?${'%2e'.repeat(length / 2)} HTTP/1.1`)),
    size.map((length) =>
      request('GET / HTTP/1.1', ['Host: localhost', `A: ${'b'.repeat(length)}`]),
    ),
    size.map((length) =>
      request('GET / HTTP/1.1', ['Host: localhost', ...Array(length / 10).fill('a: b')]),
    ),
    size.map((length) => request(`GET ${'/..'.repeat(length / 9)} HTTP/1.1`)),
    size.map((length) => request(`${'A'.repeat(length)} / HTTP/1.1`)),
  );
  const lines = fc.constantFrom(...LINES).map((line) => Buffer.from(line, 'latin1'));
  return fc
    .oneof(lines, halves, flipped, chance, { weight: 1, arbitrary: tooMuch })
    .map((bytes) => ({ bytes, allowed: ANY }));
}
