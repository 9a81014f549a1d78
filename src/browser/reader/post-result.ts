/** One post among the results: its title, facts, and the sections that match, each with its excerpt. */
import type { PostResult, Run } from '../search/model.ts';
import { element } from './element.ts';
import { handOver } from './handover.ts';
import { nodesOf } from './runs.ts';

export interface PostResultOptions {
  /** Base path of the site. */
  root: string;
  /** Sections that are shown. */
  sections: number;
  /** What was searched, for marks on the post's page. */
  terms: string[];
}

export function postResult(post: PostResult, options: PostResultOptions): HTMLElement {
  const item = element(
    'li',
    { class: 'search-post', lang: post.lang },
    element('h2', { class: 'search-title' }, link(post.url, post.title, options)),
    facts(post),
    ...sectionsOf(post, options),
  );
  const follow = (event: MouseEvent) => onFollow(event, item, options.terms);
  item.addEventListener('click', follow);
  item.addEventListener('auxclick', follow);
  return item;
}

function link(url: string, runs: Run[], { root }: PostResultOptions): HTMLElement {
  return element('a', { class: 'search-hit', href: hrefOf(url, root) }, ...nodesOf(runs));
}

/** `2021/08/卷积/#一` → `/notes/2021/08/%E5%8D%B7…`: a path of this site, whatever the index says. */
export function hrefOf(url: string, root: string): string {
  const [path = '', ...fragment] = url.split('#');
  const id = fragment.length > 0 ? `#${encoded(fragment.join('#'))}` : '';
  // One that began with two slashes would be another host's.
  return root + encoded(path).replace(/^(?:\/|%5C)+/i, '') + id;
}

function encoded(text: string): string {
  return encodeURI(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('?', '%3F');
}

function facts({ date, tags }: PostResult): HTMLElement {
  const line = element('p', { class: 'search-facts' });
  if (date) line.append(element('time', { datetime: date }, date));
  line.append(...tags.map((tag) => element('span', {}, tag)));
  return line;
}

/** Stretches under one heading that follow each other are one section. */
function sectionsOf(post: PostResult, options: PostResultOptions): HTMLElement[] {
  const sections = new Map<string, HTMLElement>();
  for (const { url, heading, excerpt } of post.sections.slice(0, options.sections)) {
    const section = sections.get(url) ?? element('div', { class: 'search-section' });
    if (!sections.has(url) && heading.length > 0) {
      section.append(element('h3', {}, link(url, heading, options)));
    }
    if (excerpt.length > 0) section.append(element('p', {}, ...nodesOf(excerpt)));
    sections.set(url, section);
  }
  return [...sections.values()];
}

function onFollow({ target }: MouseEvent, item: HTMLElement, terms: string[]): void {
  const followed = target instanceof Element && target.closest('a');
  if (!followed) return;
  const words = new Set(terms);
  const formulas = new Set<string>();
  for (const hit of item.querySelectorAll('mark')) {
    const tex = hit.querySelector<HTMLElement>('[data-tex]')?.dataset.tex;
    if (tex) formulas.add(tex);
    else words.add(hit.textContent ?? '');
  }
  handOver(followed.pathname, { words: [...words], formulas: [...formulas] });
}
