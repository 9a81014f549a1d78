/** One line of Markdown, such as a caption → mdast, by the same rules as a post. */
import type { PhrasingContent, Root } from 'mdast';
import type { Processor } from 'unified';

export type ParseLine = (markdown: string) => PhrasingContent[];

/** What starts a block elsewhere is text here: `1. 结构`, `# 1`. */
const BLOCKS = [
  ...['blockQuote', 'codeFenced', 'codeIndented', 'definition', 'headingAtx', 'htmlFlow', 'list'],
  ...['setextUnderline', 'thematicBreak', 'mathFlow', 'gfmFootnoteDefinition', 'table'],
];

/** `parser` is one that nobody else uses yet. */
export function lineParser(
  parser: Processor<Root, undefined, undefined, undefined, undefined>,
): ParseLine {
  parser.data('micromarkExtensions', [{ disable: { null: BLOCKS } }]);
  return (markdown) =>
    parser
      .parse(markdown)
      .children.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
}
