/** Formulas found by the search: the index as it is built, and the engine that readers have. */
import { describe, expect, it } from 'vitest';
import { canonical, texOf } from '../../../src/browser/formula/canonical.ts';
import { openSearch } from '../../../src/browser/search/engine.ts';
import type { SearchResults } from '../../../src/browser/search/model.ts';
import { createCompiler } from '../../../src/pipeline/compile/compile-post.ts';
import { countTokens, formulaHasher } from '../../../src/pipeline/render/search/formula-grams.ts';
import {
  formulaPostings,
  shardsFor,
} from '../../../src/pipeline/render/search/formula-postings.ts';

import { searchFiles } from '../../../src/pipeline/render/search/search-files.ts';
import { COMPILE_OPTIONS, exampleSource } from '../../example/markdown.ts';
import { examplePost } from '../../example/site.ts';

const MACROS = { '\\RR': '\\mathbb{R}', '\\norm': '\\lVert #1 \\rVert' };

/** Notes by name, the oldest first → what their search answers. */
function siteOf(notes: Record<string, string>) {
  const compile = createCompiler({ ...COMPILE_OPTIONS, macros: MACROS });
  const posts = Object.entries(notes).map(([name, body], index) =>
    examplePost({
      path: `posts/${name}.md`,
      url: `${name}/`,
      title: name,
      date: dateOf(index + 1),
      compiled: compile(exampleSource(body, { path: `posts/${name}.md` })),
    }),
  );
  const files = new Map(
    searchFiles({ posts, pages: [] }, MACROS).map(({ path, contents }) => [path, contents]),
  );
  const read: string[] = [];
  const engine = openSearch(async (path) => {
    const contents = files.get(`search/${path}`);
    if (contents === undefined || (typeof contents === 'object' && 'copyOf' in contents)) {
      throw new Error(`no file ${path}`);
    }
    read.push(path);
    return typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  });
  return { files, read, search: (query: string) => engine.search(query, { limit: 100 }) };
}

const namesOf = ({ results }: SearchResults): string[] =>
  results.map(({ url }) => url.slice(0, -1));
const hitsOf = ({ results }: SearchResults): string[] =>
  results.flatMap(({ sections }) =>
    sections.flatMap(({ heading, excerpt }) =>
      [...heading, ...excerpt].flatMap((run) => ('tex' in run && run.hit ? [run.tex] : [])),
    ),
  );

const NOTES = {
  distil:
    '## 蒸馏\n\n老师的参数 $\\theta_T$，学生的参数 $\\theta_S^{PL}$。\n\n## 损失\n\n$$D_{\\mathrm{KL}}(p\\,\\|\\,q)=\\sum_i p_i\\log\\frac{p_i}{q_i}$$',
  softmax:
    '取 $\\operatorname{softmax}(x)$，即 $\\frac{e^{x_i}}{\\sum_j e^{x_j}}$，均值 $\\dfrac1K$。',
  space: '在 $x\\in\\RR^n$ 中 $\\norm{x}_2 \\leqslant 1$，又 $x_{10}$。',
  own: '$\\gdef\\loss{\\mathcal{L}}$ 令 $\\loss_{cls} = 0$。\n\n$\\theta$',
  text: '学习率 theta_S 与 alpha 是参数，`x_i` 是代码，价格 \\$5 和 \\$6。',
  short: '只有 $x_i$。',
  long: '这里 $x_i + y_i = z_i$，还有 $x_{i+1}$。',
};

