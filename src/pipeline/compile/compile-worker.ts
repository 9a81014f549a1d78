/** A thread that compiles posts: source in, the compiled post as text out. */
import type { Source } from '../../model.ts';
import { answerTasks } from '../../workers/answer.ts';
import type { TimedText } from './compiled-text.ts';
import type { CompileOptions } from './processor.ts';
import { createTimedCompiler } from './timed-compiler.ts';

answerTasks<WorkerData, Source, TimedText>(({ options, limit }) =>
  createTimedCompiler(options, limit),
);

export interface WorkerData {
  options: CompileOptions;
  limit: number | undefined;
}
