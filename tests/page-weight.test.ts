/** How much a page with many formulas asks of a reader's connection. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import katex from 'katex';
import { beforeAll, describe, expect, test } from 'vitest';
import { installation } from '../src/base/installation.ts';
import { classOfStyle, commonRules } from '../src/base/style-class.ts';
import { loadConfig } from '../src/config/load.ts';
import type { BuildResult, Formula, OutputFile } from '../src/model.ts';
import { build } from '../src/pipeline/build.ts';
import { formulaHtml } from '../src/pipeline/render/page/formula-html.ts';
import { FORMULAS } from './example/formulas.ts';
import { formulasIn } from './example/markdown.ts';
import { FORMULAS_OF_NOTE, paperNote } from './example/paper-note.ts';
import { note, siteWith } from './site-folder.ts';

/** What a server sends of a text at its best setting. */
function packed(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

async function built(root: string): Promise<BuildResult> {
  const { config } = loadConfig({ root, overrides: {} });
  if (!config) throw new Error('the site has no settings');
  const request = { root, config, now: Date.UTC(2026, 0, 1), write: false, cache: undefined };
  const result = await build({ ...request, installation: installation() });
  expect(result.diagnostics).toEqual([]);
  return result;
}

function textOf({ contents }: OutputFile): string {
  return typeof contents === 'string' ? contents : '';
}

function pageAt({ outputs }: BuildResult, path: string | RegExp): string {
  const found = outputs.find((file) => file.path.match(path));
  if (!found) throw new Error(`there is no ${path}`);
  return textOf(found);
}

describe('a note of 29 KB with 276 formulas', () => {
  const body = paperNote();
  const formulas = [...body.matchAll(/\$\$\n(.*?)\n *\$\$|\$([^$]+)\$/gs)].map(
    ([, display, inline]) => (display ?? inline ?? '').trim(),
  );

  test('is like those that people write', () => {
    expect(formulas).toHaveLength(FORMULAS_OF_NOTE);
    expect(FORMULAS_OF_NOTE).toBe(276);
    const repeated = 1 - new Set(formulas).size / formulas.length;
    expect(repeated).toBeGreaterThan(0.55);
    expect(repeated).toBeLessThan(0.65);
    expect(Buffer.byteLength(body)).toBeGreaterThan(28_000);
    expect(Buffer.byteLength(body)).toBeLessThan(30_000);
    // Notes of this length shrink to 35 of 100: this one is no easier.
    expect(packed(body) / Buffer.byteLength(body)).toBeGreaterThan(0.35);
    expect(body.match(/^## /gm)).toHaveLength(12);
    expect(body).toMatch(/^ {8}- /m);
  });

  // 350 bytes are for what saves half of the main thread's time: parts with their heights, rules to fetch ahead.
  test('is a page of at most 39.4 KB, of which 17 are the text and what is around it', async () => {
    const result = await built(siteWith({ 'posts/paper.md': note(body, 'title: A long note') }));
    const page = pageAt(result, /paper\/index\.html$/);
    expect(page.match(/class="katex"/g)?.length).toBeGreaterThanOrEqual(FORMULAS_OF_NOTE);
    // 100 bytes are the reader's panel (addresses of its two scripts, its name, the mark of the dark sheet),
    // 350 the parts in which a long note is laid out and the script for its lists, 160 its
    // Content-Security-Policy, which no other file can hold.
    expect(packed(page)).toBeLessThanOrEqual(39_610);
  });
});

test('KaTeX’s style sheet with the rules that pages share has at most 4.0 KB where every font is used', async () => {
  const body = Object.values(FORMULAS)
    .flat()
    .map((tex) => `$$\n${tex}\n$$\n`)
    .join('\n');
  const sheet = pageAt(await built(siteWith({ 'posts/a.md': note(body) })), /katex\.min\..*css$/);
  expect(sheet.match(/@font-face/g)?.length).toBeGreaterThanOrEqual(18);
  expect(sheet).toContain(commonRules());
  expect(packed(sheet)).toBeLessThanOrEqual(4_000);
});

describe('the math pages of the example blog are together', () => {
  let pages: string[] = [];
  let formulas: Formula[] = [];
  beforeAll(async () => {
    const { outputs, site } = await built(join(import.meta.dirname, '..'));
    formulas = site.posts.flatMap(({ compiled }) => compiled.formulas);
    pages = outputs
      .filter(({ path }) => path.endsWith('.html'))
      .map(textOf)
      .filter((page) => page.includes('class="katex"'));
    expect(pages.length).toBeGreaterThan(14);
  });

  /** The rules that pages share are counted once, as readers fetch them. */
  function ratioTo(others: string[]): number {
    const sum = (texts: string[]) => texts.map(packed).reduce((total, size) => total + size, 0);
    return (sum(pages) + packed(commonRules())) / sum(others);
  }

  test('as light with classes as with inline styles, which strict policies forbid', () => {
    const styles = new Map(
      formulas.flatMap((formula) => formula.styles).map((style) => [classOfStyle(style), style]),
    );
    const inline = pages.map((page) =>
      withoutRules(page).replace(/ class="([^"]*)"/g, (all, names) => {
        const others = names.split(' ');
        const style = styles.get(others.pop());
        const left = others.length > 0 ? ` class="${others.join(' ')}"` : '';
        return style === undefined ? all : `${left} style="${style}"`;
      }),
    );
    expect(inline.join('')).toContain(' style="height:');
    expect(ratioTo(inline)).toBeLessThan(1.005);
  });

  test('lighter than with formulas as KaTeX writes them', () => {
    const written = formulas.flatMap(withKatexs);
    const theirs = pages.map((page) =>
      written.reduce(
        (html, [ours, katexs]) => html.replaceAll(ours, () => katexs),
        withoutRules(page),
      ),
    );
    expect(theirs.join('').match(/xmlns="[^"]*MathML"/g)?.length).toBeGreaterThan(1000);
    expect(ratioTo(theirs)).toBeLessThan(0.975);
  });

  /** Ours and KaTeX's; none where it needs the note's macros and labels. */
  function withKatexs(formula: Formula): [string, string][] {
    const [tex = ''] = formulasIn(formula.mathml);
    const options = {
      displayMode: formula.display,
      strict: 'ignore',
      throwOnError: false,
    } as const;
    const theirs = katex.renderToString(tex, options);
    return theirs.includes('katex-error') ? [] : [[formulaHtml(formula, 'htmlAndMathml'), theirs]];
  }

  function withoutRules(page: string): string {
    return page.replace(/<style>[^<]*<\/style>\n/, '');
  }
});
