/** `[[fpn#方法|显示文字]]` and `![[图.png|300]]`: text that Markdown reads as one thing. For micromark. */
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import {
  BACKSLASH,
  BACKTICK,
  DOLLAR,
  EXCLAMATION,
  endsLine,
  GREATER_THAN,
  LEFT_BRACKET,
  LEFT_PARENTHESIS,
  LESS_THAN,
  PIPE,
  RIGHT_BRACKET,
} from './codes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
    wikiEmbed: 'wikiEmbed';
    wikiMarker: 'wikiMarker';
    wikiTarget: 'wikiTarget';
    wikiLabel: 'wikiLabel';
  }
}

/** Begin code, math or HTML, which come before links: no name holds them. */
const NEVER_IN_NAME: Code[] = [...[DOLLAR, BACKTICK, LESS_THAN, GREATER_THAN], ...[LEFT_BRACKET]];

/** Characters of a text at most, as in the labels of Markdown: an opening is not sought without end. */
const MAX_LABEL = 999;

export function wikiLinkSyntax(): Extension {
  return {
    text: {
      [LEFT_BRACKET]: { name: 'wikiLink', tokenize: tokenizerOf('wikiLink') },
      [EXCLAMATION]: { name: 'wikiEmbed', tokenize: tokenizerOf('wikiEmbed') },
    },
  };
}

function tokenizerOf(type: 'wikiLink' | 'wikiEmbed'): Construct['tokenize'] {
  return function tokenize(effects, ok, nok) {
    const target = tokenizeTarget.bind(this, effects, { type, ok, nok });
    const marks = type === 'wikiLink' ? '[[' : '![[';
    return (code) => {
      effects.enter(type);
      return marker(effects, marks, target, nok)(code);
    };
  };
}

interface Outcome {
  type: 'wikiLink' | 'wikiEmbed';
  ok: State;
  nok: State;
}

/** Takes `marks` in, character by character. */
function marker(effects: Effects, marks: string, next: () => State, nok: State): State {
  let at = 0;
  return (code) => {
    effects.enter('wikiMarker');
    return mark(code);
  };

  function mark(code: Code): State | undefined {
    if (code !== marks.charCodeAt(at)) return nok(code);
    at++;
    effects.consume(code);
    if (at < marks.length) return mark;
    effects.exit('wikiMarker');
    return next();
  }
}

/** The name, up to `|` or `]]`. */
function tokenizeTarget(this: TokenizeContext, effects: Effects, outcome: Outcome): State {
  const { nok } = outcome;
  const isDefined = definedNames(this);
  let name = '';
  return (code) => {
    effects.enter('wikiTarget');
    return target(code);
  };

  function target(code: Code): State | undefined {
    if (endsLine(code) || NEVER_IN_NAME.includes(code)) return nok(code);
    if (code === RIGHT_BRACKET || code === PIPE) return end(code);
    // In a table a bar is written `\|`.
    if (code === BACKSLASH) return effects.check(escapedBar, end, backslash)(code);
    return taken(code);
  }

  function backslash(code: Code): State | undefined {
    return taken(code);
  }

  function taken(code: Code): State {
    name += String.fromCharCode(Math.max(32, code ?? 0));
    effects.consume(code);
    return target;
  }

  /** `[[^1]]` is a footnote in brackets, and `[[a]]` may be a link to a definition in brackets. */
  function end(code: Code): State | undefined {
    const written = name.trim();
    if (/^[#^]?$/.test(written) || written.startsWith('^') || isDefined(written)) return nok(code);
    effects.exit('wikiTarget');
    if (code === RIGHT_BRACKET) return closing(effects, outcome)(code);
    const marks = code === BACKSLASH ? '\\|' : '|';
    return marker(effects, marks, () => tokenizeLabel(effects, outcome), nok)(code);
  }
}

/** What is shown; `]]` within code or a formula does not end it. */
function tokenizeLabel(effects: Effects, outcome: Outcome): State {
  const { nok, type } = outcome;
  let within: Code | undefined;
  let length = 0;
  return (code) => {
    effects.enter('wikiLabel');
    if (code === RIGHT_BRACKET) return nok(code);
    // Of a picture it is a width or a description, which are plain text.
    effects.enter('chunkText', { contentType: type === 'wikiLink' ? 'text' : 'string' });
    return label(code);
  };

  function label(code: Code): State | undefined {
    if (endsLine(code) || length > MAX_LABEL) return nok(code);
    if (code === RIGHT_BRACKET && within === undefined && length > 0) {
      return effects.check(closingMarks, end, taken)(code);
    }
    return taken(code);
  }

  function taken(code: Code): State | undefined {
    length++;
    if (code === DOLLAR || code === BACKTICK) {
      if (within === undefined) within = code;
      else if (within === code) within = undefined;
    }
    effects.consume(code);
    return code === BACKSLASH && within !== BACKTICK ? escaped : label;
  }

  function escaped(code: Code): State | undefined {
    if (endsLine(code)) return nok(code);
    effects.consume(code);
    return label;
  }

  function end(code: Code): State | undefined {
    effects.exit('chunkText');
    effects.exit('wikiLabel');
    return closing(effects, outcome)(code);
  }
}

/** `]]`, and not the `](…)` or `][…]` of a link whose text is in brackets: `[[1]](https://a.org)`. */
function closing(effects: Effects, { type, ok, nok }: Outcome): State {
  return marker(effects, ']]', () => after, nok);

  function after(code: Code): State | undefined {
    if (code === LEFT_PARENTHESIS) return nok(code);
    if (code === LEFT_BRACKET) return effects.check(openingMarks, end, nok)(code);
    return end(code);
  }

  function end(code: Code): State | undefined {
    effects.exit(type);
    return ok(code);
  }
}

const closingMarks = lookAhead(']]');
const openingMarks = lookAhead('[[');
const escapedBar = lookAhead('\\|');

function lookAhead(marks: string): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) => marker(effects, marks, () => ok, nok),
  };
}

/** Whether a name is one of the document's `[name]: …`. */
function definedNames({ parser }: TokenizeContext): (name: string) => boolean {
  return (name) => parser.defined.includes(name.replace(/\s+/g, ' ').toLowerCase().toUpperCase());
}
