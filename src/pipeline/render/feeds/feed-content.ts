/** What feeds hold of a post: the whole, or what an index would show as its excerpt. */
import { escapeHtml } from '../../../base/escape.ts';
import type { Post, Site } from '../../../model.ts';
import { fillFragment } from '../page/fill-fragment.ts';

/** A post stands in several feeds: its HTML is made once. */
export function feedContent({ config }: Site): (post: Post) => string {
  const place = { siteUrl: config.url, shared: false, absolute: true, math: 'mathml' as const };
  const made = new Map<Post, string>();
  const whole = (post: Post) => fillFragment(post.compiled.content, post, place);
  const excerptOf = (post: Post) => {
    const { frontMatter, compiled } = post;
    const marked = frontMatter.excerpt === undefined ? compiled.excerpt : undefined;
    const written = frontMatter.excerpt ?? frontMatter.description;
    const fragment = marked ?? (written === undefined ? compiled.opening : undefined);
    if (fragment) return fillFragment(fragment, post, place);
    return `<p>${escapeHtml(written ?? compiled.summary)}</p>`;
  };
  return (post) => {
    const known = made.get(post);
    if (known !== undefined) return known;
    const html = config.feed.content === 'excerpt' ? excerptOf(post) : whole(post);
    made.set(post, html);
    return html;
  };
}
