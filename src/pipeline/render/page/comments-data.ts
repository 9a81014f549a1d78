/** Where readers answer a post: what a page tells the script of comments, and what its policy must allow. */
import { absoluteUrl, hrefOfWritten, isExternal } from '../../../base/url.ts';
import type { Config, Page } from '../../../model.ts';
import type { CommentsData } from '../page-data.ts';

/** Undefined where the settings name no service, or the post wants none. */
export function commentsData(page: Page, config: Config): CommentsData | undefined {
  const { provider, ...settings } = config.comments;
  if (provider === 'none' || !('post' in page) || !page.post.frontMatter.comments) return undefined;
  const { client } = settings;
  return {
    provider,
    ...settings,
    client: isExternal(client) ? client : hrefOfWritten(config.url, client),
    term: page.url,
  };
}

/** Sources for the policy of a page with comments, as lines of a directive and a source. */
export function neededByComments({ comments, url }: Pick<Config, 'comments' | 'url'>): string[] {
  if (comments.provider === 'giscus') return ['frame-src https://giscus.app'];
  if (comments.provider !== 'waline') return [];
  const { client } = comments;
  const folder = isExternal(client) ? client : absoluteUrl(url, client);
  const server = URL.canParse(comments.server) ? new URL(comments.server).origin : '';
  return [
    `script-src ${folder}waline.js`,
    `style-src ${folder}waline.css`,
    `connect-src ${server}`,
    ...['img-src https:', 'img-src data:'], // pictures of those who write, and in what they write
  ];
}
