/** Task lists. */
import { expect, it } from 'vitest';
import { html } from '../../../example/markdown.ts';

it('the box of a task says whether the task is done, in the language of the site', () => {
  const tasks = '- [x] 读完\n- [ ] 复现\n';
  expect(html(tasks)).toContain(
    '<input type="checkbox" checked disabled aria-label="已完成"> 读完',
  );
  expect(html(tasks)).toContain('<input type="checkbox" disabled aria-label="未完成"> 复现');
  expect(html(tasks, { language: 'en' })).toMatch(/aria-label="done".*aria-label="to do"/s);
});
