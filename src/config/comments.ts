/** Comments need all that their service asks for. */
import { commentsIncomplete } from '../diagnostics/catalogue/publishing.ts';
import type { Config } from '../model.ts';
import type { Cursor } from './cursor.ts';

const NEEDED = {
  none: {},
  giscus: {
    repo: 'repo',
    repoId: 'repo_id',
    category: 'category',
    categoryId: 'category_id',
  },
  waline: { server: 'server' },
} as const;

/** Told at the provider, which wants them. */
export function reportComments({ comments }: Pick<Config, 'comments'>, root: Cursor): void {
  const needed = Object.entries(NEEDED[comments.provider]);
  const values: Record<string, string> = comments;
  const missing = needed.filter(([property]) => values[property] === '').map(([, key]) => key);
  if (missing.length === 0) return;
  root.item('comments').item('provider').fail(commentsIncomplete(comments.provider, missing));
}
