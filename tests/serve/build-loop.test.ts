/** When builds start, without any build. */
import { describe, expect, it } from 'vitest';
import { buildLoop } from '../../src/serve/build-loop.ts';

/** A loop whose runs end one by one, when told to. */
function heldLoop() {
  const started: (() => void)[] = [];
  const ends: (() => void)[] = [];
  let runs = 0;
  const loop = buildLoop(async () => {
    runs++;
    started.shift()?.();
    await new Promise<void>((resolve) => ends.push(resolve));
  }, 0);
  return {
    loop,
    runs: () => runs,
    nextStart: () => new Promise<void>((resolve) => started.push(resolve)),
    end: () => ends.shift()?.(),
  };
}

describe('buildLoop', () => {
  it('makes one run of requests that come together', async () => {
    const { loop, runs, nextStart, end } = heldLoop();
    const start = nextStart();
    loop.request();
    loop.request();
    loop.request();
    await start;
    end();
    await loop.idle();
    expect(runs()).toBe(1);
  });

  it('runs once more, afterwards, for all requests of a running build', async () => {
    const { loop, runs, nextStart, end } = heldLoop();
    const first = nextStart();
    loop.request();
    await first;
    loop.request();
    loop.request();
    expect(runs()).toBe(1);
    const second = nextStart();
    end();
    await second;
    end();
    await loop.idle();
    expect(runs()).toBe(2);
  });

  it('is idle at once when nothing was asked for', async () => {
    await expect(heldLoop().loop.idle()).resolves.toBeUndefined();
  });

  it('waits for the running build when it closes, and starts no other', async () => {
    const { loop, runs, nextStart, end } = heldLoop();
    const start = nextStart();
    loop.request();
    await start;
    loop.request();
    let isClosed = false;
    const closing = loop.close().then(() => {
      isClosed = true;
    });
    await Promise.resolve();
    expect(isClosed).toBe(false);
    end();
    await closing;
    loop.request();
    await loop.idle();
    expect(runs()).toBe(1);
  });

  it('lets those who wait for quiet go when it closes', async () => {
    const { loop, runs } = heldLoop();
    loop.request();
    const idle = loop.idle();
    await loop.close();
    await idle;
    expect(runs()).toBe(0);
  });
});
