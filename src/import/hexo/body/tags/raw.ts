/** `{% raw %}`: no template and no Markdown is run in it, so its text is shown as it stands. */
import { inline, type TagRule } from './tag.ts';

export const RAW: TagRule = {
  names: ['raw'],
  body: 'verbatim',
  convert({ body, conversion, start, end, name }) {
    const after = isHtmlOrCode(body) ? withDollars(body) : shown(body);
    conversion.listRepair({ start, end }, after, {
      en: `\`{% ${name} %}\` kept Hexo's templates away, which are not run here`,
      zh: `\`{% ${name} %}\` 用来避开 Hexo 的模板，这里不执行模板`,
    });
    return inline(after);
  },
};

/** Blocks of HTML and fences are what they are; a backslash in them would be seen. */
function isHtmlOrCode(body: string): boolean {
  return /^[ \t>]*(?:`{3}|~{3})|<(?:script|style|pre|code|textarea|svg)\b|^[ \t>]*<[/A-Za-z!][^<>]*>[ \t]*$/m.test(
    body,
  );
}

/** Formulas, tags of HTML and entities, which are what they are in HTML as well. */
const KEPT = /(\$\$[\s\S]+?\$\$|\$[^$\n]+\$|\\\(.+?\\\)|\\\[.+?\\\]|<[/A-Za-z!][^<>]*>|&[#\w]+;)/;

function shown(text: string): string {
  const escaped = (part: string) => part.replace(/[\\`*_[\]]/g, '\\$&');
  const parts = text
    .split(KEPT)
    .map((part, index) => (index % 2 === 1 ? withDollars(part) : escaped(part)));
  return parts.join('');
}

/** `\(x\)` reached the page as it stands. */
function withDollars(text: string): string {
  return text
    .replace(/(?<!\\)\\\((.+?)\\\)/g, '$$$1$$')
    .replace(/(?<!\\)\\\[([\s\S]+?)\\\]/g, '$$$$$1$$$$');
}
