/** Every message that an author can see: one permanent code each, whole in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MISTAKES } from '../proofs/mistakes/all.ts';

const TESTS = join(import.meta.dirname, '..');
const FOLDER = join(import.meta.dirname, '../../src/diagnostics/catalogue');

const messages = readdirSync(FOLDER).flatMap((file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return [...text.matchAll(/\b(error|warning)\(\s*'(SC\d{3})'/g)].map((match) => ({
    file,
    code: match[2] ?? '',
    text: text.slice(match.index, text.indexOf('\nexport', match.index)),
  }));
});

test('no two messages share a code', () => {
  const seen = new Map<string, string[]>();
  for (const { code, file } of messages) seen.set(code, [...(seen.get(code) ?? []), file]);
  expect([...seen].filter(([, files]) => files.length > 1)).toEqual([]);
  expect(seen.size).toBeGreaterThan(100);
});

test('codes of one file begin with the same digit, but for what is wrong with reading it', () => {
  for (const file of new Set(messages.map((message) => message.file))) {
    const hundreds = messages
      .filter((message) => message.file === file)
      .map(({ code }) => code[2])
      .filter((digit) => digit !== '6');
    expect(new Set(hundreds).size, file).toBeLessThanOrEqual(1);
  }
});

/** Those that no test reaches, and why. */
const UNREACHED = new Map([
  ['SC616', 'a disk that fails again while what was written is taken back'],
  ['SC624', 'the system refuses to watch a folder'],
  ['SC764', 'a computer without any Chinese font'],
]);

test('every message is reached by a mistake of the table or asserted by a test, with its code', () => {
  const unsaid = ['tests/diagnostics/', 'tests/base/'];
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) =>
        path.endsWith('.ts') && !unsaid.some((folder) => `tests/${path}`.startsWith(folder)),
    )
    .map((path) => readFileSync(join(TESTS, path), 'utf8'));
  const told = new Set(MISTAKES.flatMap((mistake) => mistake.told.map((each) => each.slice(0, 5))));
  const named = new Set(files.flatMap((text) => text.match(/\bSC\d{3}\b/g) ?? []));
  const missing = messages.filter(({ code }) => !told.has(code) && !named.has(code));
  expect(missing.map(({ code }) => code).filter((code) => !UNREACHED.has(code))).toEqual([]);
  // Most of what an author can do wrong is tried by the command itself; what is told of another
  // program's posts has a table of its own, tests/import/hexo/body/tags.test.ts.
  const own = messages.filter(({ file }) => file !== 'import-body.ts');
  expect(own.filter(({ code }) => told.has(code)).length).toBeGreaterThan(own.length * 0.9);
});

test('every message of the catalogue has Chinese in it', () => {
  const english = messages.filter(
    ({ text }) => text.includes('zh:') && !/\p{Script=Han}/u.test(text),
  );
  expect(english.map(({ code }) => code)).toEqual([]);
});
