/** Names inside marks: what an author wrote, on its way to the hole that it becomes. */
import { decodePath } from '../../base/url.ts';

/** A name in double brackets that a link or a picture stands for. */
export interface WikiName {
  /** As written: `检测/fpn#方法`. */
  target: string;
  /** Whether the link shows the title of its target. */
  titled: boolean;
}

/** A text with nothing that HTML would escape or that ends a mark. */
export function coded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}

/** What stands for the name in `href` and `src`, until the link is noted as a reference. */
export function wikiMark(mark: string, { target, titled }: WikiName): string {
  return `${mark}-${titled ? 'titled' : 'wiki'}(${coded(target)})`;
}

/** The name behind `url`, if it is a mark that `wikiMark` made. */
export function readWikiMark(mark: string, url: string): WikiName | undefined {
  if (!url.startsWith(mark)) return undefined;
  const [, kind, target] = /^-(titled|wiki)\(([^)]*)\)$/.exec(url.slice(mark.length)) ?? [];
  return target === undefined
    ? undefined
    : { target: decodePath(target), titled: kind === 'titled' };
}
