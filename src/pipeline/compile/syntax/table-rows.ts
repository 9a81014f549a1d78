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
import { BACKSLASH, BACKTICK, COLON, DASH, DOLLAR, isLineEnd, isSpace, PIPE } from './codes.ts';
import { formulaSpans, type Span } from './formula-spans.ts';

/** Takes the place of GFM's own. */
export function tableRows(brackets: boolean): Extension {
  const table = gfmTable().flow?.null;
  if (!table || Array.isArray(table)) return {};
  const construct: Construct = {
    ...table,
    name: 'tableWithFormulas',
    tokenize(effects, ok, nok) {
      const row: State = (code) =>
        withoutBordersInFormulas(this, effects, { table, ok, nok, brackets })(code);
      return isBelowRow(this) ? row : effects.check(headAhead, row, nok);
    },
  };
  return { disable: { null: [table.name ?? 'table'] }, flow: { null: construct } };
}

/** Whether a row of a table stands right above, as GFM's own tokenizer looks for it. */
function isBelowRow({ events }: TokenizeContext): boolean {
  const above = events.findLast(([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix');
  return above?.[1].type === 'tableHead' || above?.[1].type === 'tableRow';
}

/** A line, and below it what may begin the line under the head: most paragraphs end here. */
const headAhead: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('data');
      return line(code);
    };

    function line(code: Code): State | undefined {
      if (code === null) return nok(code);
      effects.consume(code);
      return isLineEnd(code) ? below : line;
    }

    function below(code: Code): State | undefined {
      if (isSpace(code)) {
        effects.consume(code);
        return below;
      }
      if (code !== PIPE && code !== DASH && code !== COLON) return nok(code);
      effects.exit('data');
      return ok(code);
    }
  },
};

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
