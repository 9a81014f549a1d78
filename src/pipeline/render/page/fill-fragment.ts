/** A post's fragment with its holes filled for the page it stands on. */
import { escapeHtml } from '../../../base/escape.ts';
import { absoluteUrl, encodeFragment, encodePath, hrefOf } from '../../../base/url.ts';
import type { Fragment, MathOutput, Post, ResolvedReference } from '../../../model.ts';
import { formulaHtml } from './formula-html.ts';

export interface FragmentPlace {
  siteUrl: string;
  /** Several posts share the page: ids are prefixed. */
  shared: boolean;
  /** For feeds: URLs are full. */
  absolute: boolean;
  math: MathOutput;
}

/** HTML of `fragment`, which is the content or the excerpt of `post`. */
export function fillFragment(fragment: Fragment, post: Post, place: FragmentPlace): string {
  const own = new Set(fragment.flatMap((part) => (isId(part) ? [part.id] : [])));
  const href = (url: string) =>
    place.absolute ? absoluteUrl(place.siteUrl, url) : hrefOf(place.siteUrl, url);
  const anchor = (id: string): string => {
    // An excerpt may link to a footnote that it does not hold.
    if (place.absolute || !own.has(id)) return `${href(post.url)}#${encodePath(id)}`;
    return `#${encodeFragment(idOf(id))}`;
  };
  const idOf = (id: string) => (place.shared ? post.idPrefix + id : id);
  return fragment
    .map((part): string => {
      if (typeof part === 'string') return part;
      if (part.kind === 'formula') {
        const formula = post.compiled.formulas[part.index];
        return formula ? formulaHtml(formula, place.math) : '';
      }
      if (part.kind === 'id') return escapeHtml(idOf(part.id));
      if (part.kind === 'fragment-link') return escapeHtml(anchor(part.id));
      const reference = post.references[part.index];
      if (part.kind === 'title') return escapeHtml(reference?.title ?? nameOf(post, part.index));
      if (part.kind === 'size') return sizeOf(reference);
      if (part.kind === 'equation') return escapeHtml(reference?.equation ?? '');
      return escapeHtml(reference ? urlOf(reference, href) : '');
    })
    .join('');
}

function isId(part: Fragment[number]): part is { kind: 'id'; id: string } {
  return typeof part !== 'string' && part.kind === 'id';
}

function urlOf(reference: ResolvedReference, href: (url: string) => string): string {
  if (reference.kind === 'external') return reference.url;
  const fragment = reference.fragment === '' ? '' : `#${encodePath(reference.fragment)}`;
  return href(reference.url) + (reference.query ?? '') + fragment;
}

/** As it was written, where it leads nowhere. */
function nameOf({ compiled }: Post, index: number): string {
  return compiled.references[index]?.url.replace(/#.*$/s, '') ?? '';
}

function sizeOf(reference: ResolvedReference | undefined): string {
  const size = reference?.size;
  return size ? ` width="${Math.round(size.width)}" height="${Math.round(size.height)}"` : '';
}
