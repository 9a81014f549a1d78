/** A thread that compiles posts: source in, the compiled post as JSON out. */
import type { Source } from '../../model.ts';
import { answerTasks } from '../../workers/answer.ts';
import { createCompiler } from './compile-post.ts';
import type { CompileOptions } from './processor.ts';

answerTasks((options: CompileOptions) => {
  const compile = createCompiler(options);
  return (source: Source): string => JSON.stringify(compile(source));
});
