/** Chinese, Latin and formulas in one line, as Chromium sets them with muse's style sheet. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { compile, htmlOf } from '../example/markdown.ts';
import { PHONE, reader } from './chromium.ts';
import { DETR, VIT } from './page-kinds.ts';

const blog = reader();

/** `markdown` in the place of a post's own text. */
async function show(markdown: string, lang = 'zh-CN'): Promise<Page> {
  const page = await blog.look(DETR, { viewport: PHONE });
  const html = htmlOf(compile(markdown, lang === 'en' ? { language: 'en' } : {}));
  await page.evaluate(
    ({ html, lang }) => {
      const prose = document.querySelector('.prose');
      if (prose) prose.innerHTML = html;
      prose?.closest('[lang]')?.setAttribute('lang', lang);
      return document.fonts.ready;
    },
    { html, lang },
  );
  return page;
}

describe('a formula beside Chinese', () => {
  it('has the gap that Latin has', async () => {
    const page = await show('设a为\n\n设$x$为\n\n设 $x$ 为\n\n设，$x$（为');
    const { latin, gaps } = await page.evaluate(() => {
      const [text, ...lines] = [...document.querySelectorAll<HTMLElement>('.prose p')];
      const widthOf = (element: Element | undefined) => {
        const range = document.createRange();
        if (element) range.selectNodeContents(element);
        return range.getBoundingClientRect().width;
      };
      const spaced = widthOf(text);
      text?.style.setProperty('text-autospace', 'no-autospace');
      const gaps = lines.map((line) => {
        const before = widthOf(line);
        for (const span of line.querySelectorAll('.formula')) span.className = '';
        return before - widthOf(line);
      });
      return { latin: spaced - widthOf(text), gaps };
    });
    expect(latin).toBeGreaterThan(2);
    expect(gaps[0]).toBeCloseTo(latin, 1);
    expect(gaps.slice(1)).toEqual([0, 0]);
  });
});

it('Chinese below an English item has marks of full width', async () => {
  const page = await show('- 甲\n  - 网络，强\n- MNIST\n  - 网络，强');
  const widths = await page.evaluate(() =>
    [...document.querySelectorAll('.prose li li')].map((item) => {
      const range = document.createRange();
      range.selectNodeContents(item);
      return range.getBoundingClientRect().width;
    }),
  );
  expect(widths[0]).toBeGreaterThan(0);
  expect(widths[1]).toBe(widths[0]);
});

describe('a mark after a formula', () => {
  const LONG = '$a+b=c+d=e+f=g+h=i+j=k+l$';
  const MARKDOWN =
    `双线性核的定义是${LONG}，其中每个变量$x$，都（$y$）在“$z$”里；长的公式${LONG}。` +
    `再看$\\frac{a}{b}$、$\\sqrt{c}$：$\\frac{a}{b}$；$\\hat x_i^2$…以及$k$-means，$f(x)=y$！又一个**$w$**，完了（${LONG}）。`;

  it('begins no line, however narrow it is', async () => {
    const page = await show(MARKDOWN);
    const starts = await page.evaluate((marks) => {
      const line = document.querySelector<HTMLElement>('.prose p');
      const found: string[] = [];
      for (let width = 150; line && width < 360; width += 5) {
        line.style.width = `${width}px`;
        const { left } = line.getBoundingClientRect();
        const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const text = texts.currentNode as Text;
          if (text.parentElement?.closest('.katex')) continue;
          for (let at = 0; at < text.length; at++) {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const isFirst = range.getBoundingClientRect().left < left + 2;
            if (isFirst && marks.includes(text.data[at] ?? '')) found.push(`${width} ${text.data}`);
          }
        }
      }
      return found;
    }, '，。、；：！…）”-');
    expect(starts).toEqual([]);
  });

  it('lets a long formula break where it could', async () => {
    const page = await show(MARKDOWN);
    const { wider, lines } = await page.evaluate(() => {
      const line = document.querySelector<HTMLElement>('.prose p');
      if (line) line.style.width = '170px';
      const parts = [...(line?.querySelector('.katex-html')?.children ?? [])];
      const tops = parts.map((part) => Math.round(part.getBoundingClientRect().top / 10));
      const wider = (line?.scrollWidth ?? 0) - (line?.clientWidth ?? 0);
      return { wider, lines: new Set(tops).size };
    });
    expect(wider).toBe(0);
    expect(lines).toBeGreaterThan(1);
  });
});

