/** What style sheets of the themes must not ask of browsers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const THEMES = join(import.meta.dirname, '../themes');

const sheets = readdirSync(THEMES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map(
    (path) =>
      [path, readFileSync(join(THEMES, path), 'utf8').replace(/\/\*.*?\*\//gs, '')] as const,
  );

/** `.prose :has(em)`, `*:has(em)`, `:has(em) p`: on a long page, Chromium takes seconds where a media query changes. */
const OF_ANY_ELEMENT = /(?:[^\s>+~,(]\s+|[{}]\s*|\*):has\(/g;

test.each(sheets)('%s asks no element at all what it has', (_, css) => {
  expect(css.match(OF_ANY_ELEMENT) ?? []).toEqual([]);
});

test('such a question is seen', () => {
  for (const selector of ['.prose :has(em) p {}', 'a {} :has(em) {}', 'p *:has(em) {}']) {
    expect(selector).toMatch(OF_ANY_ELEMENT);
  }
  expect('.prose > :has(+ p), p:has(em), .line:is(.a, :has(b)) {}').not.toMatch(OF_ANY_ELEMENT);
});
