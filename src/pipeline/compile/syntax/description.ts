/** `: 解释` below a term: a container of blocks, as a quote is one. For micromark. */
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { COLON, endsLine, isSpace } from './codes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    description: 'description';
    descriptionPrefix: 'descriptionPrefix';
    descriptionIndent: 'descriptionIndent';
  }
}

/** What ends a sentence or announces a list: the line before `: ` is no term then. */
const NO_TERM = /[。．，、；：！？…,.;:!?]["'”’」』）)]?\s*$/;
/** What stands before the colon, of the containers that this line goes on with. */
const PREFIXES = new Set<string>([
  ...['linePrefix', 'listItemIndent', 'descriptionIndent'],
  ...['blockQuotePrefix', 'blockQuoteMarker', 'blockQuotePrefixWhitespace'],
]);
/** Spaces after the colon that are none of code. */
const MAX_SPACES = 4;

export function descriptionSyntax(): Extension {
  return { document: { [COLON]: description } };
}

const description: Construct = {
  name: 'description',
  tokenize: tokenizePrefix,
  continuation: { tokenize: tokenizeContinuation },
  exit(effects) {
    effects.exit('description');
  },
};

/** The colon, a space, and something after them. */
function tokenizePrefix(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this;
  const { column } = self.now();
  let spaces = 0;
  return start;

  function start(code: Code): State | undefined {
    if (!followsTerm(self) && !followsDescription(self, column)) return nok(code);
    effects.enter('description', { _container: true });
    effects.enter('descriptionPrefix');
    effects.consume(code);
    return space;
  }

  function space(code: Code): State | undefined {
    if (isSpace(code) && spaces < MAX_SPACES) {
      spaces++;
      effects.consume(code);
      return space;
    }
    if (spaces === 0 || endsLine(code)) return nok(code);
    effects.exit('descriptionPrefix');
    // A line that goes on is indented by two columns, however far the text stands from its colon.
    self.containerState = { ...self.containerState, size: 2 };
    return ok(code);
  }
}

/** Whether the line above is the last of a paragraph, and could be what is explained. */
function followsTerm({ interrupt, events, sliceSerialize }: TokenizeContext): boolean {
  const [, above] = events.findLast(([, { type }]) => !PREFIXES.has(type)) ?? [];
  // Only a line that goes on, or could, is interrupted: what is within fences never is.
  if (!interrupt || above?.type !== 'chunkFlow') return false;
  const isCode = above._tokenizer?.currentConstruct?.name === 'codeIndented';
  return !isCode && !NO_TERM.test(sliceSerialize(above));
}

/**
 * Whether the description of the same column before this one is open, or was closed just now. Where
 * `interrupt` is known every container goes on, so none is left for this line to follow.
 */
function followsDescription({ interrupt, events }: TokenizeContext, column: number): boolean {
  if (interrupt !== undefined) return false;
  const last = events.findLastIndex(([, { type }]) => !PREFIXES.has(type));
  if (events[last]?.[0] !== 'exit') return false;
  let closed = 0;
  let isTail = true;
  for (let index = last; index >= 0; index--) {
    const event = events[index];
    if (!event) continue;
    const [kind, { type, start }] = event;
    isTail &&= kind === 'exit' && type !== 'chunkFlow';
    if (type !== 'description') continue;
    if (kind === 'exit' && !isTail) closed++;
    else if (closed === 0 && start.column === column) return true;
    else if (kind === 'enter' && closed > 0) closed--;
  }
  return false;
}

/** A blank line, or one that is indented. */
function tokenizeContinuation(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  const { containerState } = this;
  const size = Number(containerState?.size);
  let columns = 0;
  return start;

  function start(code: Code): State | undefined {
    if (endsLine(code)) return ok(code);
    if (!isSpace(code)) return nok(code);
    effects.enter('descriptionIndent');
    return indent(code);
  }

  function indent(code: Code): State | undefined {
    if (isSpace(code) && columns < size) {
      columns++;
      effects.consume(code);
      return indent;
    }
    effects.exit('descriptionIndent');
    return columns === size || endsLine(code) ? ok(code) : nok(code);
  }
}
