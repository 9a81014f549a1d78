/** Elements that are opened and never closed. */
import { describe, expect, it } from 'vitest';
import { faults } from '../../../example/markdown.ts';

describe('an element that is never closed is told at its tag', () => {
  it.each([
    ['a division', '<div class="box">\n\n未闭合\n\n## 标题', 'SC386 1:1 <div class="box">'],
    ['a centred part', '甲\n\n<center>\n乙', 'SC386 3:1 <center>'],
    ['a table', '<table><tr><td>甲\n\n乙', 'SC386 1:1 <table>'],
    ['a folded part', '<details>\n<summary>甲</summary>\n\n乙', 'SC386 1:1 <details>'],
    ['bold text', '甲 <b>乙\n\n丙', 'SC386 1:3 <b>'],
    ['a part of a line', '- 甲 <span>乙\n- 丙', 'SC386 1:5 <span>'],
    ['the outer of two', '<div>\n\n<div>\n\n甲\n\n</div>', 'SC386 1:1 <div>'],
    ['closed by itself, as in XML', '甲 <a id="x"/> 乙', 'SC386 1:3 <a id="x"/>'],
    ['in a quote', '> 甲\n> <u>乙', 'SC386 2:3 <u>'],
    ['in capitals', '<DIV>\n甲', 'SC386 1:1 <DIV>'],
    ['a field of text', '<details>\n<u>甲\n</details>', 'SC386 2:1 <u>'],
  ])('%s', (_, markdown, fault) => {
    expect(faults(markdown).filter((line) => line.startsWith('SC386'))).toEqual([fault]);
  });
});

it.each([
  ['in a later block', '<details>\n<summary>甲</summary>\n\n**乙**\n\n</details>'],
  ['after other text', '<div>\n\n- 甲\n\n> 乙\n\n</div>'],
  ['across each other', '<b>甲<i>乙</b>丙</i>'],
  ['by what follows', '<p align="center">甲\n\n<ul><li>乙<li>丙</ul>\n\n<table><tr><td>丁</table>'],
  ['as they hold nothing', '甲<br>乙<img src="https://a.org/a.png" alt="甲"><wbr/><hr/>'],
  ['in code and comments', '`<div>` <!-- <div> -->\n\n```html\n<div>\n```'],
])('elements are whole that end %s', (_, markdown) => {
  expect(faults(markdown)).toEqual([]);
});

it.each([
  ['a drawing', '<svg viewBox="0 0 1 1"><a/><path d="M0 0"/></svg>'],
  ['a script', '<script>\nif (1 <div && a) document.write("<div>");\n</script>'],
  ['a field of text', '甲 <textarea><b></textarea> 乙\n\n<textarea>\n<b>\n</textarea>'],
])('%s that is kept as it is holds no tags of its own', (_, markdown) => {
  expect(faults(markdown, { html: 'allow' }).filter((line) => /<(?:div|a)/.test(line))).toEqual([]);
});

it('HTML that is shown as text takes in nothing', () => {
  expect(faults('<div>\n\n甲', { html: 'escape' })).toEqual([]);
});

it('what is no element of HTML is told once', () => {
  expect(faults('返回 List<String>')).toEqual([expect.stringContaining('SC303 1:8')]);
});
