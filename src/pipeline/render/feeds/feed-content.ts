/** What feeds hold of a post: the whole, or what an index would show as its excerpt. */
import { escapeHtml, withoutControls } from '../../../base/escape.ts';
import type { Post, Site } from '../../../model.ts';
import { fillFragment } from '../page/fill-fragment.ts';

export interface FeedContent {
  /** With absolute URLs; holds no character that XML forbids. */
  html: string;
  /** `html`, escaped to stand in XML. */
  xml: string;
}

/** A post stands in several feeds: what they hold of it is made once. */
export function feedContent({ config }: Site): (post: Post) => FeedContent {
  const place = { siteUrl: config.url, shared: false, absolute: true, math: 'mathml' as const };
  const made = new Map<Post, FeedContent>();
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
    const content = asContent(config.feed.content === 'excerpt' ? excerptOf(post) : whole(post));
    made.set(post, content);
    return content;
  };
}

export function asContent(written: string): FeedContent {
  const html = withoutControls(written);
  return { html, xml: escapeHtml(html) };
}
