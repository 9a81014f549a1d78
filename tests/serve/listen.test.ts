/** Ports that are taken and ports that are free. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ListenError, listen } from '../../src/serve/listen.ts';

function newServer(): Server {
  const server = createServer();
  onTestFinished(() => void server.close());
  return server;
}

/** A port that some server holds until the test ends. */
async function takenPort(): Promise<number> {
  const server = newServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port; // no pipe
}

async function problemOf(listening: Promise<number>) {
  const fault: unknown = await listening.catch((cause: unknown) => cause);
  return fault instanceof ListenError ? fault.problem : fault;
}

describe('listen', () => {
  it('takes the next port when none was asked for and the first is in use', async () => {
    const taken = await takenPort();
    const host = '127.0.0.1';
    const port = await listen(newServer(), { host, port: undefined, firstPort: taken });
    expect(port).toBeGreaterThan(taken);
    expect(port).toBeLessThan(taken + 10);
  });

  it('fails when the port that was asked for is in use', async () => {
    const port = await takenPort();
    expect(await problemOf(listen(newServer(), { host: '127.0.0.1', port }))).toMatchObject({
      code: 'SC620',
      message: { en: `port \`${port}\` is already in use`, zh: `端口 \`${port}\` 已被占用` },
    });
  });

  it('fails when none was asked for and ten in a row are in use', async () => {
    const first = await takenPort();
    for (let port = first + 1; port < first + 10; port++) {
      const server = newServer();
      // One that another program holds is in use as well.
      await new Promise<void>((resolve) => {
        server.once('error', () => resolve());
        server.listen(port, '127.0.0.1', resolve);
      });
    }
    const address = { host: '127.0.0.1', port: undefined, firstPort: first };
    const server = newServer();
    const waiting = () => [server.listenerCount('listening'), server.listenerCount('error')];
    const before = waiting();
    expect(await problemOf(listen(server, address))).toMatchObject({
      code: 'SC621',
      message: { en: `all ports from \`${first}\` to \`${first + 9}\` are in use` },
    });
    expect(waiting()).toEqual(before);
  });

  it('says when a host is not this computer', async () => {
    // TEST-NET-1: no computer has such an address.
    const address = { host: '192.0.2.1', port: 0 };
    expect(await problemOf(listen(newServer(), address))).toMatchObject({
      code: 'SC622',
      message: {
        en: 'the server cannot listen on `192.0.2.1`, port `0`: EADDRNOTAVAIL',
      },
    });
  });
});
