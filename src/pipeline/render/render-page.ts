/** Pages that are rendered when their contents are read, and the key of each. */
import { LateFile } from '../../base/late-file.ts';
import type { Diagnostic, MadePage, MadePages, OutputFile, Page, Reason } from '../../model.ts';
import { neededByComments } from './page/comments-data.ts';
import { describePage, type PageContext, styledPosts } from './page/describe-page.ts';
import type { PostViews } from './page/post-views.ts';
import type { PageData } from './page-data.ts';
import { changedParts, type Everywhere, type KeyRequest, pageKey } from './page-key.ts';
import { contentPolicy, neededBySettings, withPolicy } from './policy/content-policy.ts';
import { needsOf } from './policy/page-needs.ts';
import { shortPageKeys } from './post-page-key.ts';
import type { Templates } from './templates.ts';

export interface PageRenderer {
  /** The same page twice gives the same file. A known page is not rendered until it is read. */
  fileOf(page: Page): OutputFile;
  /** Pages without a fault: known ones that have not changed, and what was rendered so far. */
  made: MadePages;
  /** A template with a fault is told once, however many pages it spoils. */
  faults(): Diagnostic[];
  /** Why pages were rendered so far. */
  reasons: Map<string, Reason>;
}

export interface PageRendererRequest {
  templates: Templates;
  context: PageContext & { views: PostViews };
  everywhere: Everywhere;
  /** Of earlier builds. */
  known: MadePages;
  /** HTML of notes on the page at hand; emptied before each. */
  bodies: string[];
}

export function pageRenderer(request: PageRendererRequest): PageRenderer {
  const { context, everywhere, known } = request;
  const made: MadePages = new Map();
  const faults = new Map<string, Diagnostic>();
  const reasons = new Map<string, Reason>();
  const memo = new WeakMap<object, string>();
  const asOne = sharedLists();
  const shortcut = shortPageKeys({ ...context, everywhere });
  const keyRequest = (page: Page): KeyRequest => {
    const styled = styledPosts(page, context.site.config)
      .filter(({ compiled }) => compiled.hasMath)
      .map(({ compiled }) => compiled.hash);
    return { everywhere, views: context.views, styled, memo };
  };
  const render = (page: Page): string => {
    const data = describePage(page, context);
    const rendered = renderOne(page, data, request);
    if ('diagnostic' in rendered) {
      const name = placeOf(rendered.diagnostic);
      faults.set(name, faults.get(name) ?? rendered.diagnostic);
      return '';
    }
    const { html, fields, assets, needs } = rendered;
    const seen = pageKey(data, fields, keyRequest(page));
    const parts = seen.parts();
    const { key } = seen;
    const lists = { fields: asOne(fields), assets: asOne(assets), needs: asOne(needs) };
    made.set(page.outputPath, { key, parts, ...lists, shortcut: shortcut(page) });
    const before = known.get(page.outputPath);
    // Rendered once more for a reader, it has no new reason.
    if (!reasons.has(page.outputPath))
      reasons.set(page.outputPath, reasonFor(page, data, { before, parts }));
    return html;
  };
  const reuse = (page: Page, before: MadePage): void => {
    const short = shortcut(page);
    if (short === undefined || short !== before.shortcut) {
      const data = describePage(page, context);
      const { key } = pageKey(data, before.fields, keyRequest(page));
      if (key !== before.key) return;
    }
    made.set(page.outputPath, { ...before, shortcut: short });
  };
  const fileOf = (page: Page): OutputFile => {
    const { outputPath } = page;
    const before = known.get(outputPath);
    if (before) reuse(page, before);
    return new LateFile(
      outputPath,
      () => made.get(outputPath)?.key,
      () => render(page),
    );
  };
  return { fileOf, made, faults: () => [...faults.values()], reasons };
}

/** The same list for the same names: most pages of a large site have theirs in common. */
function sharedLists(): (names: string[]) => string[] {
  const known = new Map<string, string[]>();
  return (names) => {
    const name = names.join('\n');
    const list = known.get(name) ?? names;
    known.set(name, list);
    return list;
  };
}

function renderOne(page: Page, data: PageData, request: PageRendererRequest) {
  const { templates, context, bodies } = request;
  const fields = context.views.watch();
  bodies.length = 0;
  const rendered = templates.render(`${page.kind}.njk`, data);
  if ('diagnostic' in rendered) return rendered;
  const { html, assets } = rendered;
  const seen = { fields: [...fields].sort(), assets };
  const { config } = context.site;
  if (!config.security.csp) return { html, ...seen, needs: [] };
  const { origin } = new URL(config.url);
  const isTrusted = config.markdown.html === 'allow';
  const comments = data.comments ? neededByComments(config) : [];
  const needs = [...needsOf(html, { bodies, isTrusted, origin }), ...comments];
  const policy = contentPolicy([...needs, ...neededBySettings(config)]);
  return { html: withPolicy(html, policy), ...seen, needs };
}

function reasonFor(
  page: Page,
  data: PageData,
  { before, parts }: { before: MadePage | undefined; parts: string },
): Reason {
  const posts = 'posts' in page ? page.posts : 'post' in page ? [page.post] : [];
  return {
    isNew: before === undefined,
    parts: before ? changedParts(before.parts, parts, data) : [],
    posts: posts.map(({ path }) => path),
  };
}

/** The same fault at the same place, whichever page it was found on. */
function placeOf({ code, file, place, message }: Diagnostic): string {
  return JSON.stringify([code, file, place, message]);
}
