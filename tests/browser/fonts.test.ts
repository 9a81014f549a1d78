/** Formulas look the same with a site's own fonts as with KaTeX's whole ones, to the pixel. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { installation } from '../../src/base/installation.ts';
import { ruleOfStyle } from '../../src/base/style-class.ts';
import type { Glyphs } from '../../src/model.ts';
import { withHeights } from '../../src/pipeline/fonts/common-glyphs.ts';
import { openSubsetter, type Subset } from '../../src/pipeline/fonts/subset-woff2.ts';
import { FORMULAS } from '../example/formulas.ts';
import { compile, htmlOf } from '../example/markdown.ts';
import { reader } from './chromium.ts';
import { DETR } from './page-kinds.ts';

const ORIGIN = 'http://fonts.test/';
const { katex, fontSubsetter } = installation();
const FACES = readdirSync(join(katex, 'fonts'))
  .filter((name) => name.endsWith('.woff2'))
  .map((name) => name.replace('.woff2', ''));

const blog = reader();
let subset: Subset;
beforeAll(async () => {
  subset = await openSubsetter(fontSubsetter);
});

/** Whole, by face. */
function wholeFonts(): Map<string, Uint8Array> {
  return new Map(FACES.map((face) => [face, readFileSync(join(katex, `fonts/${face}.woff2`))]));
}

/** With these characters and what every font must hold; the other fonts are not there. */
async function fontsWith(glyphs: Glyphs): Promise<Map<string, Uint8Array>> {
  const whole = wholeFonts();
  const made = new Map<string, Uint8Array>();
  for (const [face, characters] of Object.entries(glyphs)) {
    made.set(face, await subset(whole.get(face) ?? new Uint8Array(), withHeights(characters)));
  }
  return made;
}

interface Shown {
  html: string;
  /** By face, which alone the style sheet names. */
  fonts: Map<string, Uint8Array>;
}

/** One page for all of them, each at an address of its own: nothing of another is in its cache. */
const all: Shown[] = [];
let opened: Promise<Page> | undefined;

async function pageWith(html: string, fonts: Map<string, Uint8Array>): Promise<Page> {
  const url = `${ORIGIN}${all.push({ html, fonts }) - 1}/`;
  opened ??= openPage();
  const page = await opened;
  await page.goto(url);
  // A page may be ready before the last of its fonts has been asked for.
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  await page.evaluate(() => document.fonts.ready);
  return page;
}

async function openPage(): Promise<Page> {
  const page = await blog.look('404.html', { viewport: { width: 1100, height: 400 } });
  const katexCss = readFileSync(join(katex, 'katex.min.css'), 'utf8');
  await page.route(`${ORIGIN}**`, (route) => {
    const url = new URL(route.request().url());
    const [, number, name = ''] = /^\/(\d+)\/(.*)$/.exec(url.pathname) ?? [];
    const { html = '', fonts = new Map() } = all[Number(number)] ?? {};
    if (name === '') {
      const head = '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="katex.css">';
      return route.fulfill({ contentType: 'text/html', body: `${head}<body>${html}` });
    }
    if (name.endsWith('.css')) {
      const body = katexCss.replace(/@font-face\{[^}]*\}/g, (rule) =>
        fonts.has(faceIn(rule)) ? rule : '',
      );
      return route.fulfill({ contentType: 'text/css', body });
    }
    const font = fonts.get(faceIn(name));
    return font
      ? route.fulfill({ contentType: 'font/woff2', body: Buffer.from(font) })
      : route.fulfill({ status: 404 });
  });
  return page;
}

function faceIn(text: string): string {
  return /fonts\/([\w-]+)\.woff2/.exec(text)?.[1] ?? '';
}

async function picture(html: string, fonts: Map<string, Uint8Array>): Promise<Buffer> {
  const page = await pageWith(html, fonts);
  return page.screenshot({ fullPage: true, animations: 'disabled' });
}

it.each(Object.entries(FORMULAS))('%s', async (_, formulas) => {
  const compiled = compile(formulas.map((tex) => `$$\n${tex}\n$$\n`).join('\n'));
  expect(compiled.diagnostics).toEqual([]);
  const rules = compiled.formulas.flatMap(({ styles }) => styles.map(ruleOfStyle));
  const html = `<style>${rules.join('')}</style>${htmlOf(compiled)}`;
  const whole = await picture(html, wholeFonts());
  const own = await picture(html, await fontsWith(compiled.glyphs));
  expect(own.equals(whole)).toBe(true);
});

it('would show if a single character were missing', async () => {
  const { glyphs } = compile('$x+a$');
  const html = htmlOf(compile('$x+a$'));
  const lacking = { ...glyphs, 'KaTeX_Math-Italic': 'x' };
  const [whole, own, without] = [
    await picture(html, wholeFonts()),
    await picture(html, await fontsWith(glyphs)),
    await picture(html, await fontsWith(lacking)),
  ];
  expect(own.equals(whole)).toBe(true);
  expect(without.equals(whole)).toBe(false);
});

it('the pages of a site set no formula in a font that is not KaTeX’s', async () => {
  const page = await blog.open(DETR, { bypassCSP: true });
  await page.addStyleTag({ content: '.post { content-visibility: visible !important }' });
  await page.evaluate(() => document.fonts.ready);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const selector = '.katex-html .katex-base';
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector,
  });
  const families = new Set<string>();
  for (const nodeId of nodeIds) {
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const font of fonts) families.add(font.isCustomFont ? font.familyName : 'of the system');
  }
  expect(nodeIds.length).toBeGreaterThan(50);
  expect([...families].sort()).toContain('KaTeX_Main');
  expect([...families].filter((family) => !family.startsWith('KaTeX_'))).toEqual([]);
});
