/** Requests that are refused, over real HTTP and over bare sockets. */
import { describe, expect, it } from 'vitest';
import { ask, askRaw, fakeSite, preview } from './preview-site.ts';

describe('who may ask, and how', () => {
  it.each(['localhost', 'localhost:4000', '127.0.0.1', '[::1]:80', '192.168.1.2', 'LOCALHOST'])(
    'serves the host %s',
    async (host) => {
      const { port } = await preview(fakeSite());
      expect((await ask(port, '/', { headers: { host } })).status).toBe(200);
    },
  );

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'a:b:c'])(
    'refuses the host %j, even the events',
    async (host) => {
      const { port } = await preview(fakeSite());
      const refused = await ask(port, '/', { headers: { host } });
      expect(refused.status).toBe(403);
      expect(refused.body).not.toContain('front page');
      expect((await ask(port, '/.scholium/events', { headers: { host } })).status).toBe(403);
    },
  );

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ])('refuses a page of another site: %j', async (headers) => {
    const { port } = await preview(fakeSite());
    for (const path of ['/', '/.scholium/events', '/.scholium/live-reload.js']) {
      expect((await ask(port, path, { headers })).status).toBe(403);
    }
  });

  it('serves its own pages, and readers who follow a link of another site', async () => {
    const { port } = await preview(fakeSite());
    for (const headers of [
      { origin: `http://127.0.0.1:${port}` },
      { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'no-cors' },
      { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      },
    ]) {
      expect((await ask(port, '/', { headers })).status).toBe(200);
    }
  });

  it.each(['/', '/none', '/%', '/.scholium/live-reload.js'])(
    'tells browsers to keep %s from other sites',
    async (path) => {
      const { port } = await preview(fakeSite());
      expect((await ask(port, path)).headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
      });
    },
  );

  it('knows GET and HEAD only', async () => {
    const { port } = await preview(fakeSite());
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const answer = await ask(port, '/', { method });
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
    }
    const head = await ask(port, '/', { method: 'HEAD' });
    const get = await ask(port, '/');
    expect([head.status, head.body]).toEqual([200, '']);
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(get.body)));
  });

  it.each([
    ['GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', '400'],
    ['GET /%FF%FE HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', '400'],
    ['GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', '400'],
    ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', '400'],
    ['GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', '403'],
    ['GET /目标/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', '400'],
    ['nonsense\r\n\r\n', '400'],
    ['GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', '404'],
  ])('answers %j with %s and lives on', async (bytes, status) => {
    const { port } = await preview(fakeSite());
    expect(await askRaw(port, bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect((await ask(port, '/')).status).toBe(200);
  });
});
