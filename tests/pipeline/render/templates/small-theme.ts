/** Small themes in memory, what opening them finds, and what a page of theirs comes to. */
import type { Diagnostic, Theme } from '../../../../src/model.ts';
import type { PageData } from '../../../../src/pipeline/render/page-data.ts';
import { openTemplates } from '../../../../src/pipeline/render/templates.ts';

/** A theme of these templates by name, with a few strings, one asset and one option. */
export function smallTheme(templates: Record<string, string>): Theme {
  const files = Object.entries(templates).map(
    ([name, text]) => [name, { path: `t/${name}`, text }] as const,
  );
  return {
    name: 'small',
    templates: new Map(files),
    assets: [{ name: 'style.css', path: 't/style.css', contents: new Uint8Array() }],
    strings: {
      en: { 'menu.home': 'Home', count: '%d posts by %s', only: 'no gap' },
      'zh-CN': { 'menu.home': '首页', count: '%s 的 %d 篇', only: '没有' },
    },
    options: [
      { name: 'sidebar', type: 'string', default: 'left', doc: { en: 'Side', zh: '侧栏' } },
    ],
  };
}

export function open(templates: Record<string, string>) {
  const assetHref = (name: string) => (name === 'style.css' ? '/a/style.1.css' : undefined);
  return openTemplates({ theme: smallTheme(templates), assetHref });
}

/** What is found before a page is rendered, a line each. */
export function checked(templates: Record<string, string>): string[] {
  return open(templates).diagnostics.map(inOneLine);
}

/** The page of `page.njk`, or the line of its fault. Throws if there is a fault before. */
export function rendered(
  templates: Record<string, string>,
  data: Partial<PageData> | object = {},
): string {
  const opened = open(templates);
  const errors = opened.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(inOneLine).join('\n'));
  const result = opened.render('page.njk', pageData(data));
  return 'html' in result ? result.html : inOneLine(result.diagnostic);
}

/** Like `rendered`, but the whole diagnostic. */
export function faultOf(templates: Record<string, string>, data: object = {}): Diagnostic {
  const result = open(templates).render('page.njk', pageData(data));
  if ('html' in result) throw new Error(`rendered without a fault: ${result.html}`);
  return result.diagnostic;
}

/** `SC575 t/page.njk:1:4+5 message <- t/layout.njk:3:1` */
export function inOneLine({ code, file, place, message, related = [] }: Diagnostic): string {
  const where = place ? `${place.line}:${place.column}+${place.length}` : '';
  const way = related.map((each) => ` <- ${each.file}:${each.place?.line}:${each.place?.column}`);
  return `${code} ${file}:${where} ${message.en}${way.join('')}`;
}

/** Data of an empty page with `changes`: as much of it as the tests look at. */
export function pageData(changes: object = {}): PageData {
  const data = {
    kind: 'page',
    lang: 'en',
    heading: '',
    site: { title: 'Notes', language: 'zh-CN', menu: [] },
    theme: { sidebar: 'left' },
    post: undefined,
    posts: [],
    tags: [],
    ...changes,
  };
  // The fields that these templates do not ask for are left out.
  const partial: object = data;
  return partial as PageData;
}
