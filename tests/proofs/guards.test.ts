/** The lines that guards and planted mistakes change stand in the sources, once: most of them are tried in long runs alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUGS } from '../incremental/bugs.ts';
import { GUARDS as OF_THE_DISK } from './disk-guards/guards.ts';
import { GUARDS } from './guards/guards.ts';

const SOURCES = join(import.meta.dirname, '../../src');

test('each line to be changed is there', () => {
  const all = [...GUARDS, ...OF_THE_DISK.flatMap(({ without }) => without), ...BUGS];
  const missing = all.filter(
    ({ file, from }) => readFileSync(join(SOURCES, file), 'utf8').split(from).length !== 2,
  );
  expect(missing.map(({ file, from }) => `${file}: ${from}`)).toEqual([]);
});
