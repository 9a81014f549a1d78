/** How tests and proofs start Chromium. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function hasBrowser(): boolean {
  return existsSync(EXECUTABLE);
}

/** A missing browser fails the tests: a skipped test of what readers see is none. */
export function launched(more: string[] = []): Promise<Browser> {
  if (!hasBrowser()) {
    throw new Error(
      `there is no browser at ${EXECUTABLE}: install Chromium, or name its program in CHROMIUM`,
    );
  }
  return chromium.launch({ executablePath: EXECUTABLE, args: [...ARGUMENTS, ...more] });
}
