/** Pictures without words. */
import { expect, it } from 'vitest';
import { faults } from '../../../example/markdown.ts';

it.each([
  ['![](a.png)', '1:1 ![]'],
  ['文 ![ ](a.png) 文', '1:3 ![ ]'],
  ['- 项\n\n  ![](图.png)', '3:3 ![]'],
  ['文\n\n![][r]\n\n[r]: a.png', '3:1 ![]'],
  ['文 ![](a.png "悬停")', '1:3 ![]'],
  ['文 <img src="a.png">', '1:3 <img src="a.png">'],
  ['文\n\n<img src="a.png" width="45%;" />', '3:1 <img src="a.png" width="45%;" />'],
])('are reported where they stand: %j', (markdown, place) => {
  expect(faults(markdown)).toEqual([`SC350 ${place}`]);
});

it.each([
  '![图](a.png)',
  '![](a.png "题")',
  '<img src="a.png" alt="">',
  '<figure><img src="a.png"><figcaption>题</figcaption></figure>',
])('are fine where a caption says it, or where they are said to be decoration: %s', (markdown) => {
  expect(faults(markdown)).toEqual([]);
});
