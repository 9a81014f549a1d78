/** What `parity` prints and writes, and what may be accepted by name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageFacts } from '../../src/parity/html/page-facts.ts';
import { scholium } from '../cli/scholium.ts';
import { openPair, type Pair } from './pair.ts';

const HIDDEN = ['\u001b', '\u202e'];
const BOMB = '</title><script>alert(1)</script><b onclick=x>\u001b[31m\u202e';

let pair: Pair;
let root: string;
beforeAll(() => {
  pair = openPair();
  root = join(pair.root, 'new');
  // One loss of an address, one of a formula, one of a text.
  const post = (text: string) => text.replace('2^k', '3^k').replace('最重要', '');
  pair.write('new', 'posts/fpn.md', post(readFileSync(join(root, 'posts/fpn.md'), 'utf8')));
  pair.write(
    'old',
    'gone/index.html',
    `<html><head><title>${BOMB.replace(/</g, '&lt;')}</title></head></html>`,
  );
});
afterAll(() => pair.close());

const parity = (...more: string[]) => scholium(root, ['parity', '../old', ...more]);

const NAMES = ['/gone/', 'formula /2021/03/04/fpn/ 1', 'text /2021/03/04/fpn/'];

describe('the report', () => {
  test('in the terminal is a table and what differs, without what a terminal would obey', async () => {
    const { code, out, err } = await parity('--lang', 'en');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^what +same +redirected +mended +replaced +changed +lost +accepted\nposts and pages +4 +1 +0 +0 +0 +1 +0\n/,
    );
    for (const name of NAMES) expect(out).toContain(`\n  ${name}\n`);
    expect(out).toContain('    changed: it differs\n    old: s < 2^k\n    new: s < 3^k\n');
    expect(out).toContain('    old: 最重要\n');
    expect(out).not.toContain('/css/main.css');
    for (const sign of HIDDEN) expect(out).not.toContain(sign);
    expect(err).toContain('error[SC884]: the new site differs from the old one: 2 lost, 1 changed');
  });

  test('with --verbose has what is as it should be, too', async () => {
    const { out } = await parity('--verbose');
    expect(out).toContain('  /css/main.css\n    替换: 属于旧的生成工具\n');
    expect(out).toContain('  /old-name/\n    跳转');
  });

  test('with --quiet is the error alone', async () => {
    const { code, out } = await parity('--quiet');
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  test('as a page needs nothing else and obeys nothing of the old site', async () => {
    const file = join(pair.root, 'report.html');
    const { code } = await parity('--html', '../report.html', '--quiet');
    expect(code).toBe(1);
    const html = readFileSync(file, 'utf8');
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(html).not.toMatch(/<script|<b |src=|href=/);
    for (const sign of HIDDEN) expect(html).not.toContain(sign);
    expect(html).toContain("default-src 'none'");
    for (const name of NAMES) expect(html).toContain(`<code>${name}</code>`);
    expect(pageFacts(html, 'set').title).toBe('新旧网站对照 – 慢读');
  });

  test('for programs has counts by kind and every finding', async () => {
    const { out } = await parity('--json');
    const { summary, findings } = JSON.parse(out);
    expect(summary.page).toEqual({
      ...{ same: 4, redirected: 1, mended: 0, replaced: 0, changed: 0, lost: 1, accepted: 0 },
    });
    expect(findings).toContainEqual({
      ...{ kind: 'formula', state: 'changed', name: NAMES[1], old: 's < 2^k', new: 's < 3^k' },
      ...{ why: { en: 'it differs', zh: '有所不同' }, isAccepted: false },
    });
  });
});

describe('what is accepted by name', () => {
  test('is counted apart and is no error', async () => {
    pair.write('new', 'parity-accepted.txt', `# 2026\r\n${NAMES.join('\r\n')}\r\n`);
    const { code, out, err } = await parity('--lang', 'en');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^posts and pages +4 +1 +0 +0 +0 +0 +1$/m);
    pair.write('new', 'parity-accepted.txt', undefined);
  });

  test('is the whole name', async () => {
    pair.write('new', 'own.txt', `${NAMES.slice(1).join('\n')}\n/gone\n/old-name/\n`);
    const { code, err } = await parity('--accepted', 'own.txt', '--lang', 'en');
    expect(code).toBe(1);
    expect(err).toContain('own.txt:3:1');
    expect(err).toContain('Did you mean `/gone/`?');
    expect(err).toContain('`/old-name/` accepts nothing');
  });
});
