/** Tables as GFM has them, but a `|` inside a formula is no border of cells. */
import { gfmTable } from 'micromark-extension-gfm-table';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { BACKSLASH, BACKTICK, DOLLAR, isLineEnd, PIPE } from './codes.ts';
import { formulaSpans, type Span } from './formula-spans.ts';

/** Takes the place of GFM's own. */
export function tableRows(brackets: boolean): Extension {
  const table = gfmTable().flow?.null;
  if (!table || Array.isArray(table)) return {};
  const construct: Construct = {
    ...table,
    name: 'tableWithFormulas',
    tokenize(effects, ok, nok) {
      return withoutBordersInFormulas(this, effects, { table, ok, nok, brackets });
    },
  };
  return { disable: { null: [table.name ?? 'table'] }, flow: { null: construct } };
}

interface Ways {
  table: Construct;
  ok: State;
  nok: State;
  brackets: boolean;
}

/** Any character that is nothing to a table. */
const HARMLESS = 120;

/** GFM's tokenizer, which is shown another character for each `|` of a formula. */
function withoutBordersInFormulas(context: TokenizeContext, effects: Effects, ways: Ways): State {
  let real: Code = null;
  let isOver = false;
  const line = new Line(context, ways.brackets);
  const shown = { ...effects, consume: () => effects.consume(real) };
  const leave = (way: State) => (): State | undefined => {
    isOver = true;
    return way(real);
  };
  let state: State | undefined = ways.table.tokenize.call(
    context,
    shown,
    leave(ways.ok),
    leave(ways.nok),
  );
  return step;

  function step(code: Code): State | undefined {
    real = code;
    if (isLineEnd(code)) line.ends();
    else if (code === DOLLAR || code === BACKTICK || code === BACKSLASH) line.mayHoldFormula();
    else if (code === PIPE && line.isUnread()) {
      return effects.check(line.reader(), decide, decide)(code);
    }
    return decide(code);
  }

  function decide(code: Code): State | undefined {
    real = code;
    state = state?.(code === PIPE && line.isInFormula() ? HARMLESS : code);
    return isOver ? state : step;
  }
}

/** The line that is being read, from the first sign on that can belong to a formula. */
class Line {
  readonly #context: TokenizeContext;
  readonly #brackets: boolean;
  #start: ReturnType<TokenizeContext['now']> | undefined;
  #spans: Span[] | undefined;

  constructor(context: TokenizeContext, brackets: boolean) {
    this.#context = context;
    this.#brackets = brackets;
  }

  ends(): void {
    this.#start = undefined;
    this.#spans = undefined;
  }

  mayHoldFormula(): void {
    this.#start ??= this.#context.now();
  }

  isUnread(): boolean {
    return this.#start !== undefined && this.#spans === undefined;
  }

  /** Looks ahead to the end of the line. */
  reader(): Construct {
    return {
      partial: true,
      tokenize: (effects, ok) => {
        const read: State = (code) => {
          if (code !== null && !isLineEnd(code)) {
            effects.consume(code);
            return read;
          }
          this.#read();
          return ok(code);
        };
        return read;
      },
    };
  }

  #read(): void {
    const context = this.#context;
    if (!this.#start) return;
    const text = context.sliceSerialize({ start: this.#start, end: context.now() });
    this.#spans = formulaSpans(text, this.#brackets);
  }

  isInFormula(): boolean {
    const start = this.#start;
    if (!start || !this.#spans) return false;
    const at = this.#context.now().offset - start.offset;
    return this.#spans.some(([from, to]) => from < at && at < to);
  }
}
