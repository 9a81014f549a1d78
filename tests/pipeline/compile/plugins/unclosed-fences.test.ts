/** Fences of code without an end. */
import { expect, it } from 'vitest';
import { faults } from '../../../example/markdown.ts';

it.each([
  ['to the end of the note', '```python\nx = 1\n\n## 标题', 'SC387 1:1 ```'],
  ['to the end of its quote', '> ~~~~ text\n> 码\n> ~~~\n\n文', 'SC387 1:3 ~~~~'],
  ['to the end of its item', '- 甲\n\n  ```text\n  码\n\n文', 'SC387 3:3 ```'],
  ['as the last line', '文\n\n```', 'SC387 3:1 ```'],
  ['with a language on its last line', '```text\n码\n```text', 'SC387 1:1 ```'],
])('a fence that runs %s is told', (_, markdown, fault) => {
  expect(faults(markdown).filter((line) => line.startsWith('SC387'))).toEqual([fault]);
});

it.each([
  '```text\n码\n```',
  '> ~~~text\n> 码\n> ~~~~~  \n\n文',
  '- ```text\n  码\n  ```',
  '```text\n```',
  '    ```\n    缩进',
  '```text\n\n\n```\n',
])('one with its end is not: %j', (markdown) => {
  expect(faults(markdown).filter((line) => line.startsWith('SC387'))).toEqual([]);
});
