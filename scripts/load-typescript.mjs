/** For `node --import`: runs TypeScript files where they lie. Both the thread that asks and the hooks it asks for. */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

// Node calls `load` in a thread of its own, which must not register it again.
if (isMainThread) register(import.meta.url);

export async function load(url, context, next) {
  if (!/^file:[^?]*\.ts(?:\?|$)/.test(url)) return next(url, context);
  const { transform } = await import('esbuild');
  const sourcefile = fileURLToPath(url);
  const { code } = await transform(await readFile(sourcefile, 'utf8'), {
    ...{ loader: 'ts', format: 'esm', target: 'node20.19' },
    ...{ sourcemap: 'inline', sourcesContent: false, sourcefile },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
