/** References to equations of other posts: their numbers, and what is said where there is no equation. */
import { describe, expect, it } from 'vitest';
import { faultsOf, link, type Note } from '../../example/link.ts';

const OTHER: Record<string, Note> = {
  'posts/fpn.md': {
    body: '## 损失\n\n$$\nx \\label{eq:损失}\n$$\n\n$$\ny \\tag{A} \\label{eq:b}\n$$\n\n$$\nz \\label{c}\n$$',
  },
};

async function referenceTo(target: string) {
  const body = `见 \\eqref{${target}}。`;
  const linked = await link({ ...OTHER, 'posts/a.md': { body } });
  const post = linked.site.posts.find(({ path }) => path === 'posts/a.md');
  return { reference: post?.references[0], faults: faultsOf(linked) };
}

describe('an equation of another post is known', () => {
  it.each([
    ['fpn.md#eq:损失', '1'],
    ['./fpn.md#eq:b', 'A'],
    ['/2021/fpn/#c', '2'],
  ])('by %s', async (target, equation) => {
    const { reference, faults } = await referenceTo(target);
    expect(faults).toEqual([]);
    expect(reference).toMatchObject({ kind: 'site', url: '/2021/fpn/', equation });
  });
});

it.each([
  ['fpn.md#eq:损', 'posts/a.md SC420 2:10 fpn.md#eq:损'],
  ['fpn.md#损失', 'posts/a.md SC420 2:10 fpn.md#损失'],
  ['fpm.md#eq:b', 'posts/a.md SC411 2:10 fpm.md#eq:b'],
  ['fpn.md#constructor', 'posts/a.md SC420 2:10 fpn.md#constructor'],
])('%s is no equation', async (target, fault) => {
  expect((await referenceTo(target)).faults).toEqual([fault]);
});
