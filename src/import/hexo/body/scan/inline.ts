/** What begins within a line: code, tags, formulas and comments. */
import { isNoFormula } from '../../../../base/implausible-formula.ts';
import type { Atom, FormulaAtom, TagToken } from './atoms.ts';
import type { Finder } from './finder.ts';
import type { ScanRules } from './scan-rules.ts';

export interface InlineRules {
  text: string;
  /** Of the note, or of the body of a tag. */
  end: number;
  tokens: Map<number, TagToken>;
  closing: Map<number, TagToken>;
  rules: ScanRules;
  finder: Finder;
}

const SIGN =
  /\\\\[([]|\\begin\{|\\[^{]|`+|\$+|\{[%{#]|<!--|<(?:code|pre|script|style|textarea)(?=[\s>])/gi;

/** The first atom that begins between `from` and `lineEnd`. */
export function nextAtom(rules: InlineRules, from: number, lineEnd: number): Atom | undefined {
  for (const { 0: sign, index } of rules.text.slice(from, lineEnd).matchAll(SIGN)) {
    const atom = atomAt(rules, from + index, sign);
    if (atom) return atom;
  }
  return undefined;
}

function atomAt(rules: InlineRules, at: number, sign: string): Atom | undefined {
  if (sign.startsWith('`')) return codeAt(rules, at, sign);
  if (sign.startsWith('$')) return dollarsAt(rules, at, sign);
  if (sign === '{%') return tagAt(rules, at);
  if (sign === '{{' || sign === '{#') return templateAt(rules, at, sign);
  if (sign === '<!--') return commentAt(rules, at);
  if (sign === '\\begin{') return environmentAt(rules, at);
  if (sign.startsWith('<')) return htmlCodeAt(rules, at, sign);
  return sign.length === 3 ? bracketsAt(rules, at, sign) : undefined;
}

/** Where the paragraph ends in which `at` stands. */
function paragraphEnd({ finder, end }: InlineRules, at: number): number {
  return Math.min(finder.paragraphEnd(at), end);
}

function codeAt(rules: InlineRules, start: number, sign: string): Atom | undefined {
  const from = start + sign.length;
  const end = Math.min(paragraphEnd(rules, from), rules.finder.beforeItem(from));
  const paragraph = rules.text.slice(from, end);
  for (const { 0: run, index } of paragraph.matchAll(/`+/g)) {
    if (run !== sign) continue;
    const closed = from + index + run.length;
    const isFormula = rules.rules.formulasInCode && /^\$[^\n$]+\$$/.test(paragraph.slice(0, index));
    if (!isFormula) return { kind: 'code', isInline: true, start, end: closed };
    const content = { start: from + 1, end: from + index - 1 };
    return { kind: 'formula', opening: '`$', start, end: closed, content };
  }
  return undefined;
}

function htmlCodeAt(rules: InlineRules, start: number, sign: string): Atom | undefined {
  const end = rules.finder.next(`</${sign.slice(1).toLowerCase()}>`, start);
  if (end >= rules.end) return undefined;
  return { kind: 'code', isInline: true, start, end: end + sign.length + 2 };
}

function dollarsAt(rules: InlineRules, start: number, sign: string): FormulaAtom | undefined {
  const from = start + sign.length;
  const paragraph = rules.text.slice(from, paragraphEnd(rules, from));
  for (const { 0: run, index } of paragraph.matchAll(/\\[\s\S]|\$+/g)) {
    if (run !== sign) continue;
    const written = paragraph.slice(0, index);
    const end = from + index + run.length;
    const sides = { before: rules.text[start - 1] ?? '', after: rules.text[end] ?? '' };
    if (written.trim() === '' || holdsTag(rules, from, from + index)) return undefined;
    if (sign === '$' && isNoFormula({ ...sides, content: written })) return undefined;
    return {
      kind: 'formula',
      opening: sign,
      start,
      end,
      content: { start: from, end: from + index },
    };
  }
  return undefined;
}

/** A tag between two dollars: they are no formula, but for `{% raw %}`. */
function holdsTag({ finder, tokens, rules }: InlineRules, from: number, to: number): boolean {
  for (let at = finder.next('{%', from); at < to; at = finder.next('{%', at + 2)) {
    const name = tokens.get(at)?.name.replace(/^end/, '');
    if (name !== undefined && name !== 'raw' && rules.bodyOf(name)) return true;
  }
  return false;
}

function bracketsAt(rules: InlineRules, start: number, sign: string): Atom | undefined {
  if (!rules.rules.doubledBackslashes) return undefined;
  const from = start + sign.length;
  const closing = sign.endsWith('(') ? '\\\\)' : '\\\\]';
  const at = rules.finder.next(closing, from);
  if (at >= paragraphEnd(rules, from) || holdsTag(rules, from, at)) return undefined;
  const content = { start: from, end: at };
  return { kind: 'formula', opening: sign, start, end: at + closing.length, content };
}

/** Of a formula here. */
const LONGEST = 20_000;

function environmentAt(rules: InlineRules, start: number): Atom | undefined {
  const [opening = '', name = ''] =
    /^\\begin\{([A-Za-z]+\*?)\}/.exec(rules.text.slice(start, start + 40)) ?? [];
  if (opening === '') return undefined;
  const closing = `\\end{${name}}`;
  const limit = Math.min(paragraphEnd(rules, start), start + LONGEST);
  const at = rules.text.slice(start, limit).indexOf(closing);
  if (at === -1) return undefined;
  const end = start + at + closing.length;
  if (holdsTag(rules, start, end)) return undefined;
  return { kind: 'formula', opening: '', start, end, content: { start, end } };
}

/** Braces in quotes end nothing. */
const TEXT_IN_BRACES = /^\{\{-?\s*(?:"[^"\n]*"|'[^'\n]*')\s*-?\}\}/;

function templateAt(rules: InlineRules, start: number, sign: string): Atom | undefined {
  if (!rules.rules.tags) return undefined;
  const [text] = TEXT_IN_BRACES.exec(rules.text.slice(start, start + 200)) ?? [];
  if (text !== undefined) return { kind: 'expression', start, end: start + text.length };
  const closing = sign === '{{' ? '}}' : '#}';
  const at = rules.finder.next(closing, start + 2);
  if (at >= paragraphEnd(rules, start)) return undefined;
  if (rules.text.slice(start + 2, at).trim() === '') return undefined;
  const kind = sign === '{{' ? 'expression' : 'template-comment';
  return { kind, start, end: at + 2 };
}

function commentAt(rules: InlineRules, start: number): Atom | undefined {
  const at = rules.finder.next('-->', start + 4);
  if (at + 3 > rules.end) return undefined;
  return { kind: 'comment', start, end: at + 3 };
}

function tagAt({ tokens, closing, rules, end }: InlineRules, start: number): Atom | undefined {
  const open = tokens.get(start);
  if (!open) return undefined;
  const tag = { kind: 'tag' as const, open, start, overIndent: 0, isMarkdown: false, inner: [] };
  const close = closing.get(start);
  if (close && close.end <= end) return { ...tag, close, end: close.end };
  if (open.name.startsWith('end') && hasBody(rules, open.name.slice(3))) {
    return { ...tag, end: open.end, fault: 'unopened' };
  }
  return {
    ...tag,
    end: open.end,
    ...(hasBody(rules, open.name) && { fault: 'unclosed' as const }),
  };
}

function hasBody({ bodyOf }: ScanRules, name: string): boolean {
  const body = bodyOf(name);
  return body === 'markdown' || body === 'verbatim';
}
