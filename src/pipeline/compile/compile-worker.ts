/** A thread that compiles posts: source in, the compiled post as text out. */
import type { Source } from '../../model.ts';
import { answerTasks } from '../../workers/answer.ts';
import { createCompiler } from './compile-post.ts';
import { asText, type CompiledText } from './compiled-text.ts';
import type { CompileOptions } from './processor.ts';

answerTasks((options: CompileOptions) => {
  const compile = createCompiler(options);
  return (source: Source): CompiledText => asText(compile(source));
});
