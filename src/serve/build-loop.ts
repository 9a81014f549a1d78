/** One build at a time: what changes while it runs is built once more, afterwards. */

export interface BuildLoop {
  /** Something may have changed. Requests of one delay, or of one running build, are one build. */
  request(): void;
  /** Resolves when nothing runs and nothing waits. */
  idle(): Promise<void>;
  /** No further build; resolves when the running one has ended. */
  close(): Promise<void>;
}

/** Calls `run`, which must not reject, `delay` milliseconds after a request. */
export function buildLoop(run: () => Promise<void>, delay: number): BuildLoop {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isPending = false;
  let isClosed = false;
  let waiting: (() => void)[] = [];

  function start(): void {
    timer = undefined;
    running = run().then(ended);
  }

  function ended(): void {
    running = undefined;
    if (isPending && !isClosed) schedule();
    else settle();
  }

  function schedule(): void {
    isPending = false;
    timer = setTimeout(start, delay);
  }

  function settle(): void {
    const settled = waiting;
    waiting = [];
    for (const resolve of settled) resolve();
  }

  return {
    request() {
      if (isClosed || timer) return;
      if (running) isPending = true;
      else schedule();
    },
    async idle() {
      if (running || timer) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      timer = undefined;
      await running;
      settle();
    },
  };
}
