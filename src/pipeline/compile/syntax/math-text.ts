/** Formulas within text: `$…$`, `$$…$$` and, as an option, `\(…\)` and `\[…\]`. */
import type { Code, Construct, Effects, State, Token, TokenizeContext } from 'micromark-util-types';
import { isNoFormula } from '../../../base/implausible-formula.ts';
import {
  BACKSLASH,
  characterOf,
  DOLLAR,
  endsLine,
  isLineEnd,
  LEFT_BRACKET,
  LEFT_PARENTHESIS,
  RIGHT_BRACKET,
  RIGHT_PARENTHESIS,
} from './codes.ts';

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
  tokenize(effects, ok, nok) {
    return tokenizeDollars(this, effects, { ok, nok });
  },
  previous(code) {
    // A run of dollars is taken whole, or is text.
    return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape';
  },
};

export const bracketText: Construct = {
  name: 'mathBrackets',
  tokenize(effects, ok, nok) {
    return tokenizeBrackets(this, effects, { ok, nok });
  },
};

interface Ways {
  ok: State;
  nok: State;
}

function tokenizeDollars(context: TokenizeContext, effects: Effects, { ok, nok }: Ways): State {
  const before = context.previous;
  const content = contentUpTo(DOLLAR, effects, { found: close, nok });
  let opening: Token;
  let closing: Token;
  let opened = 0;
  let closed = 0;
  return (code) => {
    effects.enter('mathText');
    opening = effects.enter('mathTextSequence');
    return open(code);
  };

  function open(code: Code): State | undefined {
    if (code !== DOLLAR) {
      effects.exit('mathTextSequence');
      return content.start(code);
    }
    effects.consume(code);
    opened++;
    return open;
  }

  function close(code: Code): State | undefined {
    closing = effects.enter('mathTextSequence');
    closed = 0;
    return closeMore(code);
  }

  function closeMore(code: Code): State | undefined {
    if (code === DOLLAR) {
      effects.consume(code);
      closed++;
      return closeMore;
    }
    if (closed !== opened) {
      closing.type = 'mathTextData';
      return content.data(code);
    }
    effects.exit('mathTextSequence');
    const written = context.sliceSerialize({ start: opening.end, end: closing.start });
    const sides = { before: characterOf(before), after: characterOf(code) };
    if (opened === 1 && isNoFormula({ ...sides, content: written })) return nok(code);
    takeOffPadding(context, written, { opening, closing });
    effects.exit('mathText');
    return ok(code);
  }
}

const CLOSING: Record<number, number> = {
  [LEFT_PARENTHESIS]: RIGHT_PARENTHESIS,
  [LEFT_BRACKET]: RIGHT_BRACKET,
};

function tokenizeBrackets(context: TokenizeContext, effects: Effects, { ok, nok }: Ways): State {
  const content = contentUpTo(BACKSLASH, effects, { found: close, nok });
  let opening: Token;
  let closing: Token;
  let bracket: number | undefined;
  return (code) => {
    effects.enter('mathText');
    opening = effects.enter('mathTextSequence');
    effects.consume(code);
    return open;
  };

  function open(code: Code): State | undefined {
    bracket = code === null ? undefined : CLOSING[code];
    if (bracket === undefined) return nok(code);
    effects.consume(code);
    effects.exit('mathTextSequence');
    return content.start;
  }

  function close(code: Code): State | undefined {
    closing = effects.enter('mathTextSequence');
    effects.consume(code);
    return closeBracket;
  }

  function closeBracket(code: Code): State | undefined {
    if (code !== bracket) {
      closing.type = 'mathTextData';
      return content.escaped(code);
    }
    effects.consume(code);
    effects.exit('mathTextSequence');
    const written = context.sliceSerialize({ start: opening.end, end: closing.start });
    takeOffPadding(context, written, { opening, closing });
    effects.exit('mathText');
    return ok;
  }
}

/** The states that read a formula until `sign`, where they go to `found`, outside of any token. */
function contentUpTo(
  sign: typeof DOLLAR | typeof BACKSLASH,
  effects: Effects,
  { found, nok }: { found: State; nok: State },
) {
  function start(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code === sign) return found(code);
    if (isLineEnd(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return start;
    }
    effects.enter('mathTextData');
    return data(code);
  }

  function data(code: Code): State | undefined {
    if (code === null || code === sign || isLineEnd(code)) {
      effects.exit('mathTextData');
      return start(code);
    }
    effects.consume(code);
    return code === BACKSLASH ? escaped : data;
  }

  /** Behind a backslash: no sign of its own. */
  function escaped(code: Code): State | undefined {
    if (endsLine(code)) return data(code);
    effects.consume(code);
    return data;
  }

  return { start, data, escaped };
}

/** `$ x $` is `$x$`: a space, or the end of a line, on both sides. */
function takeOffPadding(
  { events }: TokenizeContext,
  written: string,
  { opening, closing }: { opening: Token; closing: Token },
): void {
  if (!/^[ \n\r][\s\S]*[ \n\r]$/.test(written) || written.trim() === '') return;
  const tokens = events
    .slice(events.findLastIndex(([, token]) => token === opening) + 1)
    .filter(([kind, token]) => kind === 'enter' && token !== closing);
  const first = tokens[0]?.[1];
  const last = tokens.at(-1)?.[1];
  if (!first || !last) return;
  if (first.type === 'lineEnding') first.type = 'mathTextPadding';
  else first.start = moved(first.start, 1);
  if (last.type === 'lineEnding') last.type = 'mathTextPadding';
  else last.end = moved(closing.start, -1);
}

/** A space stands in the same chunk as the sign beside it: chunks end at tabs and line ends. */
function moved(point: Token['start'], by: 1 | -1): Token['start'] {
  return {
    ...point,
    column: point.column + by,
    offset: point.offset + by,
    _bufferIndex: point._bufferIndex + by,
  };
}
