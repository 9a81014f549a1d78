/** The error page as a browser parses it. */
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model.ts';
import { ERROR_PAGE_POLICY, errorPage } from '../../src/serve/error-page.ts';
import { hostileText } from '../example/hostile-text.ts';

const FAULT: Diagnostic = {
  code: 'SC301',
  severity: 'error',
  message: { en: 'cannot set `\\frac`', zh: '无法排版 `\\frac`' },
  help: { en: 'Mend it.', zh: '请改正。' },
  file: 'posts/检测.md',
  place: { line: 7, column: 4, length: 5 },
  sourceLine: '损失 $\\frac$ 与 <b>',
};

function elementsOf(html: string, name: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (element.tagName === name) found.push(textOf(element));
  });
  return found;
}

describe('errorPage', () => {
  it('shows where, what, the line with its faulty part marked, and what to do', () => {
    const page = errorPage([FAULT], 'en', 'v1');
    expect(elementsOf(page, 'h1')).toEqual(['1 error']);
    expect(elementsOf(page, 'b')).toEqual(['posts/检测.md:7:4']);
    expect(elementsOf(page, 'pre')).toEqual(['7损失 $\\frac$ 与 <b>']);
    expect(elementsOf(page, 'mark')).toEqual(['$\\fra']);
    expect(elementsOf(page, 'code')).toEqual(['\\frac']);
    expect(page).toContain('<p>Mend it.</p>');
    expect(page).toContain('<script src="/.scholium/live-reload.js?v1"></script>');
  });

  it('speaks Chinese', () => {
    const warning: Diagnostic = { ...FAULT, severity: 'warning' };
    const page = errorPage([FAULT, warning], 'zh-CN', 'v1');
    expect(page).toContain('<html lang="zh-CN">');
    expect(elementsOf(page, 'h1')).toEqual(['1 个错误，1 个警告']);
    expect(page).toContain('请改正。');
  });

  it('shows errors before warnings, each kind in the order of files and places', () => {
    const at = (file: string, line: number, severity: Diagnostic['severity']): Diagnostic => ({
      ...FAULT,
      file,
      severity,
      place: { line, column: 1 },
    });
    const page = errorPage(
      [at('a', 1, 'warning'), at('b', 10, 'error'), at('b', 9, 'error'), at('a', 3, 'error')],
      'en',
      'v1',
    );
    expect(elementsOf(page, 'b')).toEqual(['a:3:1', 'b:9:1', 'b:10:1', 'a:1:1']);
    expect(elementsOf(page, 'h1')).toEqual(['3 errors, 1 warning']);
  });

  it('shows and counts twins once, the one with its source line', () => {
    const { sourceLine: _, ...twin } = FAULT;
    const page = errorPage([twin, FAULT, twin], 'en', 'v1');
    expect(elementsOf(page, 'h1')).toEqual(['1 error']);
    expect(elementsOf(page, 'b')).toEqual(['posts/检测.md:7:4']);
    expect(elementsOf(page, 'mark')).toEqual(['$\\fra']);
  });

  it('names the other places that belong to a problem', () => {
    const message = { en: 'the first one', zh: '第一个' };
    const page = errorPage([{ ...FAULT, related: [{ file: 'posts/b.md', message }] }], 'en', 'v1');
    expect(elementsOf(page, 'b')).toEqual(['posts/检测.md:7:4', 'posts/b.md']);
    expect(page).toContain('the first one');
  });

  it('allows no script but that of the server, and no style but its own', () => {
    expect(ERROR_PAGE_POLICY).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; script-src 'self'; connect-src 'self';/,
    );
  });

  it('holds no element of the texts it shows, whatever they are', () => {
    fc.assert(
      fc.property(hostileText(), fc.nat({ max: 20 }), (text, column) => {
        const fault: Diagnostic = {
          ...FAULT,
          code: text,
          file: text,
          message: { en: text, zh: text },
          help: { en: text, zh: text },
          sourceLine: text,
          place: { line: 1, column: column + 1 },
          related: [{ file: text, message: { en: text, zh: text } }],
        };
        const page = errorPage([fault], 'en', 'v1');
        const names = (name: string) => elementsOf(page, name).length;
        expect([names('script'), names('b'), names('li'), names('pre')]).toEqual([1, 2, 1, 1]);
      }),
    );
  });
});
