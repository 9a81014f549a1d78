/** The bar: only for people, only when a build takes longer than a second, never left behind. */
import { expect, test } from 'vitest';
import { openProgressBar } from '../../src/cli/progress.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

function terminal(isWatched: boolean, columns = 80): Terminal & { said: string[] } {
  const said: string[] = [];
  return {
    said,
    print: () => undefined,
    say: (text) => void said.push(text),
    color: false,
    isWatched,
    columns,
  };
}

const step = (done: number) => ({ stage: 'compile' as const, done, total: 100 });

/** Draws at each of these milliseconds after the start. */
function drawAt(moments: number[], on: Terminal): void {
  let now = 0;
  const bar = openProgressBar(on, () => now);
  for (const moment of moments) {
    now = moment;
    bar.show(step(moment / 40));
  }
  bar.close();
}

test('a build of less than a second shows nothing and clears nothing', () => {
  const on = terminal(true);
  drawAt([0, 400, 999], on);
  expect(on.said).toEqual([]);
});

test('a longer one draws over its own line and clears it at the end', () => {
  const on = terminal(true);
  drawAt([0, 1000, 2000], on);
  expect(on.said).toEqual([
    `\r2/5 compile ${'━'.repeat(10)}${'─'.repeat(30)} 25/100\x1b[K`,
    `\r2/5 compile ${'━'.repeat(20)}${'─'.repeat(20)} 50/100\x1b[K`,
    '\r\x1b[K',
  ]);
});

test('the bar is not drawn more often than eyes can follow', () => {
  const on = terminal(true);
  drawAt([1000, 1001, 1079, 1080], on);
  expect(on.said).toHaveLength(3);
});

test('where nobody watches, nothing is drawn', () => {
  const on = terminal(false);
  drawAt([0, 2000, 4000], on);
  expect(on.said).toEqual([]);
});

test.each([10, 20, 30, 40, 200])('in %d columns it stays on one line', (columns) => {
  const on = terminal(true, columns);
  drawAt([3000], on);
  const [line = ''] = on.said;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal obeys has no width
  expect([...line.replace(/[\r]|\x1b\[K/g, '')].length).toBeLessThan(columns);
});
