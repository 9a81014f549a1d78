/** Connections that never finish what they ask: only so many are held, and none for long. */
import { connect, type Socket } from 'node:net';

/** More than the preview holds. */
const MANY = 400;

/**
 * What is wrong with how the preview meets them. With `patiently` they wait for it to hang up on all of them,
 * which takes seconds.
 */
export async function heldBySlowReaders(port: number, patiently: boolean): Promise<string[]> {
  const sockets: Socket[] = [];
  let isHungUpOn = () => {};
  const refused = new Promise<void>((resolve) => {
    isHungUpOn = resolve;
  });
  let open = 0;
  try {
    const endings = Array.from({ length: MANY }, () => {
      const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: loc'));
      sockets.push(socket.on('error', () => {}).resume());
      open++;
      return new Promise<void>((resolve) => {
        socket.on('close', () => {
          open--;
          isHungUpOn();
          resolve();
        });
      });
    });
    const awaited = patiently ? Promise.all(endings) : refused;
    const isDone = await Promise.race([awaited.then(() => true), tooLong()]);
    return isDone ? [] : [`${open} of ${MANY} unfinished requests are still held`];
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

/** Twice as long as it may take, on a slow machine as well. */
function tooLong(): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), 60_000).unref();
  });
}
