/** Tags that set a text apart: quotes, notes, tabs and labels. */
import { lookLeftOut, tagWithoutArgument } from '../../../../diagnostics/catalogue/import-body.ts';
import { link, literal, quoted } from './markdown.ts';
import { block, inline, type TagRule } from './tag.ts';

/** `{% blockquote [author[, source]] [url] [title of the source] %}`. */
const blockquote: TagRule = {
  names: ['blockquote', 'quote'],
  body: 'markdown',
  convert(tag) {
    const footer = footerOf(tag.words.join(' '));
    return block(quoted(footer === '' ? tag.body : `${tag.body}\n\n— ${footer}`));
  },
};

/** As Hexo splits it. */
function footerOf(written: string): string {
  if (written === '') return '';
  const cited = /^(\S.*?)\s+(https?:\/\/\S+)(?:\s+(.+))?$/i.exec(written);
  if (cited) {
    const [, author = '', url = '', title] = cited;
    const shown = title ?? url.replace(/^https?:\/\/|\/(?:index.html?)?$/g, '');
    return `**${literal(author)}**, ${link(literal(shown), url)}`;
  }
  const [, author = written, title] = /^([^,]+),\s*([^,]+)$/.exec(written) ?? [];
  return title === undefined
    ? `**${literal(author)}**`
    : `**${literal(author)}**, *${literal(title)}*`;
}

const pullquote: TagRule = {
  names: ['pullquote'],
  body: 'markdown',
  convert(tag) {
    for (const look of tag.words) tag.conversion.report(lookLeftOut(look), tag);
    return block(quoted(tag.body));
  },
};

const centerquote: TagRule = {
  names: ['centerquote', 'cq'],
  body: 'markdown',
  convert: (tag) => block(quoted(tag.body)),
};

const CALLOUTS: Record<string, string> = {
  default: 'note',
  primary: 'important',
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
};

/** `{% note [class] [no-icon] [title] %}`: with a title NexT folds it. */
const note: TagRule = {
  names: ['note', 'subnote'],
  body: 'markdown',
  convert(tag) {
    const words = [...tag.words];
    let kind = 'note';
    for (let count = 0; count < 2; count++) {
      const [word = ''] = words;
      if (word !== 'no-icon' && CALLOUTS[word] === undefined) break;
      kind = CALLOUTS[word] ?? kind;
      words.shift();
    }
    const title = words.join(' ');
    const head = title === '' ? `[!${kind}]` : `[!${kind}]- ${title}`;
    return block(quoted(callout(head, tag.body)));
  },
};

/** Code by its indent needs a blank line before it, or it would go on with the title. */
function callout(head: string, body: string): string {
  if (body === '') return head;
  return `${head}\n${/^(?: {4}| {0,3}\t)/.test(body) ? '\n' : ''}${body}`;
}

/** `{% tabs name[, active] %}`: the one that was open stays open, the others fold. */
const tabs: TagRule = {
  names: ['tabs', 'subtabs', 'subsubtabs'],
  body: 'markdown',
  convert(tag) {
    const [name = '', active = ''] = tag.words
      .join(' ')
      .split(',')
      .map((part) => part.trim());
    const parts = partsOf(tag.body);
    const open = Number(active) || (active.startsWith('-') ? 0 : 1);
    let count = 0;
    const shown = parts.map(({ caption, text }) => {
      if (caption === undefined) return text;
      count++;
      const title = caption === '' ? `${name} ${count}`.trim() : caption;
      return quoted(callout(`[!example]${count === open ? '+' : '-'} ${title}`, text));
    });
    return block(shown.join('\n\n'));
  },
};

interface Part {
  /** Undefined for what stands between the tabs. */
  caption: string | undefined;
  text: string;
}

const TAB = /<!--\s*(?:tab\b([^\n]*?)|endtab)\s*-->/g;

function partsOf(body: string): Part[] {
  const parts: Part[] = [];
  let caption: string | undefined;
  let at = 0;
  const finish = (end: number) => {
    const text = withoutBlankEdges(body.slice(at, end));
    if (caption !== undefined || text !== '') parts.push({ caption, text });
  };
  for (const match of body.matchAll(TAB)) {
    finish(match.index);
    caption = match[1]?.split('@')[0]?.trim();
    at = match.index + match[0].length;
  }
  finish(body.length);
  return parts;
}

function withoutBlankEdges(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

/** `{% label class@text %}`: marked, in one colour. */
const label: TagRule = {
  names: ['label'],
  body: 'none',
  convert(tag) {
    const [, text = ''] = /^[^@]*@(.*)$/s.exec(tag.words.join(' ')) ?? [];
    if (text !== '') return inline(`<mark>${literal(text)}</mark>`);
    tag.conversion.report(tagWithoutArgument(tag.name, 'file'), tag);
    return undefined;
  },
};

export const QUOTE_TAGS = [blockquote, pullquote, centerquote, note, tabs, label];
