/** What feeds hold of a post: the whole, or what an index would show as its excerpt. */
import { escapeHtml, withoutControls } from '../../../base/escape.ts';
import { sizedMemo } from '../../../base/sized-memo.ts';
import type { SinglePost, SiteContents } from '../../../model.ts';
import { fillFragment } from '../page/fill-fragment.ts';
import { xmlSection } from '../xml.ts';

export interface FeedContent {
  /** HTML with absolute URLs as a section of XML's character data; holds no character that XML forbids. */
  xml: Uint8Array;
  /** The same HTML as a string of JSON. */
  json: Uint8Array;
}

/** Bytes of content that are kept for the next feed. */
const KEPT = 64_000_000;

/** A post stands in several feeds: what they hold of it is made once, memory permitting. */
export function feedContent({ config }: SiteContents): (post: SinglePost) => FeedContent {
  const place = { siteUrl: config.url, shared: false, absolute: true, math: 'mathml' as const };
  const made = sizedMemo<SinglePost, FeedContent>(
    KEPT,
    ({ xml, json }) => xml.length + json.length,
  );
  const whole = (post: SinglePost) => fillFragment(post.compiled.content, post, place);
  const excerptOf = (post: SinglePost) => {
    const { frontMatter, compiled } = post;
    const marked = frontMatter.excerpt === undefined ? compiled.excerpt : undefined;
    const written = frontMatter.excerpt ?? frontMatter.description;
    const fragment = marked ?? (written === undefined ? compiled.opening : undefined);
    if (fragment) return fillFragment(fragment, post, place);
    return `<p>${escapeHtml(written ?? compiled.summary)}</p>`;
  };
  const make = (post: SinglePost) =>
    asContent(config.feed.content === 'excerpt' ? excerptOf(post) : whole(post));
  return (post) => made(post, () => make(post));
}

export function asContent(written: string): FeedContent {
  const html = withoutControls(written);
  return { xml: Buffer.from(xmlSection(html)), json: Buffer.from(JSON.stringify(html)) };
}
