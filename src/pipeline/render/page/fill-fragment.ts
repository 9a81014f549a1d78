/** A post's fragment with its holes filled for the page it stands on. */
import { escapeHtml } from '../../../base/escape.ts';
import { absoluteUrl, encodeFragment, encodePath, hrefOf } from '../../../base/url.ts';
import type {
  Fragment,
  MathOutput,
  ResolvedReference,
  SinglePost,
  SizeHole,
} from '../../../model.ts';
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
export function fillFragment(fragment: Fragment, post: SinglePost, place: FragmentPlace): string {
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
      if (part.kind === 'lazy') return place.shared ? ' loading="lazy"' : '';
      if (part.kind === 'fragment-link') return escapeHtml(anchor(part.id));
      const reference = post.references[part.index];
      if (part.kind === 'title') return escapeHtml(reference?.title ?? nameOf(post, part.index));
      if (part.kind === 'size') return sizeOf(part, reference);
      if (part.kind === 'equation') return escapeHtml(reference?.equation ?? '');
      return escapeHtml(reference ? urlOf(reference, href) : '');
    })
    .join('');
}

function isId(part: Fragment[number]): part is { kind: 'id'; id: string } {
  return typeof part !== 'string' && part.kind === 'id';
}

/** What an `href` holds for `reference`; `href` makes it of a path of the site. */
export function urlOf(reference: ResolvedReference, href: (url: string) => string): string {
  if (reference.kind === 'external') return reference.url;
  const fragment = reference.fragment === '' ? '' : `#${encodePath(reference.fragment)}`;
  return href(reference.url) + (reference.query ?? '') + fragment;
}

/** As it was written, where it leads nowhere. */
function nameOf({ compiled }: SinglePost, index: number): string {
  return compiled.references[index]?.url.replace(/#.*$/s, '') ?? '';
}

/** What the author did not give follows from the file, so that its room is kept before it comes. */
function sizeOf({ width, height }: SizeHole, reference: ResolvedReference | undefined): string {
  const size = reference?.size;
  if (size && width) return attributes(width, (width * size.height) / size.width);
  if (size && height) return attributes((height * size.width) / size.height, height);
  return attributes(width ?? size?.width, height ?? size?.height);
}

function attributes(width: number | undefined, height: number | undefined): string {
  const written = (name: string, length: number | undefined) =>
    length === undefined ? '' : ` ${name}="${Math.max(1, Math.round(length))}"`;
  return written('width', width) + written('height', height);
}
