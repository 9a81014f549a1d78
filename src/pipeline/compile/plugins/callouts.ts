/** `> [!tip] 标题` is a callout; with `-` or `+` after the brackets one that folds. */
import type { Blockquote, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { nearest } from '../../../base/nearest.ts';
import { unknownCallout } from '../../../diagnostics/catalogue/dialect.ts';
import type { Language } from '../../../model.ts';
import type { PostFile } from '../post-file.ts';
import { splitAfterFirstLine } from '../split-line.ts';
import { visit } from '../visit.ts';
import { CALLOUT_NAMES, type CalloutType, calloutType } from './callout-types.ts';

const MARKER = /^\[!([^[\]\n]+)\](?:([+-])(?=\s|$))?[ \t]*/;

/**
 * A callout stays a quote with the role of a note: readers of feeds and reading modes, which know
 * no style sheet of ours, indent it, and leave out what stands aside.
 */
export function callouts({ language }: { language: Language }) {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'blockquote', (quote) => {
      const [first] = quote.children;
      const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
      if (first?.type !== 'paragraph' || opening?.type !== 'text') return;
      const [marker, name = '', fold] = MARKER.exec(opening.value) ?? [];
      if (marker === undefined || !file.sourceOf(opening).startsWith('[!')) return; // `\[!`
      const type = calloutType(name.trim());
      if (!type) {
        const near = nearest(name.trim(), CALLOUT_NAMES);
        file.report(unknownCallout(name, near), opening, { at: 0, length: name.length + 3 });
        return;
      }
      const { before, after } = splitAfterFirstLine(first.children, file);
      const title = titleOf(withoutMarker(before, marker), first, { type, language });
      const body: Paragraph[] = after.length > 0 ? [paragraphOf(after, first)] : [];
      quote.children.splice(0, 1, title, ...body);
      becomeCallout(quote, title, { type, fold });
    });
  };
}

function becomeCallout(
  quote: Blockquote,
  title: Paragraph,
  { type, fold }: { type: CalloutType; fold: string | undefined },
): void {
  const className = ['callout', `callout-${type.name}`];
  const properties = fold ? { open: fold === '+' } : { role: 'note' };
  quote.data = {
    hName: fold ? 'details' : 'blockquote',
    hProperties: { className, ...properties },
  };
  title.data = { hName: fold ? 'summary' : 'p', hProperties: { className: ['callout-title'] } };
}

/** Bold also where there is no style sheet. */
function titleOf(
  own: PhrasingContent[],
  { position }: Paragraph,
  { type, language }: { type: CalloutType; language: Language },
): Paragraph {
  const word = type.title[language];
  const [open, close] = language === 'zh-CN' ? ['（', '）'] : [' (', ')'];
  const begun = own[0]?.type === 'text' ? own[0].value.toLowerCase() : '';
  const isFull = begun.startsWith(word.toLowerCase());
  const named = [added(word + open), ...own, added(close)];
  const titled = type.isNamed && !isFull ? named : own;
  const children: PhrasingContent[] = own.length === 0 ? [added(word)] : titled;
  return {
    type: 'paragraph',
    children: [{ type: 'strong', children }],
    ...(position && { position }),
  };
}

/** Words that are not the author's: they are neither counted nor found. */
function added(value: string): PhrasingContent {
  const data = { hName: 'span', hChildren: [{ type: 'text' as const, value }] };
  return { type: 'strong', children: [], data };
}

function withoutMarker(line: PhrasingContent[], marker: string): PhrasingContent[] {
  const [first, ...others] = line;
  if (first?.type !== 'text') return line;
  const rest: Text = { ...first, value: first.value.slice(marker.length) };
  if (first.position) rest.position = movedStart(first.position, marker.length);
  return rest.value === '' ? others : [rest, ...others];
}

type Position = NonNullable<Text['position']>;

function movedStart({ start, end }: Position, by: number): Position {
  const { line, column, offset = 0 } = start;
  return { start: { line, column: column + by, offset: offset + by }, end };
}

function paragraphOf(children: PhrasingContent[], { position }: Paragraph): Paragraph {
  const start = children[0]?.position?.start ?? position?.start;
  return {
    type: 'paragraph',
    children,
    ...(position && start && { position: { ...position, start } }),
  };
}