describe('a formula is found', () => {
  const site = siteOf(NOTES);

  it.each([
    ['\\theta_S^{PL}', ['distil']],
    ['\\theta^{PL}_S', ['distil']],
    ['theta_S', ['distil']],
    ['θ_S', ['distil']],
    ['\\theta', ['own', 'distil']],
    ['KL(p||q)', ['distil']],
    ['KL(p\\parallel q)', ['distil']],
    ['\\sum_i p_i \\log{p_i \\over q_i}', ['distil']],
    ['\\frac{1}{K}', ['softmax']],
    ['frac{1}{K}', ['softmax']],
    ['softmax(x)', ['softmax']],
    ['\\text{softmax}\\left(x\\right)', ['softmax']],
    ['x ∈ ℝ^n', ['space']],
    ['x\\in\\RR^n', ['space']],
    ['||x||_2 ≤ 1', ['space']],
    ['\\norm x_2', ['space']],
    ['\\mathcal{L}_{cls}', ['own']],
    ['x_i', ['short', 'long', 'softmax']],
    ['x_{i+1}', ['long']],
    ['x_i + y_i =', ['long']],
    ['$x_{i}$', ['short', 'long', 'softmax']],
    ['tex:x_i+y_i', ['long']],
  ])('%s in %j', async (query, names) => {
    expect(namesOf(await site.search(query))).toEqual(names);
  });

  it.each(['x_k', '\\theta_S^{PM}', '\\frac{K}{1}', 'x_{1}', '\\frac{2}{K}', '\\Theta_S'])(
    'only where it is: %s is nowhere',
    async (query) => {
      expect(hitsOf(await site.search(query))).toEqual([]);
    },
  );

  it('and marked, each with its section', async () => {
    const found = await site.search('KL(p||q)');
    expect(found.results[0]?.sections.map(({ url }) => url)).toEqual(['distil/#损失']);
    expect(hitsOf(found)[0]).toContain('D_{\\mathrm{KL}}');
    expect(hitsOf(await site.search('x_i+y_i'))).toEqual(['x_i + y_i = z_i']);
  });

  it('with text beside it', async () => {
    expect(namesOf(await site.search('$\\theta_S^{PL}$ 学生'))).toEqual(['distil']);
    expect(namesOf(await site.search('\\theta 老师'))).toEqual(['distil']);
    expect(namesOf(await site.search('$\\theta_S^{PL}$ 均值'))).toEqual([]);
    expect(namesOf(await site.search('$x_i$ $\\frac1K$'))).toEqual(['softmax']);
  });

  it('shown with its macros written out, since no browser knows them', async () => {
    expect(hitsOf(await site.search('\\norm{x}_2'))).toEqual(['\\lVert x \\rVert_2 \\leqslant 1']);
    expect(hitsOf(await site.search('\\mathcal{L}_{cls}'))).toEqual(['\\mathcal{L}_{cls} = 0']);
  });

  it.each(['参数', 'theta_S 与', '"x_i"', '$5 和 $6'])('and text is not: %s', async (query) => {
    expect(hitsOf(await site.search(query))).toEqual([]);
  });

  it('by its text where no formula is like it', async () => {
    expect(namesOf(await siteOf({ a: '设 lr = n(x) 的 `i_k=4`。' }).search('i_k=4'))).toEqual([
      'a',
    ]);
  });
});

describe('the index of formulas', () => {
  it('is not there without formulas', async () => {
    const { files, search } = siteOf({ a: '没有公式。' });
    expect([...files.keys()].filter((path) => path.includes('formula'))).toEqual([]);
    expect(namesOf(await search('x_i'))).toEqual([]);
  });

  it('has the same bytes each time', () => {
    const [one, other] = [siteOf(NOTES).files, siteOf(NOTES).files];
    expect([...one.keys()]).toEqual([...other.keys()]);
  });

  it('is read in small pieces, each once', async () => {
    const { read, search } = siteOf(NOTES);
    await search('\\theta_S^{PL}');
    await search('\\theta_S^{PL}');
    expect(new Set(read).size).toBe(read.length);
  });

  it('keeps all but a few files when a note is added', () => {
    const many = Array.from({ length: 150 }, (_, at) => [
      Array.from({ length: 30 }, (_, k) =>
        texOf(canonical(`a_{${at}} + \\alpha^{${k * at}} \\le \\frac{${k}}{b_${at}}`)),
      ),
    ]);
    const shards = (posts: string[][][], most?: number) => {
      const formulas = posts.map(formulaHasher());
      const tokens = formulas.reduce((sum, each) => sum + countTokens(each), 0);
      return formulaPostings(formulas, shardsFor(tokens), most).map((shard) => shard.join());
    };
    const before = shards(many);
    const after = shards([...many, [[texOf(canonical('q_{77} = x'))]]]);
    expect(before.length).toBeGreaterThan(12);
    for (const most of [1, 5_000, 20_000]) expect(shards(many, most)).toEqual(before);
    expect(after.filter((shard) => !before.includes(shard)).length).toBeLessThanOrEqual(8);
  });

  it('finds a formula in any part of a long note', async () => {
    const filler = Array.from(
      { length: 40 },
      (_, at) => `## 第 ${at} 节\n\n${'这是一段很长的文字。'.repeat(40)} $u_{${at}}$`,
    );
    const { search } = siteOf({
      long: `${filler.join('\n\n')}\n\n## 末\n\n$\\omega_{end}^7$`,
      b: '$v$',
    });
    const found = await search('\\omega_{end}^7');
    expect(found.results[0]?.sections.map(({ url }) => url)).toEqual(['long/#末']);
  });
});

function dateOf(day: number) {
  const iso = `2024-01-${String((day % 28) + 1).padStart(2, '0')}`;
  return {
    iso: `${iso}T00:00:00Z`,
    epoch: Date.UTC(2024, 0, day),
    year: 2024,
    month: 1,
    day,
    hour: 0,
    minute: 0,
    second: 0,
  };
}
