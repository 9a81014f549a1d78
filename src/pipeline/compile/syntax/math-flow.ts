/** Formulas as blocks: `$$`, or `\[` as an option, at the start of a line until one ends a line. */
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import {
  BACKSLASH,
  DOLLAR,
  endsLine,
  isLineEnd,
  isSpace,
  LEFT_BRACKET,
  RIGHT_BRACKET,
} from './codes.ts';
import { closing, type Marker, spaces } from './math-fence.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathFlow: 'mathFlow';
    mathFlowFence: 'mathFlowFence';
    mathFlowFenceSequence: 'mathFlowFenceSequence';
    mathFlowValue: 'mathFlowValue';
  }
}

/** The formula may begin on the line of its opening sign and end on that of its closing one. */
export const dollarFlow: Construct = blockOf(DOLLAR, 'dollarFlow');
export const bracketFlow: Construct = blockOf(BACKSLASH, 'mathFlowBrackets');

function blockOf(marker: Marker, name: string): Construct {
  return {
    name,
    concrete: true,
    tokenize(effects, ok, nok) {
      return new Block(this, effects, { ok, nok, marker }).open;
    },
  };
}

interface Ways {
  ok: State;
  nok: State;
  marker: Marker;
}

/**
 * A block is one as a whole or not at all: a sign without a partner, or with text after it, is left
 * to the paragraph, which holds formulas too. So an open block never takes the rest of the note.
 */
class Block {
  readonly #context: TokenizeContext;
  readonly #effects: Effects;
  readonly #ways: Ways;
  /** Columns before the opening sign, which are none of the formula on later lines. */
  readonly #indent: number;
  /** Below a list item or a quote, without its indent or sign. */
  readonly #isLazy: boolean;
  /** Dollars that open the block; 1 for a bracket. */
  #size = 0;
  #isFirstLine = true;
  /** Something stands on the line of the opening sign. */
  #beginsAtOnce = false;

  constructor(context: TokenizeContext, effects: Effects, ways: Ways) {
    this.#context = context;
    this.#effects = effects;
    this.#ways = ways;
    this.#indent = indentBefore(context);
    this.#isLazy = isLazy(context);
  }

  readonly open: State = (code) => {
    this.#effects.enter('mathFlow');
    this.#effects.enter('mathFlowFence');
    this.#effects.enter('mathFlowFenceSequence');
    if (this.#ways.marker === DOLLAR) return this.#openDollars(code);
    this.#effects.consume(code);
    return this.#openBracket;
  };

  readonly #openDollars: State = (code) => {
    if (code !== DOLLAR) return this.#size < 2 ? this.#fail(code) : this.#afterOpening(code);
    this.#effects.consume(code);
    this.#size++;
    return this.#openDollars;
  };

  readonly #openBracket: State = (code) => {
    if (code !== LEFT_BRACKET) return this.#fail(code);
    this.#effects.consume(code);
    this.#size = 1;
    return this.#afterOpening;
  };

  readonly #afterOpening: State = (code) => {
    this.#effects.exit('mathFlowFenceSequence');
    return spaces(this.#effects, 'whitespace', this.#firstLine)(code);
  };

  readonly #firstLine: State = (code) => {
    this.#effects.exit('mathFlowFence');
    if (code === null) return this.#fail(code);
    if (isLineEnd(code)) return this.#lineEnd(code);
    this.#beginsAtOnce = true;
    // Nothing but blanks between two fences is no value.
    return this.#beforeClosing(this.#fail, this.#enterValue)(code);
  };

  readonly #lineEnd: State = (code) => {
    // Whether the block ends the list or quote must be known before the next line is read.
    if (this.#isFirstLine && this.#isLazy && this.#context.interrupt) return this.#ways.ok(code);
    this.#isFirstLine = false;
    this.#effects.enter('lineEnding');
    this.#effects.consume(code);
    this.#effects.exit('lineEnding');
    return this.#lineStart;
  };

  readonly #lineStart: State = (code) => {
    if (isLazy(this.#context)) return this.#fail(code);
    return spaces(this.#effects, 'linePrefix', this.#lineContent, this.#indent)(code);
  };

  readonly #lineContent: State = (code) => {
    if (code === null) return this.#fail(code);
    if (!isLineEnd(code)) return this.#beforeClosing(this.#close, this.#enterValue)(code);
    return this.#beginsAtOnce ? this.#fail(code) : this.#lineEnd(code);
  };

  readonly #enterValue: State = (code) => {
    this.#effects.enter('mathFlowValue');
    return this.#value(code);
  };

  readonly #value: State = (code) => {
    if (code === null) return this.#fail(code);
    if (isLineEnd(code)) {
      this.#effects.exit('mathFlowValue');
      return this.#lineEnd(code);
    }
    if (isSpace(code)) return this.#beforeClosing(this.#endValue, this.#spaces)(code);
    if (code === this.#ways.marker) return this.#beforeClosing(this.#endValue, this.#sign)(code);
    this.#effects.consume(code);
    return code === BACKSLASH ? this.#escaped : this.#value;
  };

  readonly #spaces: State = (code) => {
    if (!isSpace(code)) return this.#value(code);
    this.#effects.consume(code);
    return this.#spaces;
  };

  /** A sign that does not end the line: text follows, or it is none of this block's. */
  readonly #sign: State = (code) => {
    if (this.#ways.marker === DOLLAR) return this.#dollars(code, 0);
    this.#effects.consume(code);
    return (next) => (next === RIGHT_BRACKET ? this.#fail(next) : this.#escaped(next));
  };

  #dollars(code: Code, count: number): State | undefined {
    if (code !== DOLLAR) {
      return this.#isFirstLine || count >= this.#size ? this.#fail(code) : this.#value(code);
    }
    this.#effects.consume(code);
    return (next) => this.#dollars(next, count + 1);
  }

  readonly #escaped: State = (code) => {
    if (endsLine(code)) return this.#value(code);
    this.#effects.consume(code);
    return this.#value;
  };

  readonly #endValue: State = (code) => {
    this.#effects.exit('mathFlowValue');
    return this.#close(code);
  };

  /** A formula on one line is the paragraph's: text may follow it there. */
  readonly #close: State = (code) => {
    if (this.#isFirstLine) return this.#fail(code);
    const sign = closing(this.#ways.marker, this.#size);
    return this.#effects.attempt(sign, this.#end, this.#fail)(code);
  };

  readonly #end: State = (code) => {
    this.#effects.exit('mathFlow');
    return this.#ways.ok(code);
  };

  readonly #fail: State = (code) => this.#ways.nok(code);

  #beforeClosing(yes: State, no: State): State {
    return this.#effects.check(closing(this.#ways.marker, this.#size), yes, no);
  }
}

function isLazy({ parser, now }: TokenizeContext): boolean {
  return parser.lazy[now().line] === true;
}

function indentBefore({ events }: TokenizeContext): number {
  const [, token, of] = events.at(-1) ?? [];
  return token?.type === 'linePrefix' && of ? of.sliceSerialize(token, true).length : 0;
}
