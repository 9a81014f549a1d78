/** Footnotes that a page would drop: nothing refers to them, or their name is taken. */
import { describe, expect, it, test } from 'vitest';
import { faults, formulasIn, html, visibleText } from '../../../example/markdown.ts';

describe('a footnote that nothing refers to', () => {
  it('stays where it was written, and is told', () => {
    const markdown = '文\n\n[^甲]: 注 $x_1$ *强调*\n\n后';
    expect(html(markdown)).toContain('<div>\n<p>[^甲]: 注 ');
    expect(formulasIn(html(markdown))).toEqual(['x_1']);
    expect(faults(markdown)).toEqual(['SC384 3:1 [^甲]']);
  });

  it('may hold any block', () => {
    const page = html('文\n\n[^a]:\n    ```\n    码\n    ```\n');
    expect(visibleText(page)).toMatch(/\[\^a\]: \s*码/);
  });

  it('makes those used that it refers to', () => {
    const markdown = '文\n\n[^a]: 见[^b]\n\n[^b]: 注';
    expect(faults(markdown)).toEqual(['SC384 3:1 [^a]']);
    expect(html(markdown)).toContain('<li id="fn-b">');
  });

  it('is the first of two that refer only to each other', () => {
    const markdown = '文\n\n[^a]: 甲[^b]\n\n[^b]: 乙[^a]';
    expect(faults(markdown)).toEqual(['SC384 3:1 [^a]']);
    expect(visibleText(html(markdown))).toContain('甲');
    expect(visibleText(html(markdown))).toContain('乙');
  });
});

it('a footnote whose name is taken stays in the text, and is told', () => {
  const markdown = '文[^1]\n\n[^1]: 先\n\n[^1]: 后';
  expect(faults(markdown)).toEqual(['SC383 5:1 [^1]']);
  expect(visibleText(html(markdown))).toMatch(/\[\^1\]: 后[\s\S]*先/);
});

it.each([
  ['in the text', '文[^1]\n\n[^1]: 注'],
  ['in another footnote', '文[^1]\n\n[^1]: 注[^2]\n\n[^2]: 又'],
  ['twice', '文[^1]，又[^1]\n\n[^1]: 注'],
  ['before the text, with another case', '[^A]: 注\n\n文[^a]'],
])('a footnote that is used %s is where readers expect it', (_, markdown) => {
  expect(faults(markdown)).toEqual([]);
  expect(visibleText(html(markdown))).not.toContain(']: ');
});

test('a footnote that only a lost cell refers to stays in the text', () => {
  const markdown = '| 甲 |\n| --- |\n| 乙 | 丙[^1] |\n\n[^1]: 注';
  expect(faults(markdown).map((fault) => fault.slice(0, 5))).toEqual(['SC308', 'SC384']);
  expect(visibleText(html(markdown))).toContain('[^1]: 注');
});
