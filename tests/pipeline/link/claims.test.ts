/** Old addresses lead to posts. */
import { describe, expect, it } from 'vitest';
import { faultsOf, link, messagesOf } from '../../example/link.ts';

describe('aliases', () => {
  it('are redirects to the post', async () => {
    const aliases = ['/2020/old/', 'old.html', '/%E6%97%A7/'];
    const { pages, diagnostics } = await link({ 'posts/a.md': { aliases } });
    expect(diagnostics).toEqual([]);
    const to = { kind: 'site', url: '/2021/a/', fragment: '' };
    expect(pages.filter(({ kind }) => kind === 'redirect')).toEqual([
      { kind: 'redirect', url: '/2020/old/', outputPath: '2020/old/index.html', to },
      { kind: 'redirect', url: '/old.html', outputPath: 'old.html', to },
      { kind: 'redirect', url: '/旧/', outputPath: '旧/index.html', to },
    ]);
  });

  it('cannot be where something else is', async () => {
    const linked = await link({
      'posts/a.md': { aliases: ['/old/', '/tags/'] },
      'posts/b.md': { aliases: ['/OLD/'] },
    });
    expect(faultsOf(linked)).toEqual([
      'posts/a.md SC401 1:1 aliases',
      'posts/b.md SC401 1:1 aliases',
    ]);
    expect(messagesOf(linked)[1]).toBe(
      'the alias `/OLD/` of posts/b.md and the alias `/old/` of posts/a.md would both be written to `OLD/index.html`',
    );
  });

  it('cannot lead out of the site', async () => {
    const linked = await link({ 'posts/a.md': { aliases: ['../x'] } });
    expect(faultsOf(linked)).toEqual(['posts/a.md SC404 1:1 aliases']);
  });
});
