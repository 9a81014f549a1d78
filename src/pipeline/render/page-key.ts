/** Which key a page has: the same key, the same HTML; and what of two keys is different. */
import { hash } from '../../base/hash.ts';
import type { PostViews } from './page/post-views.ts';
import type { PageData } from './page-data.ts';
import { SafeString } from './templates/nunjucks.ts';

/** Digests of what all pages depend on, by name. */
export type Everywhere = Record<'templates' | 'assets' | 'settings', string>;

export interface KeyRequest {
  everywhere: Everywhere;
  views: Pick<PostViews, 'digestOf'>;
  /** `hash` of the posts whose formulas stand on the page: `mathStyles` follows from them. */
  styled: string[];
  /** JSON of what many pages share. */
  memo: WeakMap<object, string>;
}

export interface PageKey {
  key: string;
  /** Short digests of each part that the key holds, to tell which of them has changed. */
  parts(): string;
}

/** Digits of a part's digest: it explains, it does not decide. */
const PART = 5;

/**
 * Of `data` as a template sees it that reads of posts no more than `fields`. It read those when it was
 * last run: while they and all the rest stay the same, it has no occasion to read another.
 */
export function pageKey(data: PageData, fields: string[], request: KeyRequest): PageKey {
  const seen = partsOf(data, fields, request);
  return {
    key: hash([...seen, ...fields].join('\n')),
    parts: () => seen.map((part) => hash(part).slice(0, PART)).join(''),
  };
}

/** Names of the parts in which two pages of one kind differ; `mathStyles` follows from texts of posts. */
export function changedParts(before: string, after: string, data: PageData): string[] {
  const names = ['templates', 'assets', 'settings', ...Object.keys(data)];
  const part = (parts: string, index: number) => parts.slice(index * PART, (index + 1) * PART);
  return names.filter(
    (name, index) => name !== 'mathStyles' && part(before, index) !== part(after, index),
  );
}

function partsOf(data: PageData, fields: string[], request: KeyRequest): string[] {
  const { everywhere, views, styled, memo } = request;
  const names = Object.keys(data) as (keyof PageData)[]; // of the object at hand
  const parts = names.map((name) => {
    if (name === 'mathStyles') return styled.join();
    const value = data[name];
    if (name !== 'site') return seenIn(value, fields, views) ?? '';
    const known = memo.get(data.site) ?? seenIn(value, fields, views) ?? '';
    memo.set(data.site, known);
    return known;
  });
  return [...Object.values(everywhere), ...parts];
}

function seenIn(value: unknown, fields: string[], views: KeyRequest['views']): string | undefined {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) return String(part); // else null
    if (typeof part !== 'object' || part === null) return part;
    if (part instanceof SafeString) return String(part);
    return views.digestOf(part, fields) ?? part;
  });
}
