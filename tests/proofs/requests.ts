/** Hostile requests to a running preview: whatever is asked, only what the build gave is answered. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Proof } from './proof.ts';
import { type HostileRequest, hostileRequests } from './requests/hostile-requests.ts';
import { send } from './requests/send.ts';
import { heldBySlowReaders } from './requests/slow-readers.ts';
import { openWatchedSite, type WatchedSite } from './requests/watched-site.ts';

/** Sent at a time. */
const AT_ONCE = 20;
/** Then there is time to see all slow readers hung up on. */
const A_LONG_RUN = 10_000;
/** Of the heap, in bytes, once all is answered and swept: a few requests' worth. */
const MOST_LEFT = 30_000_000;

export const requests: Proof = {
  name: 'requests',
  promise:
    'The preview answers hostile requests with 400, 403, 404 or 405 and nothing that the build did not give, and lives on.',
  unit: 'raw requests',
  counts: { short: 2000, long: 100_000 },
  async run({ count, seed }) {
    const site = await openWatchedSite();
    try {
      const failures: string[] = [];
      const before = heapUsed();
      for (let from = 0; from < count; from += AT_ONCE) {
        const batch = hostileRequests(seed + from, Math.min(AT_ONCE, count - from));
        const found = await Promise.all(batch.map((each) => faultsOf(each, site)));
        failures.push(...found.flat());
        if (!(await isAlive(site)))
          return { tried: from, failures: [...failures, deadAfter(batch)] };
      }
      failures.push(...(await heldBySlowReaders(site.port, count >= A_LONG_RUN)));
      if (!(await isFreed(site))) failures.push('the preview answers no more after slow readers');
      const left = heapUsed() - before;
      if (left > MOST_LEFT) failures.push(`${left} bytes are left in memory`);
      return { tried: count, failures };
    } finally {
      await site.close();
    }
  },
};

async function faultsOf({ bytes, allowed }: HostileRequest, site: WatchedSite): Promise<string[]> {
  const { answers, rest } = await send(site.port, bytes);
  const shown = JSON.stringify(bytes.toString('latin1').slice(0, 300));
  const faults = answers.flatMap(({ status, headers, body }) => {
    if (!allowed.includes(status)) return `answered with ${status}`;
    return site.faultsOf({ status, headers, body });
  });
  if (site.isSecret(rest)) faults.push('a secret stands in the answer');
  return faults.map((fault) => `${shown}: ${fault}`);
}

async function isAlive({ port }: WatchedSite): Promise<boolean> {
  const bytes = Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  const { answers } = await send(port, bytes);
  return answers[0]?.status === 200;
}

/** It may see the others leave only after a try or two. */
async function isFreed(site: WatchedSite): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) if (await isAlive(site)) return true;
  return false;
}

function deadAfter(batch: HostileRequest[]): string {
  const shown = batch.map(({ bytes }) => bytes.toString('latin1').slice(0, 300));
  return `the preview answers no more after one of ${JSON.stringify(shown)}`;
}

/** After the collector has swept. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
