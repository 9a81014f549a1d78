/** Tags that show a picture, a film or a file. */
import {
  frameBecameLink,
  lookLeftOut,
  missingFileOfTag,
  tagWithoutArgument,
} from '../../../../diagnostics/catalogue/import-body.ts';
import { decoded, fileOf, isForeign } from '../files.ts';
import { attributesOf, link, literal, picture } from './markdown.ts';
import { block, type Converted, inline, type TagRule, type TagUse } from './tag.ts';

/** `{% asset_img [classes] file [width] [height] ["title" "alt"] %}` and `img` alike. */
const pictureTag: TagRule = {
  names: ['asset_img', 'asset_image', 'img', 'image'],
  body: 'none',
  convert(tag) {
    const at = tag.words.findIndex((word) => sourceOf(tag, word) !== undefined);
    const found = tag.words[at];
    if (found === undefined) return missing(tag, tag.words[0]);
    for (const look of tag.words.slice(0, at)) tag.conversion.report(lookLeftOut(look), tag);
    const { width, height, rest } = sizesIn(tag.words.slice(at + 1));
    const source = sourceOf(tag, found) ?? found;
    return inline(picture({ source, width, height, ...titleAndAlt(rest.join(' ')) }));
  },
};

function sourceOf({ conversion }: TagUse, word: string): string | undefined {
  const file = fileOf(conversion, word);
  if (file !== undefined) return file;
  return isForeign(word) ? word : undefined;
}

function missing(tag: TagUse, word: string | undefined): undefined {
  const problem =
    word === undefined ? tagWithoutArgument(tag.name, 'file') : missingFileOfTag(word);
  tag.conversion.report(problem, tag);
}

function sizesIn(words: string[]): { width: string; height: string; rest: string[] } {
  const isSize = (word: string | undefined) => word !== undefined && /^\d+$/.test(word);
  const [first = '', second = ''] = words;
  if (!isSize(first)) return { width: '', height: '', rest: words };
  if (!isSize(second)) return { width: first, height: '', rest: words.slice(1) };
  return { width: first, height: second, rest: words.slice(2) };
}

/** `"title" "alt"` between quotes of their own, or one text. */
function titleAndAlt(meta: string): { title: string; alt: string } {
  const [, , title, , alt = ''] = /^(["'])(.*?)\1\s*(?:(["'])(.*?)\3)?$/.exec(meta) ?? [];
  return title === undefined ? { title: meta, alt: '' } : { title, alt };
}

/** NexT's `{% fullimage url, alt, title, size %}`. */
const commaPicture: TagRule = {
  names: ['fullimage', 'fi', 'lazyimage', 'li'],
  body: 'none',
  convert(tag) {
    const [url = '', alt = '', title = '', size = ''] = tag.words
      .join(' ')
      .split(',')
      .map((each) => each.trim());
    const source = sourceOf(tag, url);
    if (source === undefined) return missing(tag, url === '' ? undefined : url);
    const [, width = '', height = ''] = /^(\d+%?)(?:x(\d+))?/.exec(size) ?? [];
    return inline(picture({ source, alt, title, width, height }));
  },
};

/** The pictures stand one below the other. */
const groupPicture: TagRule = {
  names: ['grouppicture', 'gp'],
  body: 'markdown',
  convert: (tag) => block(tag.body),
};

const assetPath: TagRule = {
  names: ['asset_path'],
  body: 'none',
  convert(tag) {
    const [file = ''] = tag.words;
    const path = fileOf(tag.conversion, file);
    return path === undefined ? missing(tag, tag.words[0]) : inline(encoded(path));
  },
};

/** It stands in Markdown's parentheses as well as in an attribute. */
function encoded(path: string): string {
  return decoded(path) === path ? path.replace(/[\s()<>"'\\%]/g, percent) : path;
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

const video: TagRule = {
  names: ['video'],
  body: 'none',
  convert(tag) {
    const [url, poster = ''] = tag.words;
    const source = url === undefined ? undefined : sourceOf(tag, url);
    if (source === undefined) return missing(tag, url);
    const attributes = { src: source, poster: sourceOf(tag, poster) ?? '' };
    return block(`<video${attributesOf(attributes)} controls></video>`);
  },
};

const pdf: TagRule = {
  names: ['pdf'],
  body: 'none',
  convert(tag): Converted | undefined {
    const [url] = tag.words;
    const source = url === undefined ? undefined : sourceOf(tag, url);
    if (source === undefined) return missing(tag, url);
    tag.conversion.report(frameBecameLink(source), tag);
    return inline(link(literal(decoded(source).replace(/^.*\//, '')), source));
  },
};

export const PICTURE_TAGS = [pictureTag, commaPicture, groupPicture, assetPath, video, pdf];
