/** The author's lint: what a note holds that its author may not have meant, with the fix. */
import type { Root } from 'mdast';
import { atOffset } from '../../diagnostics/problem.ts';
import type { Source } from '../../model.ts';
import { emphasisMarks } from './lint/emphasis-marks.ts';
import { footnotes } from './lint/footnotes.ts';
import { fullWidthLinks } from './lint/full-width-links.ts';
import { fullWidthMarks } from './lint/full-width-marks.ts';
import { headingLevels } from './lint/heading-levels.ts';
import { headingSpaces } from './lint/heading-spaces.ts';
import { interruptedLists } from './lint/interrupted-lists.ts';
import { invisibleCharacters } from './lint/invisible-characters.ts';
import { latexInText } from './lint/latex-in-text.ts';
import type { LintedNote, LintRule } from './lint/lint-rule.ts';
import { misplacedBrackets } from './lint/misplaced-brackets.ts';
import { missingDefinitions } from './lint/missing-definitions.ts';
import { otherDialects } from './lint/other-dialects.ts';
import { isProseBlock, linesOf, nodesOf, proseOf } from './lint/prose.ts';
import { referenceUrls } from './lint/reference-urls.ts';
import { shallowLists } from './lint/shallow-lists.ts';
import { textLists } from './lint/text-lists.ts';
import { tornTables } from './lint/torn-tables.ts';
import type { PostFile } from './post-file.ts';

const RULES: LintRule[] = [
  referenceUrls,
  misplacedBrackets,
  fullWidthLinks,
  fullWidthMarks,
  headingSpaces,
  headingLevels,
  interruptedLists,
  shallowLists,
  textLists,
  emphasisMarks,
  invisibleCharacters,
  footnotes,
  missingDefinitions,
  latexInText,
  otherDialects,
  tornTables,
];

/** Adds what the rules find to the lint of `file`; `tree` is what the parser made of it. */
export function lintPost(tree: Root, file: PostFile, { breaks }: { breaks: boolean }): void {
  const { source } = file;
  const note = { ...readNote(tree, source), breaks };
  for (const { problem, offset, length, fix } of RULES.flatMap((rule) => rule(note))) {
    const diagnostic = atOffset(problem, source, offset, length);
    file.lint.push(fix ? { ...diagnostic, fix } : diagnostic);
  }
}

/** Walks the tree once for all rules. */
function readNote(tree: Root, { text, bodyOffset }: Source): Omit<LintedNote, 'breaks'> {
  const nodes = nodesOf(tree);
  const blocks = nodes.filter(isProseBlock);
  const prose = proseOf(blocks, text);
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph');
  const lines = paragraphs.flatMap((block) => linesOf(block, prose, text));
  return { tree, nodes, blocks, lines, text, bodyOffset, prose };
}
