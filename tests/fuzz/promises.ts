/** What Scholium promises of any note whatever: the promises that a note's page breaks. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { CompiledPost } from '../../src/model.ts';
import { compile, formulasIn, htmlOf } from '../example/markdown.ts';
import { wordsOf } from './words.ts';

export type Promise = 'crash' | 'lost text' | 'order' | 'html' | 'ids' | 'formulas';

export interface Broken {
  promise: Promise;
  /** What is lost, altered, twice, … */
  what: string;
}

/** Nothing, for a note that fares as it should. */
export function brokenBy(markdown: string): Broken[] {
  try {
    const post = compile(markdown);
    const page = htmlOf(post);
    return [
      ...lostText(markdown, post, page),
      ...unstableHtml(page),
      ...idsTwice(post, page),
      ...alteredFormulas(markdown, page),
    ];
  } catch (cause) {
    return [{ promise: 'crash', what: cause instanceof Error ? `${cause.stack}` : String(cause) }];
  }
}

/**
 * Each word of the source is on the page, as text or as the text of a picture, in the order of the
 * source; or a diagnostic shows the line that it is in.
 */
function lostText(markdown: string, { diagnostics }: CompiledPost, page: string): Broken[] {
  const text = textOf(fromHtml(page, { fragment: true }));
  const told = diagnostics.map(({ sourceLine }) => sourceLine).join('\n');
  const broken: Broken[] = [];
  let end = 0;
  for (const word of wordsOf(markdown)) {
    if (!text.includes(word)) {
      if (!told.includes(word)) broken.push({ promise: 'lost text', what: word });
    } else if (hasOneOrder(word, markdown)) {
      const at = text.indexOf(word, end);
      if (at !== -1) end = at + word.length;
      else if (!told.includes(word)) broken.push({ promise: 'order', what: word });
    }
  }
  return broken;
}

/** Footnotes move to the end of the page; a word that comes twice may be another's place. */
function hasOneOrder(word: string, markdown: string): boolean {
  return !markdown.includes('[^') && markdown.indexOf(word) === markdown.lastIndexOf(word);
}

/** With what pictures and links show when asked. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inner = node.children.map(textOf).join('');
  if (node.type !== 'element') return inner;
  return ['alt', 'title'].map((name) => attribute(node, name)).join('') + inner;
}

function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? ` ${value} ` : '';
}

const writer = unified().use(rehypeStringify).freeze();

/** A browser's tree of the page, written out, is read as the same tree. */
function unstableHtml(page: string): Broken[] {
  const once = writer.stringify(fromHtml(page, { fragment: true }));
  const twice = writer.stringify(fromHtml(once, { fragment: true }));
  return once === twice ? [] : [{ promise: 'html', what: once }];
}

function idsTwice({ diagnostics }: CompiledPost, page: string): Broken[] {
  if (diagnostics.some(({ code }) => code === 'SC309')) return [];
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '');
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => ({ promise: 'ids', what: id }));
}

/** Each line that KaTeX was given stands in the source; in a table with `\|` for `|`. */
function alteredFormulas(markdown: string, page: string): Broken[] {
  const source = `${markdown}\n${markdown.replaceAll('\\|', '|')}`;
  return formulasIn(page)
    .filter((tex) => tex.split('\n').some((line) => !source.includes(line.trim())))
    .map((tex) => ({ promise: 'formulas', what: tex }));
}
