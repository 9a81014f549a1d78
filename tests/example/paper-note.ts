/** A long paper note like those that people write: twelve sections, five levels, 276 formulas. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTES = join(import.meta.dirname, '../../posts');

const SECTIONS = [
  ...['问题与动机 Motivation', '相关工作 Related work', '记号 Notation', '方法概览 Overview'],
  ...['网络结构 Architecture', '损失函数 Losses', '优化 Optimization', '理论分析 Analysis'],
  ...['实验设置 Setup', '主要结果 Results', '消融实验 Ablations', '小结与疑问 Open questions'],
];
const INLINE_PER_SECTION = 21;
const DISPLAYS_PER_SECTION = 2;

export const FORMULAS_OF_NOTE = SECTIONS.length * (INLINE_PER_SECTION + DISPLAYS_PER_SECTION);

/** Such as a note has again and again, those at the front most often. */
const SYMBOLS = [
  ...['x', '\\theta', 'x_i', 'N', 'y_i', 'z_i', '\\lambda', 'k', '\\mathcal{L}', '\\hat{y}_i'],
  ...[
    'd',
    '\\alpha',
    '\\mathbf{h}_t',
    'p_t',
    '\\tau',
    '\\mathcal{D}',
    'T',
    'W_Q',
    '\\sigma',
    'z_j',
  ],
  ...['\\mathbb{R}^d', 'f_\\theta', '\\gamma', 'x^{(i)}', '\\mu_k', '\\epsilon', 'H \\times W'],
  ...['\\tilde{x}', 'L', '\\beta_1', '\\mathbf{W}', 'q_\\phi', 'C', '\\eta', 'g_t', 'A_{ij}'],
];

const LETTERS = ['w', 'z', 'x', 'u', 'g', 's', 'h', 'v'];

/** Losses, sums and fractions within a line; `?` is a symbol, `@` one without index, `#` a number. */
const PHRASES = [
  ...[
    '\\mathcal{L}_{\\mathrm{cls}}',
    '\\mathcal{L}_{\\mathrm{reg}}',
    '? \\in \\mathbb{R}^{# \\times d}',
  ],
  ...[
    'O(n^2 d)',
    '? = #',
    'p_\\theta(y \\mid ?)',
    '\\lVert z_i - z_j \\rVert_2^2',
    '? \\to \\infty',
  ],
  ...[
    '\\frac{1}{N}\\sum_{i=1}^{N} @_i',
    '\\nabla_\\theta \\mathcal{L}',
    '\\log p(? \\mid x)',
    '1 - ?',
  ],
  ...[
    '\\mathcal{N}(0, \\sigma^2 I)',
    '\\frac{?}{\\sqrt{d}}',
    '? \\leq #',
    '\\{x_1, \\dots, x_n\\}',
  ],
  ...[
    '\\mathrm{KL}(q \\,\\|\\, p)',
    '\\sqrt{?}',
    '? \\sim \\mathcal{D}',
    '\\arg\\max_k @_k',
    '10^{-#}',
  ],
  ...['\\mathbb{E}_{x}[f(?)]', '@^{\\top} W', '\\max(0, 1 - ?)', '\\bar{?}', '2^{?}'],
];

const DISPLAYS = [
  '\\mathcal{L}_{\\mathrm{cls}} = -\\frac{1}{N}\\sum_{i=1}^{N} ? \\log \\hat{y}_i + (1 - ?)\\log(1 - \\hat{y}_i)',
  'p(y = k \\mid x) = \\frac{\\exp(@_k^\\top ? / \\tau)}{\\sum_{j=1}^{#} \\exp(w_j^\\top ? / \\tau)}',
  '\\begin{aligned}\n? &= \\sigma(W_1 ? + b_1) \\\\\n&= \\sum_{l=1}^{#} \\alpha_l \\, h_l(?)\n\\end{aligned}',
  '? = \\begin{cases} # - ?, & \\text{若 } ? > \\tau \\\\ 0, & \\text{otherwise} \\end{cases}',
  '\\mathrm{Attention}(Q, K, V) = \\mathrm{softmax}\\left(\\frac{QK^\\top}{\\sqrt{?}}\\right) V',
  '\\theta^{*} = \\operatorname*{arg\\,min}_{\\theta} \\; \\mathbb{E}_{(x, y) \\sim \\mathcal{D}} \\left[ \\ell(f_\\theta(?), ?) \\right]',
  '\\begin{aligned}\nm_t &= \\beta_1 m_{t-1} + (1 - \\beta_1) ?, \\\\\nv_t &= \\beta_2 v_{t-1} + (1 - \\beta_2) @_t^2\n\\end{aligned}',
  '\\mathcal{L} = \\mathcal{L}_{\\mathrm{cls}} + \\lambda_{#} \\int_0^1 \\lvert ? - ? \\rvert \\, \\mathrm{d}t',
];

