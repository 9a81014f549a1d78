/** What the plugins learn about one post, beside its tree. */
// Both add node types to mdast: math, and the `data` that becomes HTML.
import type {} from 'mdast-util-math';
import type {} from 'mdast-util-to-hast';
import { VFile } from 'vfile';
import { hash } from '../../base/hash.ts';
import { atOffset } from '../../diagnostics/problem.ts';
import type { Counts, Diagnostic, Fix, Heading, Problem, Reference, Source } from '../../model.ts';
import { hideTablePipes } from './table-pipes.ts';

/** The part of a node that tells where it stands in the file. */
export interface Placed {
  position?:
    | { start: { offset?: number | undefined }; end: { offset?: number | undefined } }
    | undefined;
}

/**
 * One post on its way through the plugins. `value` is the whole file with the front matter blanked,
 * so that every position in the tree is one of the file.
 */
export class PostFile extends VFile {
  readonly source: Source;
  readonly diagnostics: Diagnostic[] = [];
  /** Of `check` alone. */
  readonly lint: Diagnostic[] = [];
  readonly references: Reference[] = [];
  /** HTML of each formula as KaTeX's style sheet shows it. */
  readonly katex: string[] = [];
  /** Text of the heading that stands for a missing title. */
  titleHeading: string | undefined;
  headings: Heading[] = [];
  ids: string[] = [];
  counts: Counts = { han: 0, words: 0, formulas: 0, codeLines: 0 };
  plainText = '';
  summary = '';
  /** Stands for no text of the author: it depends on all of it. */
  readonly mark: string;

  constructor(source: Source) {
    const blank = source.text.slice(0, source.bodyOffset).replace(/[^\n]/g, ' ');
    const body = source.text.slice(source.bodyOffset);
    const shown = source.frontMatter.math ? hideTablePipes(body) : body;
    super({ path: source.path, value: blank + shown });
    this.source = source;
    this.mark = `hole-${hash(source.text).slice(0, 16)}`;
  }

  /** Reports `problem` where `node` stands, or on the first line of the body. */
  report(
    problem: Problem,
    node: Placed,
    within: { at: number; length: number } = NOWHERE,
    fix?: Fix,
  ): void {
    const start = node.position?.start.offset ?? this.source.bodyOffset;
    const end = node.position?.end.offset ?? start + 1;
    const length = within === NOWHERE ? end - start : within.length;
    const diagnostic = atOffset(problem, this.source, start + within.at, length);
    this.diagnostics.push(fix ? { ...diagnostic, fix } : diagnostic);
  }

  /** What the author wrote for `node`. */
  sourceOf(node: Placed): string {
    const { start, end } = node.position ?? {};
    return this.source.text.slice(start?.offset ?? 0, end?.offset ?? 0);
  }
}

const NOWHERE = { at: 0, length: 0 };
