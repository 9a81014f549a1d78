/** Tags that lead somewhere. */
import {
  missingFileOfTag,
  missingPostOfTag,
  tagWithoutArgument,
} from '../../../../diagnostics/catalogue/import-body.ts';
import { decoded, fileOf, linkTo } from '../files.ts';
import { isAddress, withoutFlag } from './arguments.ts';
import { destination, link, literal } from './markdown.ts';
import { type Converted, inline, type TagRule, type TagUse } from './tag.ts';

/** `{% link text url [external] [title] %}`. */
const linkTag: TagRule = {
  names: ['link', 'a', 'anchor', 'exturl', 'extlink'],
  body: 'none',
  convert(tag) {
    const at = tag.words.findIndex(isAddress);
    const url = tag.words[at];
    if (url === undefined) return withoutUrl(tag);
    const after = tag.words.slice(at + 1);
    const title = after[0] === 'true' || after[0] === 'false' ? after.slice(1) : after;
    const text = tag.words.slice(0, at).join(' ');
    return inline(link(literal(text === '' ? url : text), url, title.join(' ')));
  },
};

/** `{% url_for text path [relative] %}`. */
const urlTag: TagRule = {
  names: ['url_for', 'full_url_for'],
  body: 'none',
  convert(tag) {
    const [text = '', path] = tag.words;
    return path === undefined ? withoutUrl(tag) : inline(link(literal(text), path));
  },
};

/** `{% button url, text, icon, title %}`. */
const button: TagRule = {
  names: ['button', 'btn'],
  body: 'none',
  convert(tag) {
    const parts = tag.words.join(' ').split(',');
    const [url = '', text = '', , title = ''] = parts.map((part) => part.trim());
    if (url === '') return withoutUrl(tag);
    return inline(link(literal(text || title || url), url, text === '' ? '' : title));
  },
};

function withoutUrl(tag: TagUse): undefined {
  tag.conversion.report(tagWithoutArgument(tag.name, 'url'), tag);
}

/** `{% post_link name#heading [title] [escape] %}`. */
const postLink: TagRule = {
  names: ['post_link'],
  body: 'none',
  convert(tag) {
    const found = postOf(tag);
    if (!found) return undefined;
    const { words, flag } = withoutFlag(tag.words.slice(1));
    const given = words.join(' ');
    if (given !== '' && flag === false) return inline(link(given, found.url));
    return inline(link(literal(given === '' ? found.title : given), found.url));
  },
};

const postPath: TagRule = {
  names: ['post_path'],
  body: 'none',
  convert(tag): Converted | undefined {
    const found = postOf(tag);
    return found && inline(destination(found.url));
  },
};

function postOf(tag: TagUse): { url: string; title: string } | undefined {
  const { conversion, words } = tag;
  const [name = ''] = words;
  const hash = name.split('#').length === 2 ? name.indexOf('#') : name.length;
  const note = conversion.around.noteFor(name.slice(0, hash));
  if (name !== '' && note) {
    return { url: linkTo(conversion, note.newPath) + name.slice(hash), title: note.title };
  }
  conversion.report(
    name === '' ? tagWithoutArgument(tag.name, 'file') : missingPostOfTag(name),
    tag,
  );
  return undefined;
}

/** `{% asset_link file [title] [escape] %}`. */
const assetLink: TagRule = {
  names: ['asset_link'],
  body: 'none',
  convert(tag) {
    const [file] = tag.words;
    const path = file === undefined ? undefined : fileOf(tag.conversion, file);
    if (file === undefined || path === undefined) {
      const problem =
        file === undefined ? tagWithoutArgument(tag.name, 'file') : missingFileOfTag(file);
      tag.conversion.report(problem, tag);
      return undefined;
    }
    const { words, flag } = withoutFlag(tag.words.slice(1));
    const title = words.length > 0 ? words.join(' ') : decoded(file);
    return inline(link(flag === false ? title : literal(title), path));
  },
};

export const LINK_TAGS = [linkTag, urlTag, button, postLink, postPath, assetLink];