/** The same at every call. Each clause is from a note of the example blog, and stands here once. */
export function paperNote(): string {
  const random = numbers();
  const clauses = clausesOf(NOTES).values();
  const inline = inlineFormulas(random);
  const sections = SECTIONS.map((title, index) => {
    const displays = [0, 1].map((each) =>
      filled(DISPLAYS[(2 * index + each) % DISPLAYS.length] ?? '', random),
    );
    const own = inline.slice(index * INLINE_PER_SECTION, (index + 1) * INLINE_PER_SECTION);
    return section({ title, inline: own.values(), displays, clauses, random });
  });
  return `${sections.join('\n\n')}\n`;
}

type Random = (below: number) => number;

interface Material {
  title: string;
  inline: Iterator<string>;
  displays: string[];
  clauses: Iterator<string>;
  random: Random;
}

/** How deep each bullet of a section stands. */
const LEVELS = [1, 2, 2, 3, 3, 4, 5, 5, 2, 3, 4, 4, 5, 1, 2, 3, 4, 5, 3, 2];

function section({ title, inline, displays, clauses, random }: Material): string {
  const next = (from: Iterator<string>): string => from.next().value ?? '';
  const sentence = () => {
    const formula = next(inline);
    const parts = [next(clauses), formula && `$${formula}$`, next(clauses)];
    if (random(7) < 2) parts.push(next(clauses));
    return parts.filter(Boolean).join(' ');
  };
  const bullets = LEVELS.map((level) => `${'  '.repeat(level - 1)}- ${sentence()}`);
  const [first = '', second = ''] = displays.map((tex) => `$$\n${tex}\n$$`);
  const opening = `${sentence()} ${next(clauses)}`;
  const indented = second.replace(/^/gm, '  ');
  return [`## ${title}`, opening, first, `${bullets.join('\n')}\n\n${indented}`].join('\n\n');
}

/** Two of three are single symbols; of those that are longer, few come twice. */
function inlineFormulas(random: Random): string[] {
  const phrases = PHRASES.flatMap((each) => [each, each, each]).map((each) => filled(each, random));
  return Array.from({ length: SECTIONS.length * INLINE_PER_SECTION }, () =>
    random(3) > 0 ? often(SYMBOLS, random) : (phrases[random(phrases.length)] ?? ''),
  );
}

function filled(template: string, random: Random): string {
  return template
    .replaceAll('?', () => often(SYMBOLS, random))
    .replaceAll('@', () => LETTERS[random(LETTERS.length)] ?? '')
    .replaceAll('#', () => String(2 + random(62)));
}

/** The front of the list more often than its end. */
function often(list: string[], random: Random): string {
  return list[Math.min(random(list.length), random(list.length))] ?? '';
}

/** A sequence that is the same everywhere. */
function numbers(): Random {
  let state = 276;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What stands between two marks in the prose of these notes, without formulas, links and code. */
function clausesOf(folder: string): Set<string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const clauses = names.sort().flatMap((name) => {
    const body = readFileSync(join(folder, name), 'utf8')
      .replace(/^---\n.*?\n---\n/s, '')
      .replace(/```.*?```|\$\$.*?\$\$/gs, '');
    const lines = body.split('\n').filter((line) => !/^\s*[|>!<#:[{]/.test(line));
    const prose = lines.map((line) => line.replace(/^\s*(?:[-*+]|\d+\.)\s+|\*\*/g, ''));
    return prose.flatMap((line) => line.split(/(?<=[。；：，！？])|(?<=[.;:,!?]) /));
  });
  const plain = clauses.map((clause) => clause.trim());
  return new Set(plain.filter((clause) => /^[^$`[\]{}<*_|\\~]{8,}$/.test(clause)));
}
