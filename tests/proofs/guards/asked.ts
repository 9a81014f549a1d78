/** One request to the preview's own code, and the answer. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { liveReload } from '../../../src/serve/live-reload.ts';
import { respond } from '../../../src/serve/server.ts';

interface Asked {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
}

export async function statusOf(asked: Asked): Promise<number> {
  return (await answerTo(asked)).status;
}

export async function headersOf(asked: Asked): Promise<Record<string, unknown>> {
  return (await answerTo(asked)).headers;
}

async function answerTo({ path = '/', method = 'GET', headers = {} }: Asked) {
  const preview = async () => ({
    ...{ basePath: '/', version: 'v', language: 'en' as const, failure: () => [] },
    fileAt: (name: string) => (name === 'index.html' ? { path: name, contents: '<p>' } : undefined),
  });
  const onFailure = (cause: unknown) => {
    throw cause;
  };
  const room = { host: '127.0.0.1', preview, liveReload: liveReload('v'), onFailure };
  const server = createServer((incoming, response) => void respond(incoming, response, room));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo; // no pipe
    return await new Promise<{ status: number; headers: Record<string, unknown> }>(
      (resolve, reject) => {
        const options = { host: '127.0.0.1', port, path, method, headers, agent: false };
        const asking = request(options, (answer) => {
          answer.resume();
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
        });
        asking.on('error', reject).end();
      },
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
