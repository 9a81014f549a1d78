/** Blocks of code: what is copied of them, how they fit a page, their colours. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, reader } from './chromium.ts';
import { openMarkdown } from './markdown-page.ts';

const blog = reader();

const open = (markdown: string, options?: BrowserContextOptions) =>
  openMarkdown(blog, markdown, options);

const block = (info: string, code: string) => `\`\`\`${info}\n${code}\n\`\`\`\n`;

const PYTHON = 'def f(x):\n\t"""多行\n\n\t说明"""\n\treturn x  # 结束';
const SOURCES: [name: string, info: string, code: string][] = [
  ['plain', 'python', PYTHON],
  ['with a caption that links', 'python 训练 https://a.org 链接', PYTHON],
  ['of marked lines', 'python {1-2,5}', PYTHON],
  ['of inserted and deleted lines', 'python ins={2-3} del={5}', PYTHON],
  ['of the same without numbers', 'python no-numbers ins={2-3} del={5}', PYTHON],
  ['with a first number', 'python start=98 {99}', PYTHON],
  ['that wraps', 'python wrap {2}', PYTHON],
  ['of a diff', 'diff', '--- a\n+++ b\n-\t旧\n+\t新\n 同\n'],
  ['that ends with empty lines', 'text', 'a\n\n  b\t\n\n'],
];

describe('copied of each block is its source and nothing else', () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const all = SOURCES.map(([, info, code]) => block(info, code)).join('\n');

  it('by its button, which the keyboard reaches and which speaks the language of the page', async () => {
    const page = await open(all, { permissions });
    const button = page.locator('.copy-code');
    for (const [index, [name, , code]] of SOURCES.entries()) {
      expect(await button.nth(index).textContent()).toBe('复制');
      await tabTo(page, 'copy-code');
      await page.keyboard.press('Enter');
      await expect.poll(() => button.nth(index).textContent()).toBe('已复制');
      expect([name, await clipboard(page)]).toEqual([name, code]);
    }
  });

  it('by a selection', async () => {
    const page = await open(all, { permissions });
    for (const [index, [name, , code]] of SOURCES.entries()) {
      await page.evaluate((at) => {
        const pre = document.querySelectorAll('.code pre')[at];
        if (pre) getSelection()?.selectAllChildren(pre);
      }, index);
      await page.keyboard.press('Control+C');
      expect([name, await clipboard(page)]).toEqual([name, code]);
    }
  });
});

describe('on a phone', () => {
  it('nothing is wider than the page: long inline code, captions, lines that wrap', async () => {
    const long = 'total_steps_of_the_whole_training_run'.repeat(3);
    const markdown = [
      `文 \`${long}\` 文`,
      `- \`${long}\``,
      block(`python title="${long}"`, long),
      block(`python wrap {1} ins={2}`, `${long} ${long}\n${long}`),
    ];
    const page = await open(markdown.join('\n\n'), { viewport: PHONE });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    const wrapped = await page.evaluate(() => {
      const pre = document.querySelector('.code.wrap pre');
      return pre ? pre.scrollWidth - pre.clientWidth : -1;
    });
    expect(wrapped).toBe(0);
  });
});

describe('lines', () => {
  it('have the numbers that the author gave them, as the block or the theme has it', async () => {
    const infos = ['text', 'text start=9', 'text no-numbers', 'text numbers'];
    const page = await open(infos.map((info) => block(info, 'a\nb')).join('\n'));
    expect(await numbersOf(page)).toEqual(['counter(line)', 'attr', 'none', 'counter(line)']);
    await page.evaluate(() => document.body.classList.remove('line-numbers'));
    expect(await numbersOf(page)).toEqual(['none', 'attr', 'none', 'counter(line)']);
  });

  it.each(['light', 'dark'] as const)('can be read in each colour: %s', async (colorScheme) => {
    const words =
      'attr bullet built_in comment keyword literal meta number name section string'.split(' ');
    words.push('symbol', 'title', 'type', 'variable', 'tag', 'params', 'regexp');
    const page = await open(
      block('text {2} ins={3} del={4}', 'a\nb\nc\nd') + block('diff', '+ a\n- b'),
      { colorScheme },
    );
    const low = await page.evaluate(lowContrasts, words);
    expect(low).toEqual([]);
  });

  it('differ by more than colour where the reader has only two', async () => {
    const page = await open(block('text no-numbers {1} ins={2} del={3}', 'a\nb\nc\nd'), {
      forcedColors: 'active',
    });
    const looks = await page.evaluate(() =>
      [...document.querySelectorAll('.line')].map((line) => [
        getComputedStyle(line).borderInlineStartWidth,
        getComputedStyle(line, '::before').content,
      ]),
    );
    expect(looks).toEqual([
      ['3px', 'none'],
      ['3px', '"+"'],
      ['3px', '"−"'],
      ['0px', 'none'],
    ]);
  });
});

it('on paper, no line is cut', async () => {
  const page = await open(block('python {1}', 'x = 1  # '.repeat(60)));
  await page.emulateMedia({ media: 'print' });
  const over = await page.evaluate(() => {
    const pre = document.querySelector('.code pre');
    return pre ? pre.scrollWidth - pre.clientWidth : -1;
  });
  expect(over).toBe(0);
});

async function tabTo(page: Page, name: string): Promise<void> {
  const isThere = () =>
    page.evaluate((wanted) => document.activeElement?.className === wanted, name);
  do await page.keyboard.press('Tab');
  while (!(await isThere()));
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** How the first line of each block is numbered. */
function numbersOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.code .line:first-child')].map((line) => {
      const { content } = getComputedStyle(line, '::before');
      return content === '"9"' || content.startsWith('attr(')
        ? 'attr'
        : (content.split(' ')[0] ?? '');
    }),
  );
}

/** What is less than 4.5:1 on its line: each kind of token, numbers and signs. Runs in the page. */
function lowContrasts(words: string[]): string[] {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const parse = (colour: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  };
  const over = ([r, g, b, alpha]: Colour, [x, y, z]: Colour): Colour => [
    ...([r * alpha + x * (1 - alpha), g * alpha + y * (1 - alpha)] as const),
    ...([b * alpha + z * (1 - alpha), 1] as const),
  ];
  const light = (channel: number) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const luminance = ([r, g, b]: Colour) =>
    0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const low: string[] = [];
  for (const line of document.querySelectorAll('.line')) {
    const figure = line.closest('.code');
    if (!figure) continue;
    const tint = parse(getComputedStyle(line).backgroundColor);
    const behind = luminance(over(tint, parse(getComputedStyle(figure).backgroundColor)));
    const check = (name: string, colour: string) => {
      const front = luminance(parse(colour));
      const ratio = (Math.max(front, behind) + 0.05) / (Math.min(front, behind) + 0.05);
      if (ratio < 4.5) low.push(`${name} on ${line.className}: ${ratio.toFixed(2)}`);
    };
    check('number', getComputedStyle(line, '::before').color);
    for (const word of words) {
      const token = document.createElement('span');
      token.className = `hljs-${word}`;
      line.append(token);
      check(word, getComputedStyle(token).color);
    }
  }
  return low;
}
