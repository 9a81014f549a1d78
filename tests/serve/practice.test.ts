/** Steps that nobody waits for, without any build. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { practise } from '../../src/serve/practice.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const noFailure = (cause: unknown) => {
  throw cause;
};

function* counted(counts: { steps: number }, most: number): Generator<void, void> {
  while (counts.steps < most) {
    counts.steps += 1;
    yield;
  }
}

describe('practise', () => {
  it('takes all steps, one after each pause', () => {
    const counts = { steps: 0 };
    practise(counted(counts, 3), noFailure);
    expect(counts.steps).toBe(0);
    vi.advanceTimersToNextTimer();
    expect(counts.steps).toBe(1);
    vi.runAllTimers();
    expect(counts.steps).toBe(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes no further step once it has ended', () => {
    const counts = { steps: 0 };
    const practice = practise(counted(counts, 3), noFailure);
    vi.advanceTimersToNextTimer();
    practice?.end();
    vi.runAllTimers();
    expect(counts.steps).toBe(1);
  });

  it('tells of a step that fails, and takes no other', () => {
    const told: unknown[] = [];
    const cause = new Error('no such thing');
    const steps = (function* (): Generator<void, void> {
      yield;
      throw cause;
    })();
    practise(steps, (each) => told.push(each));
    vi.runAllTimers();
    expect(told).toEqual([cause]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits for nothing where there is nothing to do', () => {
    expect(practise(undefined, noFailure)).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });
});
