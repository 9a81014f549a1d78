/** Formulas within text: `$…$`, `$$…$$` and, as an option, `\(…\)` and `\[…\]`. */
import type { Code, Construct, Effects, State, Token, TokenizeContext } from 'micromark-util-types';
import { BACKSLASH, characterOf, DOLLAR, isLineEnd } from './codes.ts';
import { isNoFormula } from './implausible.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText';
    mathTextSequence: 'mathTextSequence';
    mathTextData: 'mathTextData';
    mathTextPadding: 'mathTextPadding';
  }
}

/** Any number of dollars, up to as many; `\$` ends no formula. */
export const dollarText: Construct = {
  name: 'dollarText',
  tokenize: tokenizeDollars,
  previous(code) {
    // A run of dollars is taken whole, or is text.
    return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape';
  },
};

export const bracketText: Construct = { name: 'mathBrackets', tokenize: tokenizeBrackets };

function tokenizeDollars(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = characterOf(this.previous);
  const content = new Content(this, effects);
  let opened = 0;
  let closed = 0;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('mathText');
    content.opening = effects.enter('mathTextSequence');
    return open(code);
  }

  function open(code: Code): State | undefined {
    if (code !== DOLLAR) {
      effects.exit('mathTextSequence');
      return inside(code);
    }
    effects.consume(code);
    opened++;
    return open;
  }

  function inside(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code !== DOLLAR) {
      content.take(code);
      return code === BACKSLASH ? escaped : inside;
    }
    content.endOfData();
    content.closing = effects.enter('mathTextSequence');
    closed = 0;
    return close(code);
  }

  function escaped(code: Code): State | undefined {
    if (code === null || isLineEnd(code)) return inside(code);
    content.take(code);
    return inside;
  }

  function close(code: Code): State | undefined {
    if (code === DOLLAR) {
      effects.consume(code);
      closed++;
      return close;
    }
    if (closed !== opened) {
      content.closingIsData();
      return inside(code);
    }
    effects.exit('mathTextSequence');
    const written = { before, content: content.text(), after: characterOf(code) };
    if (opened === 1 && isNoFormula(written)) return nok(code);
    content.takeOffPadding();
    effects.exit('mathText');
    return ok(code);
  }
}

const CLOSING: Record<number, number> = { 40: 41, 91: 93 };

function tokenizeBrackets(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const content = new Content(this, effects);
  let closing: number | undefined;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('mathText');
    content.opening = effects.enter('mathTextSequence');
    effects.consume(code);
    return bracket;
  }

  function bracket(code: Code): State | undefined {
    closing = code === null ? undefined : CLOSING[code];
    if (closing === undefined) return nok(code);
    effects.consume(code);
    effects.exit('mathTextSequence');
    return inside;
  }

  function inside(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code !== BACKSLASH) {
      content.take(code);
      return inside;
    }
    content.endOfData();
    content.closing = effects.enter('mathTextSequence');
    effects.consume(code);
    return afterBackslash;
  }

  function afterBackslash(code: Code): State | undefined {
    if (code === closing) {
      effects.consume(code);
      effects.exit('mathTextSequence');
      content.takeOffPadding();
      effects.exit('mathText');
      return ok;
    }
    content.closingIsData();
    if (code === null || isLineEnd(code)) return inside(code);
    content.take(code);
    return inside;
  }
}

/** The tokens between the signs that open and close a formula. */
class Content {
  opening: Token | undefined;
  closing: Token | undefined;
  readonly #context: TokenizeContext;
  readonly #effects: Effects;
  /** Before the last character, where that is a space. */
  #beforeSpace: Token['start'] | undefined;
  #inData = false;

  constructor(context: TokenizeContext, effects: Effects) {
    this.#context = context;
    this.#effects = effects;
  }

  take(code: Code): void {
    if (isLineEnd(code)) {
      this.endOfData();
      this.#effects.enter('lineEnding');
      this.#effects.consume(code);
      this.#effects.exit('lineEnding');
      return;
    }
    if (!this.#inData) this.#effects.enter('mathTextData');
    this.#inData = true;
    this.#beforeSpace = code === 32 ? this.#context.now() : undefined;
    this.#effects.consume(code);
  }

  endOfData(): void {
    if (this.#inData) this.#effects.exit('mathTextData');
    this.#inData = false;
  }

  /** What seemed to close the formula goes on as a part of it. */
  closingIsData(): void {
    if (this.closing) this.closing.type = 'mathTextData';
    this.#inData = true;
    this.#beforeSpace = undefined;
  }

  text(): string {
    const { opening, closing } = this;
    if (!opening || !closing) return '';
    return this.#context.sliceSerialize({ start: opening.end, end: closing.start });
  }

  /** `$ x $` is `$x$`: a space, or the end of a line, on both sides. */
  takeOffPadding(): void {
    const written = this.text();
    if (!/^[ \n\r][\s\S]*[ \n\r]$/.test(written) || written.trim() === '') return;
    const tokens = this.#context.events
      .slice(this.#context.events.findLastIndex(([, token]) => token === this.opening) + 1)
      .filter(([kind, token]) => kind === 'enter' && token !== this.closing);
    const first = tokens[0]?.[1];
    const last = tokens.at(-1)?.[1];
    if (!first || !last) return;
    if (first.type === 'lineEnding') first.type = 'mathTextPadding';
    else first.start = afterOneCharacter(first.start);
    if (last.type === 'lineEnding') last.type = 'mathTextPadding';
    else if (this.#beforeSpace) last.end = this.#beforeSpace;
  }
}

/** A space is never the last character of its chunk here: the formula goes on after it. */
function afterOneCharacter(point: Token['start']): Token['start'] {
  return {
    ...point,
    column: point.column + 1,
    offset: point.offset + 1,
    _bufferIndex: point._bufferIndex + 1,
  };
}
