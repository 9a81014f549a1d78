/** Every message that an author can see: one permanent code each, whole in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

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

test('every message of the catalogue has Chinese in it', () => {
  const english = messages.filter(
    ({ text }) => text.includes('zh:') && !/\p{Script=Han}/u.test(text),
  );
  expect(english.map(({ code }) => code)).toEqual([]);
});
