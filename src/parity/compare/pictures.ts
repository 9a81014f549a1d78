/** Pictures of a post: the same bytes are shown, or the same address elsewhere, with the same words. */
import type { PageFacts, ShownPicture } from '../model.ts';
import { belowBase, type NewSite } from '../new-site.ts';
import { bytesHash } from './bytes-hash.ts';
import type { ContentComparison } from './content-comparison.ts';
import { comparable } from './pages.ts';

interface NewPage {
  now: PageFacts;
  path: string;
}

export function comparePictures(
  url: string,
  old: PageFacts,
  { now, path }: NewPage,
  comparison: ContentComparison,
) {
  const { tally, site } = comparison;
  const shown = new Map<string, string[]>();
  for (const { src, alt } of now.pictures) {
    const key = newPictureKey(src, path, site);
    if (key !== undefined) shown.set(key, [...(shown.get(key) ?? []), alt]);
  }
  for (const picture of old.pictures) {
    const key = oldPictureKey(picture, url, comparison);
    if (key === undefined) continue; // readers did not see it
    const alts = shown.get(key);
    if (!alts) {
      tally.add({ kind: 'picture', state: 'lost', name: `picture ${url} ${picture.src}` });
    } else if (picture.alt.trim() !== '' && !alts.some((alt) => isSameText(alt, picture.alt))) {
      const why = { en: 'its description differs', zh: '图片说明不同' };
      const texts = { old: picture.alt, new: alts.join(' '), why };
      const name = `alt ${url} ${picture.src}`;
      tally.add({ kind: 'picture', state: 'changed', name, ...texts });
    } else {
      tally.same('picture');
    }
  }
}

function isSameText(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

/** What the picture is, wherever it stands: its bytes, or an address elsewhere. */
function newPictureKey(src: string, path: string, site: NewSite): string | undefined {
  const local = site.localUrl(src, `/${path}`);
  if (local === undefined) return src;
  const found = site.at(local);
  return found && site.hashOf(found.path);
}

/** Undefined where the old site did not show it. */
function oldPictureKey(
  { src }: ShownPicture,
  url: string,
  { old, files }: ContentComparison,
): string | undefined {
  const origin = old.origin === '' ? 'http://old.invalid' : old.origin;
  const base = new URL(encodeURI(old.basePath + url.slice(1)), origin);
  if (!URL.canParse(src, base)) return undefined;
  const target = new URL(src, base);
  if (target.host !== base.host) return src;
  const local = belowBase(old.basePath, target.pathname);
  const file = local === undefined ? undefined : files.get(local);
  return file === undefined ? undefined : bytesHash(file);
}
