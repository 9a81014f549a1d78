/** How the tests run: each file by itself, against the sources and the bundled command. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/setup/bundle.ts',
    // Tests that start the real command need more than the default 5 seconds on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The machine's language and clock are no part of a test; TZ is foreign to every sample.
    env: { TZ: 'America/St_Johns', LC_ALL: 'C', LANG: 'C', SOURCE_DATE_EPOCH: '1735689600' },
  },
});
