/** Tags that show a page of another site: links, since notes embed none. */
import {
  frameBecameLink,
  tagWithoutArgument,
} from '../../../../diagnostics/catalogue/import-body.ts';
import { isForeign } from '../files.ts';
import { link, literal } from './markdown.ts';
import { type Converted, inline, type TagRule, type TagUse } from './tag.ts';

type Words = [first: string, second: string];

/** Name of the tag → the text and the address of the link. */
const EMBEDS: Record<string, (words: Words) => { text: string; url: string }> = {
  iframe: ([url]) => ({ text: '', url: url.startsWith('//') ? `https:${url}` : url }),
  youtube: ([id, kind]) => ({
    text: `YouTube: ${id}`,
    url:
      kind === 'playlist' || /^PL/.test(id)
        ? `https://www.youtube.com/playlist?list=${id}`
        : `https://www.youtube.com/watch?v=${id}`,
  }),
  vimeo: ([id]) => ({ text: `Vimeo: ${id}`, url: `https://vimeo.com/${id}` }),
  gist: ([id, file]) => ({
    text: `Gist: ${file === '' ? id : file}`,
    url: `https://gist.github.com/${id}`,
  }),
  jsfiddle: ([id]) => ({ text: `JSFiddle: ${id}`, url: `https://jsfiddle.net/${id}` }),
  caniuse: canIUse,
  can: canIUse,
};

function canIUse([first]: Words): { text: string; url: string } {
  const [feature = ''] = first.split('@');
  return { text: `Can I use: ${feature}`, url: `https://caniuse.com/${feature}` };
}

export const EMBED_TAGS: TagRule[] = Object.keys(EMBEDS).map((name) => ({
  names: [name],
  body: 'none',
  convert: (tag) => embed(tag, name),
}));

function embed(tag: TagUse, name: string): Converted | undefined {
  const [first = '', second = ''] = tag.words;
  if (first === '') {
    tag.conversion.report(tagWithoutArgument(tag.name, 'url'), tag);
    return undefined;
  }
  const { text, url } = EMBEDS[name]?.([first, second]) ?? { text: first, url: first };
  tag.conversion.report(frameBecameLink(url), tag);
  const isPlain = text === '' && isForeign(url) && !/[\s<>]/.test(url);
  return inline(isPlain ? `<${url}>` : link(literal(text === '' ? url : text), url));
}
