/** One note in several languages. */
import { expect, it } from 'vitest';
import { faultsOf, link, messagesOf } from '../../example/link.ts';

it('translations know each other, all of them, whichever names whichever', async () => {
  const { site } = await link({
    'posts/a.md': { translationOf: 'b.md' },
    'posts/b.md': { lang: 'fr' },
    'posts/en/c.md': { translationOf: '../a.md', lang: 'en' },
    'posts/other.md': {},
  });
  const translations = site.posts.map(({ path, translations }) => [
    path,
    translations.map((other) => other.path),
  ]);
  expect(translations).toEqual([
    ['posts/a.md', ['posts/b.md', 'posts/en/c.md']],
    ['posts/b.md', ['posts/a.md', 'posts/en/c.md']],
    ['posts/en/c.md', ['posts/a.md', 'posts/b.md']],
    ['posts/other.md', []],
  ]);
});

it.each(['none.md', 'a.md', '/2021/b/'])('%s is no original', async (translationOf) => {
  const linked = await link({ 'posts/a.md': { translationOf }, 'posts/b.md': {} });
  expect(faultsOf(linked)).toEqual(['posts/a.md SC414 1:1 translationOf']);
  expect(messagesOf(linked)).toEqual([
    `\`translationOf\` names \`${translationOf}\`, which is no other note`,
  ]);
});

it('two translations into one language are an error that names the other', async () => {
  const linked = await link({
    'posts/a.md': { lang: 'en' },
    'posts/b.md': { lang: 'zh-CN', translationOf: 'a.md' },
    'posts/c.md': { lang: 'zh-CN', translationOf: 'a.md' },
  });
  expect(faultsOf(linked)).toEqual(['posts/c.md SC416 1:6 translationOf']);
  expect(messagesOf(linked)).toEqual([
    '`posts/b.md` is a translation of the same note into the same language, `zh-CN`',
  ]);
});
