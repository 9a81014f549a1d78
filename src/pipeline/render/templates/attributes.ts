/** Checks that attributes which hold a value of the page have quotes around it. */
import { unquotedAttribute } from '../../../diagnostics/catalogue/template-values.ts';
import type { Finding } from './finding.ts';
import type { Tag } from './scan.ts';

/** Where in HTML a text has come to. */
interface HtmlState {
  /** A quote: inside such quotes; `=`: behind the sign; `a`: in a value without quotes. */
  in: 'text' | 'tag' | '=' | 'a' | '"' | "'" | 'comment' | 'script' | 'style';
  /** Of the element whose tag this is. */
  element: string;
  attribute: string;
}

/** Warnings for `<a href={{ x }}>`, in templates that are HTML or SVG. */
export function checkAttributes(text: string, tags: Tag[]): Finding[] {
  const findings: Finding[] = [];
  const state: HtmlState = { in: 'text', element: '', attribute: '' };
  let from = 0;
  for (const { kind, offset, end } of tags) {
    readHtml(text.slice(from, offset), state);
    from = end;
    if (kind !== 'output' || (state.in !== '=' && state.in !== 'a')) continue;
    findings.push({ problem: unquotedAttribute(state.attribute), offset, length: 2 });
    state.in = 'a';
  }
  return findings;
}

/** What ends a state, or leads to another. */
const NEXT: Record<HtmlState['in'], RegExp> = {
  text: /<(?:!--|[a-z][^\s/>]*)/gi,
  tag: />|([^\s/>=]+)?\s*=\s*/g,
  '=': /[\s\S]/g,
  a: /[\s>]/g,
  '"': /"/g,
  "'": /'/g,
  comment: /-->/g,
  script: /<\/script/gi,
  style: /<\/style/gi,
};

function readHtml(html: string, state: HtmlState): void {
  for (let from = 0; from < html.length; ) {
    const next = new RegExp(NEXT[state.in]);
    next.lastIndex = from;
    const match = next.exec(html);
    if (!match) return;
    from = next.lastIndex;
    step(match, state);
  }
}

function step([found, name]: RegExpExecArray, state: HtmlState): void {
  if (state.in === 'text') {
    state.in = found === '<!--' ? 'comment' : 'tag';
    state.element = found.slice(1).toLowerCase();
  } else if (state.in === 'tag' && found !== '>') {
    state.in = '=';
    state.attribute = name ?? state.attribute;
  } else if (state.in === '=') {
    state.in = found === '"' || found === "'" ? found : found === '>' ? 'text' : 'a';
  } else if (found === '>' && (state.element === 'script' || state.element === 'style')) {
    state.in = state.element;
    state.element = '';
  } else {
    state.in = found === '>' || state.in === 'comment' ? 'text' : 'tag';
  }
}