describe('emphasis', () => {
  it.each([
    ['zh-CN', 'light'],
    ['zh-CN', 'dark'],
    ['en', 'light'],
  ] as const)(
    'of Chinese has dots and of Latin is italic, in a post in %s, %s',
    async (lang, colorScheme) => {
      const page = await show('这是*重点*。\n\n这是 *end to end* 的。\n\nAll *Latin*.', lang);
      await page.emulateMedia({ colorScheme });
      const styles = await page.evaluate(() =>
        [...document.querySelectorAll('.prose em')].map((em) => {
          const { fontStyle, textEmphasisStyle, textEmphasisColor, color } = getComputedStyle(em);
          return { fontStyle, dots: textEmphasisStyle, isOfText: textEmphasisColor === color };
        }),
      );
      const italic = { fontStyle: 'italic', dots: 'none', isOfText: true };
      expect(styles).toEqual([
        { fontStyle: 'normal', dots: 'dot', isOfText: true },
        italic,
        italic,
      ]);
    },
  );
});

it('room is kept for pictures that have not come yet, also for those of a width in per cent', async () => {
  const page = await blog.blank({ viewport: PHONE });
  await page.route(/\.svg$/, () => undefined);
  await page.goto(blog.site.url + VIT, { waitUntil: 'domcontentloaded' });
  const pictures = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('.prose img')].map((image) => {
      const { width, height } = image.getBoundingClientRect();
      const ratio = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
      return { isEmpty: image.naturalWidth === 0, off: Math.abs(width / height - ratio) };
    }),
  );
  expect(pictures.length).toBeGreaterThan(0);
  for (const { isEmpty, off } of pictures) {
    expect(isEmpty).toBe(true);
    expect(off).toBeLessThan(0.05);
  }
});

it('dots under Chinese emphasis leave a line with a formula as high as it is', async () => {
  const page = await show('量 $x^2$ 与*重*点\n\n量 $x^2$ 与重点');
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll('.prose p')].map((line) => line.getBoundingClientRect().height),
  );
  expect((heights[0] ?? 0) - (heights[1] ?? 0)).toBeLessThan(6);
});

it('the number of a footnote is small in a heading, and has no gap beside Chinese', async () => {
  const page = await show('## 题[^1]\n\n正文[^1]与\n\n正文与\n\n[^1]: 注');
  const { sizes, gap } = await page.evaluate(() => {
    const refs = [...document.querySelectorAll<HTMLElement>('.prose [data-footnote-ref]')];
    const widthOf = (element: Element | undefined) => {
      const range = document.createRange();
      if (element) range.selectNodeContents(element);
      return range.getBoundingClientRect().width;
    };
    const [noted, plain] = document.querySelectorAll('.prose > p');
    return {
      sizes: refs.map((ref) => Number.parseFloat(getComputedStyle(ref).fontSize)),
      gap: widthOf(noted) - widthOf(plain) - (refs[1]?.getBoundingClientRect().width ?? 0),
    };
  });
  expect(sizes[0]).toBeLessThan(15);
  expect(gap).toBeCloseTo(0, 1);
});

it('a folded proof has its box at its end only', async () => {
  const page = await show('> [!证明]- 甲\n> 乙\n\n> [!证明]+ 甲\n> 乙');
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll('.callout')].map(
      (callout) => getComputedStyle(callout, '::after').display,
    ),
  );
  expect(boxes).toEqual(['none', 'block']);
});
