/** Files beside notes, on their way below the URL of the note. */
import { describe, expect, it } from 'vitest';
import { faultsOf, link, messagesOf } from '../../example/link.ts';

const routesOf = ({ site }: Awaited<ReturnType<typeof link>>) =>
  site.assets.map(({ outputPath, asset }) => [asset.path, outputPath]);

describe('a picture is found', () => {
  it.each([
    ['in the folder of the note’s name', '图.png', 'posts/a/图.png', '2021/a/图.png'],
    ['there, from where the note lies', 'a/图.png', 'posts/a/图.png', '2021/a/图.png'],
    ['with a dot', './图.png', 'posts/a/图.png', '2021/a/图.png'],
    ['percent-encoded', '%E5%9B%BE.png', 'posts/a/图.png', '2021/a/图.png'],
    ['with a space', '<图 1.png>', 'posts/a/图 1.png', '2021/a/图 1.png'],
    ['beside the note', '图.png', 'posts/图.png', '2021/a/图.png'],
    ['in a folder beside the note', 'img/图.png', 'posts/img/图.png', '2021/a/img/图.png'],
    ['in another folder', '../img/图.png', 'img/图.png', '2021/a/图.png'],
    ['in the folder of another note', 'b/图.png', 'posts/b/图.png', '2021/a/b/图.png'],
  ])('%s', async (_, written, path, outputPath) => {
    const linked = await link({ 'posts/a.md': { body: `![图](${written})` } }, { assets: [path] });
    expect(faultsOf(linked)).toEqual([]);
    expect(routesOf(linked)).toEqual([[path, outputPath]]);
    expect(linked.site.posts[0]?.references).toEqual([
      { kind: 'site', url: `/${outputPath}`, fragment: '' },
    ]);
  });

  it('once, however often it is shown', async () => {
    const body = '![一](x.png) ![二](./x.png) ![三](a/x.png)';
    const linked = await link({ 'posts/a.md': { body } }, { assets: ['posts/a/x.png'] });
    expect(routesOf(linked)).toEqual([['posts/a/x.png', '2021/a/x.png']]);
  });

  it('with its size', async () => {
    const size = { width: 300, height: 200 };
    const assets = [{ path: 'posts/x.png', file: '/x.png', size }];
    const linked = await link({ 'posts/a.md': { body: '![图](x.png)' } }, { assets });
    expect(linked.site.posts[0]?.references).toMatchObject([{ size }]);
  });
});

it('an asset that two posts show lies below each', async () => {
  const body = '![图](x.png)';
  const linked = await link(
    { 'posts/a.md': { body }, 'posts/b.md': { body } },
    {
      assets: ['posts/x.png'],
    },
  );
  expect(routesOf(linked)).toEqual([
    ['posts/x.png', '2021/a/x.png'],
    ['posts/x.png', '2021/b/x.png'],
  ]);
});

it('two assets that would be one file are an error', async () => {
  const body = '![一](x.png) ![二](img/../../other/x.png)';
  const linked = await link({ 'posts/a.md': { body } }, { assets: ['posts/x.png', 'other/x.png'] });
  expect(messagesOf(linked)).toEqual([
    'other/x.png and posts/x.png would both be written to `2021/a/x.png`',
  ]);
});

describe('an asset that no note shows', () => {
  it('belongs to the note in whose folder it lies', async () => {
    const linked = await link({ 'posts/a.md': {} }, { assets: ['posts/a/data/x.csv'] });
    expect(routesOf(linked)).toEqual([['posts/a/data/x.csv', '2021/a/data/x.csv']]);
    expect(faultsOf(linked)).toEqual([]);
  });

  it('is reported elsewhere, and not copied', async () => {
    const linked = await link({ 'posts/a.md': {} }, { assets: ['posts/x.png'] });
    expect(routesOf(linked)).toEqual([]);
    expect(faultsOf(linked)).toEqual(['posts/x.png SC207']);
    expect(messagesOf(linked)).toEqual(['no note uses `posts/x.png`; it was not copied']);
  });

  it('waits for a note that is not published or could not be read', async () => {
    const linked = await link(
      {},
      {
        assets: ['posts/draft/x.png', 'posts/bad/x.png'],
        unpublished: ['posts/draft.md'],
        unreadable: ['posts/bad.md'],
      },
    );
    expect(routesOf(linked)).toEqual([]);
    expect(faultsOf(linked)).toEqual([]);
  });
});
