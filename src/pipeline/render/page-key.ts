/** Which key a page has: the same key, the same HTML. */
import { hash } from '../../base/hash.ts';
import type { PostViews } from './page/post-views.ts';
import type { PageData } from './page-data.ts';
import { SafeString } from './templates/nunjucks.ts';

export interface KeyRequest {
  /** Of what all pages depend on: templates, strings, addresses of assets, settings. */
  everywhere: string;
  views: Pick<PostViews, 'digestOf'>;
}

/**
 * Of `data` as a template sees it that reads of posts no more than `fields`. It read those when it was
 * last run: while they and all the rest stay the same, it has no occasion to read another.
 */
export function pageKey(
  data: PageData,
  fields: string[],
  { everywhere, views }: KeyRequest,
): string {
  const seen = JSON.stringify(data, (_, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value); // else null
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof SafeString) return String(value);
    return views.digestOf(value, fields) ?? value;
  });
  return hash(`${everywhere}\n${fields.join(' ')}\n${seen}`);
}
