/** Tags that show code. */
import {
  diagramAsSource,
  missingFileOfTag,
  tagWithoutArgument,
} from '../../../../diagnostics/catalogue/import-body.ts';
import { fenceInfo, optionsOf } from '../fences.ts';
import { fenced } from './markdown.ts';
import { block, type Converted, type TagRule, type TagUse } from './tag.ts';

/** `{% codeblock [title] [lang:…] [url] [link text] [options] %}`. */
const codeBlock: TagRule = {
  names: ['codeblock', 'code'],
  body: 'verbatim',
  convert(tag) {
    const { options, rest } = optionsOf(tag.words, true);
    return block(fenced(tag.body, fenceInfo({ ...options, ...captionOf(rest) })));
  },
};

function captionOf(words: string[]): { title: string; url: string; linkText: string } {
  const at = words.findIndex((word, index) => index > 0 && /^https?:\/\//i.test(word));
  if (at === -1) return { title: words.join(' '), url: '', linkText: '' };
  return {
    title: words.slice(0, at).join(' '),
    url: words[at] ?? '',
    linkText: words.slice(at + 1).join(' '),
  };
}

/** `{% include_code [title] [lang:…] [from:…] [to:…] path %}`. */
const includeCode: TagRule = {
  names: ['include_code', 'include-code'],
  body: 'none',
  convert(tag): Converted | undefined {
    const given = tag.words.join(' ');
    const take = (pattern: RegExp) => pattern.exec(given)?.[1];
    const rest = given.replace(/\s*(?:lang:\w+|from:\d+|to:\d+)/gi, '').trim();
    const [, title = '', path] = /^(.*?)(?:\s+|^)(\/*\S+)$/.exec(rest) ?? [];
    const code = path === undefined ? undefined : tag.conversion.around.codeOf(path);
    if (path === undefined || code === undefined) return missing(tag, path);
    const lines = code.split('\n').slice(Number(take(/from:(\d+)/i) ?? 1) - 1);
    const from = Number(take(/from:(\d+)/i) ?? 1);
    const to = Number(take(/to:(\d+)/i) ?? Number.POSITIVE_INFINITY);
    const shown = lines
      .slice(0, Math.max(0, to - from + 1))
      .join('\n')
      .trim();
    const name = path.replace(/^.*\//, '');
    const language = take(/lang:(\w+)/i) ?? /\.(\w+)$/.exec(name)?.[1] ?? 'text';
    return block(fenced(shown, fenceInfo({ language, title: title.trim() || name })));
  },
};

function missing(tag: TagUse, path: string | undefined): undefined {
  const problem =
    path === undefined ? tagWithoutArgument(tag.name, 'file') : missingFileOfTag(path);
  tag.conversion.report(problem, tag);
}

/** A diagram that a script drew. */
const diagram: TagRule = {
  names: ['mermaid', 'wavedrom'],
  body: 'verbatim',
  convert(tag) {
    tag.conversion.report(diagramAsSource(tag.name), tag);
    const source = tag.words.length > 0 ? `${tag.words.join(' ')}\n${tag.body}` : tag.body;
    return block(fenced(source, tag.name === 'wavedrom' ? 'json' : tag.name));
  },
};

export const CODE_TAGS = [codeBlock, includeCode, diagram];
