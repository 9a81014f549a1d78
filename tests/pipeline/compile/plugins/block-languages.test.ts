/** Languages of blocks. */
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../../../src/pipeline/compile/compile-post.ts';
import {
  COMPILE_OPTIONS,
  compile,
  exampleSource,
  htmlOf,
  withTex,
} from '../../../example/markdown.ts';

const inChinese = (markdown: string) => withTex(htmlOf(compile(markdown)));
const inLanguage = (markdown: string, lang: string) =>
  withTex(
    htmlOf(createCompiler(COMPILE_OPTIONS)(exampleSource(markdown, { frontMatter: { lang } }))),
  );

describe('in a Chinese post', () => {
  it.each([
    ['Text only.', '<p lang="en">Text only.</p>'],
    ['## Related work', '<h2 id="related-work" lang="en">Related work</h2>'],
    ['> Quoted.', '<blockquote>\n<p lang="en">Quoted.</p>\n</blockquote>'],
    ['![A figure](a.png)', '<figcaption lang="en">A figure</figcaption>'],
    ['| Model | 层 |\n|-|-|\n| ViT | 十二 |', '<td lang="en">ViT</td>\n<td>十二</td>'],
    ['好[^a]\n\n[^a]: See there.', '<p lang="en">See there.'],
    ['<details><summary>Proof</summary>\n\n证。\n\n</details>', '<summary lang="en">Proof'],
  ])('a block of Latin text is English: %s', (markdown, expected) => {
    expect(inChinese(markdown)).toContain(expected);
  });

  it.each([
    'RoI 池化',
    '**RoI** 与 *池化*',
    '$x$ 1.5',
    '`code`',
    '```py\ncode\n```',
    'Привет',
    '한국어',
  ])('a block with Chinese, without words or in a third language has none: %j', (markdown) => {
    expect(inChinese(markdown).replace('<em lang', '')).not.toContain('lang=');
  });

  it('a list item has the language of its own text, and those in it have theirs', () => {
    expect(inChinese('- Method\n  - 输出 $k$\n  - Pooling\n- 实验\n  - mAP\n')).toBe(
      '<ul>\n<li lang="en">Method\n<ul>\n' +
        '<li lang="zh-CN">输出 $k$</li>\n<li>Pooling</li>\n</ul>\n</li>\n' +
        '<li>实验\n<ul>\n<li lang="en">mAP</li>\n</ul>\n</li>\n</ul>',
    );
  });

  it('emphasis of Latin words is English, for italics; of Chinese it has none, for dots', () => {
    expect(inChinese('这是 *end to end* 的*重点*。')).toBe(
      '<p>这是 <em lang="en">end to end</em> 的<em>重点</em>。</p>',
    );
  });

  it('a language that the author wrote stays, and is what blocks within inherit', () => {
    expect(inChinese('<div lang="ja">\n\n日本\n\n</div>\n\n<p lang="fr">Bon</p>')).toBe(
      '<div lang="ja">\n<p>日本</p>\n</div>\n<p lang="fr">Bon</p>',
    );
  });
});

describe('in an English post', () => {
  it.each([
    ['Text.', '<p>Text.</p>'],
    ['位置敏感的得分图', '<p lang="zh-CN">位置敏感的得分图</p>'],
    ['The *word* and *词*.', '<p>The <em>word</em> and <em lang="zh-CN">词</em>.</p>'],
    ['用 *ResNet* 提取', '<p lang="zh-CN">用 <em lang="en">ResNet</em> 提取</p>'],
    ['Words *only*.', '<p>Words <em>only</em>.</p>'],
    ['Call it 旁注 here.', '<p>Call it 旁注 here.</p>'],
    ['RoI 池化', '<p lang="zh-CN">RoI 池化</p>'],
  ])('a block with enough Chinese is Chinese: %s', (markdown, expected) => {
    expect(inLanguage(markdown, 'en')).toBe(expected);
  });
});

const LONG = 'This is a long paragraph about region proposals, which mentions 旁注 exactly once.';

it.each([
  ['en', `<p>${LONG}</p>`],
  ['zh-CN', `<p lang="en">${LONG}</p>`],
])('one Chinese word makes no sentence Chinese, in a post in %s', (lang, expected) => {
  expect(inLanguage(LONG, lang)).toBe(expected);
});

it.each([
  '用 AdamW、warmup、cosine decay 训练 ViT-B/16 与 Swin-T，batch size 为 1024。',
  '换成 AdamW, lr=1e-4, batch size 256',
  '对比 Faster R-CNN with FPN and RetinaNet',
])('terms in English make no Chinese block English: %s', (markdown) => {
  expect(inChinese(markdown)).not.toContain('lang=');
});

it('a post in traditional Chinese has no other Chinese in it', () => {
  expect(inLanguage('漢字\n\nText', 'zh-TW')).toBe('<p>漢字</p>\n<p lang="en">Text</p>');
});

it('a post in a third language is left alone', () => {
  expect(inLanguage('日本\n\nText', 'ja')).toBe('<p>日本</p>\n<p>Text</p>');
});
