/** For `node --import`: a worker of Vitest loads tests and sources by Node itself. */
import module from 'node:module';
import { isMainThread } from 'node:worker_threads';
import '../../scripts/load-typescript.mjs';

if (isMainThread) {
  // Where Node has no such function, Vitest reports every import, for watching, and fails a run that ends meanwhile.
  module.registerHooks ??= () => {};
  module.register(import.meta.url);
}

/** Vitest asks for each file of tests by a new address, whose question mark it has encoded. */
export function resolve(specifier, context, next) {
  return next(specifier.replace('%3Fvitest=', '?vitest='), context);
}
