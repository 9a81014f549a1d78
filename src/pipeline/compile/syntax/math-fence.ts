/** The sign that closes a block of math, and the spaces around it. */
import type { Code, Construct, Effects, State } from 'micromark-util-types';
import { type BACKSLASH, DOLLAR, endsLine, isSpace, RIGHT_BRACKET } from './codes.ts';

/** What begins the signs of a block: `$$` or `\\[`. */
export type Marker = typeof DOLLAR | typeof BACKSLASH;

/** The closing sign, with nothing but spaces around it up to the end of the line. */
export function closing(marker: Marker, size: number): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let count = 0;
      return spaces(effects, 'whitespace', sign);

      function sign(code: Code): State | undefined {
        if (code !== marker) return nok(code);
        effects.enter('mathFlowFence');
        effects.enter('mathFlowFenceSequence');
        if (marker === DOLLAR) return dollars(code);
        effects.consume(code);
        return bracket;
      }

      function dollars(code: Code): State | undefined {
        if (code !== DOLLAR) return count < size ? nok(code) : rest(code);
        effects.consume(code);
        count++;
        return dollars;
      }

      function bracket(code: Code): State | undefined {
        if (code !== RIGHT_BRACKET) return nok(code);
        effects.consume(code);
        return rest;
      }

      function rest(code: Code): State | undefined {
        effects.exit('mathFlowFenceSequence');
        return spaces(effects, 'whitespace', lineEnd)(code);
      }

      function lineEnd(code: Code): State | undefined {
        if (!endsLine(code)) return nok(code);
        effects.exit('mathFlowFence');
        return ok(code);
      }
    },
  };
}

/** Spaces and tabs as one token of `type`, at most `limit` columns of them. */
export function spaces(
  effects: Effects,
  type: 'whitespace' | 'linePrefix',
  next: State,
  limit = Number.POSITIVE_INFINITY,
): State {
  let count = 0;
  return (code) => {
    if (!isSpace(code) || limit === 0) return next(code);
    effects.enter(type);
    return inside(code);
  };

  function inside(code: Code): State | undefined {
    if (isSpace(code) && count++ < limit) {
      effects.consume(code);
      return inside;
    }
    effects.exit(type);
    return next(code);
  }
}
