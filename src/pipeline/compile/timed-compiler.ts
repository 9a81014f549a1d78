/** A compiler that gives up a note which takes too long, and goes on with the others. */
import { runWithin, TimeLimitReached } from '../../base/time-limit.ts';
import { threadEnded, tooSlow } from '../../diagnostics/catalogue/files.ts';
import { atOffset } from '../../diagnostics/problem.ts';
import type { Problem, Source } from '../../model.ts';
import { createCompiler, notCompiled } from './compile-post.ts';
import { asText, type TimedCompiler, type TimedText } from './compiled-text.ts';
import type { CompileOptions } from './processor.ts';

/**
 * Milliseconds. Long notes take a few tenths of a second, and the slowest of those that were made to be slow
 * less than ten on two slow cores (`tests/bombs.test.ts`): a busy machine has as much again, twice.
 */
export const MOST_TIME = 30_000;

export function createTimedCompiler(options: CompileOptions, limit = MOST_TIME): TimedCompiler {
  let compile = createCompiler(options);
  return (source) => {
    try {
      return { text: asText(runWithin(limit, () => compile(source))), isFinal: true };
    } catch (cause) {
      if (!(cause instanceof TimeLimitReached)) throw cause;
      compile = createCompiler(options); // that one was in the middle of something
      return withoutText(source, tooSlow(Math.round(limit / 1000)));
    }
  };
}

/** For a note that took its thread with it. */
export function textOfEnded(source: Source, reason: string): TimedText {
  return withoutText(source, threadEnded(reason));
}

function withoutText(source: Source, problem: Problem): TimedText {
  const fault = atOffset(problem, source, source.bodyOffset);
  return { text: asText(notCompiled(source, fault)), isFinal: false };
}
