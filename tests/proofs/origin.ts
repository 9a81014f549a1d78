/** A hostile page in the author's browser tries to learn what the preview serves. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { hasBrowser, launched } from '../browser/launched.ts';
import { probed, type Urls } from './origin/probed.ts';
import { CannotTry, type Proof, type Tries } from './proof.ts';
import { openWatchedSite, type WatchedSite } from './requests/watched-site.ts';

/** A name that leads to this computer, as one made for rebinding does. */
const REBOUND = 'evil.example';
/** Chromium's own walls before this computer are taken down: other browsers have none. */
const UNPROTECTED =
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets,LocalNetworkAccessChecksWebRTC,BlockInsecurePrivateNetworkRequests';
/** From one page. */
const PROBES = 28;
/** Of those that a page may do on its own site: if fewer succeed there, the probes are worth nothing. */
const FEWEST_AT_HOME = 16;

export const origin: Proof = {
  name: 'origin',
  promise:
    'A page of another site in the author’s browser learns nothing of what the preview serves.',
  unit: 'probes in Chromium',
  counts: { short: 2 * PROBES, long: 4 * PROBES },
  async run({ count, seed }) {
    if (!hasBrowser()) throw new CannotTry('there is no Chromium');
    const [site, hostile] = await Promise.all([openWatchedSite(), hostileServer()]);
    const browser = await launched([`--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`, UNPROTECTED]);
    const { port } = hostile.address() as AddressInfo; // no pipe
    try {
      return await probeFromAll(browser, site, { count, seed, port });
    } finally {
      await Promise.all([browser.close(), site.close()]);
      hostile.closeAllConnections();
      hostile.close();
    }
  },
};

async function probeFromAll(
  browser: Browser,
  site: WatchedSite,
  { count, seed, port }: Tries & { port: number },
) {
  const home = `127.0.0.1:${site.port}`;
  // A name that comes to lead here later, under the port of the preview: to the browser its own site.
  const rebound = `${REBOUND}:${site.port}`;
  const names = ['127.0.0.1', 'localhost', REBOUND];
  const others = names.map((_, at) => `${names[(at + seed) % names.length]}:${port}`);
  const some = [rebound, ...others].slice(0, Math.max(1, Math.floor(count / PROBES)));
  const urls = urlsOf(site, `http://${home}`);
  const all = await Promise.all(
    [home, ...some].map(async (from) => {
      const own = from === rebound ? urlsOf(site, `http://${rebound}`) : urls;
      return { from, ...(await probed(browser, `http://${from}/`, own)) };
    }),
  );
  const [own, ...foreign] = all;
  const failures = foreign.flatMap(({ from, succeeded }) =>
    succeeded.map((name) => `from ${from}: ${name}`),
  );
  const atHome = `${own?.succeeded.length} of ${own?.tried} succeed on a page of the preview itself`;
  if (!own || own.succeeded.length < FEWEST_AT_HOME) failures.push(`too weak: only ${atHome}`);
  const tried = foreign.reduce((sum, each) => sum + each.tried, 0);
  return { tried, failures, note: atHome };
}

function urlsOf({ paths }: WatchedSite, start: string): Urls {
  const ending = (pattern: RegExp) => {
    const path = [...paths].find((each) => pattern.test(each));
    if (path === undefined) throw new Error(`the site has no file like ${pattern}`);
    return `${start}/${path}`;
  };
  return {
    page: `${start}/2024/03/01/a/`,
    data: ending(/^search\/index\.json$/),
    script: ending(/muse.*\.js$/),
    reload: `${start}/.scholium/live-reload.js?1`,
    style: ending(/style.*\.css$/),
    picture: ending(/a\.svg$/),
    font: ending(/\.woff2$/),
    events: `${start}/.scholium/events?1`,
  };
}

function hostileServer(): Promise<Server> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><body>');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
