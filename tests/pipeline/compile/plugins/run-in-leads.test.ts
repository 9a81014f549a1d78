/** Bold beginnings that name what follows. */
import { describe, expect, it } from 'vitest';
import { html } from '../../../example/markdown.ts';

const leadsOf = (markdown: string) =>
  [...html(markdown).matchAll(/<strong class="lead">(.*?)<\/strong>/gs)].map(([, lead]) => lead);

describe('a bold beginning is a run-in heading', () => {
  it.each([
    ['before a colon', '- **动机**：样本太少', '动机'],
    ['that ends with a colon', '- **动机：**样本太少', '动机：'],
    ['that ends with a full stop', '**Method.** We freeze it.', 'Method.'],
    ['before a Latin colon', '**Method**: we freeze it.', 'Method'],
    ['before a dash', '- **方法** —— 冻结', '方法'],
    ['over the list below it', '- **实验**\n  - 三个数据集', '实验'],
    ['in a loose item', '- **论点**：甲\n\n  乙', '论点'],
    ['of a task', '- [ ] **想法**：再试', '想法'],
    ['with a formula in it', '- **取 $k$**：三', undefined],
  ])('%s', (_, markdown, lead) => {
    expect(leadsOf(markdown)).toHaveLength(1);
    if (lead !== undefined) expect(leadsOf(markdown)).toEqual([lead]);
  });
});

describe('other bold text is emphasis', () => {
  it.each([
    ['after other text', '- 见 **动机**：样本太少'],
    ['that the sentence goes on from', '- **动机**是样本太少'],
    ['that is all of a paragraph', '**动机：**'],
    ['that is all of an item', '- **动机。**'],
    ['that is a sentence', `- **${'这句话很长，'.repeat(5)}完。** 后面`],
    ['in a cell', '| **动机**：甲 |\n|---|\n| 乙 |'],
    ['in a heading', '## **动机**：甲'],
  ])('%s', (_, markdown) => {
    expect(leadsOf(markdown)).toEqual([]);
  });
});
