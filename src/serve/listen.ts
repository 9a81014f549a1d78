/** A port for the server: the one asked for, or the first that is free. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cannotListen, noFreePort, portInUse } from '../diagnostics/catalogue/serve.ts';
import type { Problem } from '../model.ts';

/** Tried first when no port was asked for. */
const DEFAULT_PORT = 4000;

const PORTS_TRIED = 10;

/** The server cannot start; `problem` says why, in both languages. */
export class ListenError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message.en);
    this.name = 'ListenError';
    this.problem = problem;
  }
}

/**
 * Listens on `port`, or, where it is undefined, on the first free one of ten from `firstPort`.
 * Returns the port. Throws ListenError.
 */
export async function listen(
  server: Server,
  address: { host: string; port: number | undefined; firstPort?: number },
): Promise<number> {
  const { host, port, firstPort = DEFAULT_PORT } = address;
  const last = port ?? firstPort + PORTS_TRIED - 1;
  for (let candidate = port ?? firstPort; candidate <= last; candidate++) {
    const fault = await listenOn(server, host, candidate);
    if (!fault) return (server.address() as AddressInfo).port; // no pipe: it listens on a port
    if (fault.code !== 'EADDRINUSE') {
      throw new ListenError(cannotListen(host, candidate, fault.code ?? fault.message));
    }
  }
  throw new ListenError(port === undefined ? noFreePort(firstPort, last) : portInUse(port));
}

async function listenOn(
  server: Server,
  host: string,
  port: number,
): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    // A server that failed is tried again: what waited for this time must not wait for the next.
    const failed = (cause: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      resolve(cause);
    };
    const listening = () => {
      server.off('error', failed);
      resolve(undefined);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen({ host, port, exclusive: true });
  });
}
