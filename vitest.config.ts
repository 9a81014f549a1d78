/** How the tests run: on every core, against the sources and the bundled command. */
import { defineConfig } from 'vitest/config';
import { LongFirst } from './tests/setup/long-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/setup/before.mjs',
    setupFiles: 'tests/setup/temporary-files.ts',
    // Node loads the modules itself: in Vite's way each use of an imported name is a call of a getter.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // V8 does as in commands that build: see `src/cli/engine.ts`.
    execArgv: [
      '--max-inlined-bytecode-size-cumulative=0',
      ...['--import', new URL('tests/setup/load.mjs', import.meta.url).href],
    ],
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    // No module keeps state, so not every file need load the compiler anew.
    isolate: false,
    // Tests that start the real command need more than the default 5 seconds on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    // The machine's language and clock are no part of a test; TZ is foreign to every sample.
    env: { TZ: 'America/St_Johns', LC_ALL: 'C', LANG: 'C', SOURCE_DATE_EPOCH: '1735689600' },
  },
});
