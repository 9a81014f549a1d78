/** Bare URLs that GFM does not find: those that end before Chinese text, and `www.` behind it. */
import type { Root } from 'mdast';
import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import { bareUrlIn, isChinese } from '../han.ts';
import { characterOf, endsLine, isSpace } from './codes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
}

/** After remark-gfm, so that they come first: else a formula behind a URL were part of it. */
export function bareUrls(this: Processor<Root>): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  const text = { 72: HTTP, 104: HTTP, 87: WWW, 119: WWW };
  data.micromarkExtensions.push({ text });
}

const HTTP = urlInChinese('literalAutolinkHttp', 'https:', (before) => !/[A-Za-z]/.test(before));
const WWW = urlInChinese(
  'literalAutolinkWww',
  'www.',
  (before) => before === '' || /[\s(*_[\]~]/.test(before) || isChinese(before),
);

type UrlToken = 'literalAutolinkHttp' | 'literalAutolinkWww';

/** `token` is one of mdast-util-gfm-autolink-literal, which makes the link. */
function urlInChinese(
  token: UrlToken,
  beginning: string,
  mayFollow: (before: string) => boolean,
): Construct {
  return {
    name: `${token}InChinese`,
    previous: (code) => mayFollow(characterOf(code)),
    tokenize(effects, ok, nok) {
      const start = this.now().offset;
      let length = 0;
      const inside: State = (code) => {
        if (this.now().offset - start < length) {
          effects.consume(code);
          return inside;
        }
        effects.exit(token);
        effects.exit('literalAutolink');
        return ok(code);
      };
      const own: State = (code) => {
        effects.enter('literalAutolink');
        effects.enter(token);
        return inside(code);
      };
      const isFound = (written: string): boolean => {
        length = isInLabel(this) ? 0 : (bareUrlIn(written)?.length ?? 0);
        return length > 0;
      };
      const behindChinese = isChinese(characterOf(this.previous));
      return effects.check(ahead(beginning, { isFound, behindChinese }), own, nok);
    },
  };
}

interface Look {
  isFound: (written: string) => boolean;
  /** Then GFM takes no `www.` for a URL, wherever it ends. */
  behindChinese: boolean;
}

/** Reads up to Chinese text; fails early where no URL begins. */
function ahead(beginning: string, { isFound, behindChinese }: Look): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let written = '';
      const read: State = (code) => {
        const character = characterOf(code);
        const isEnd = isSpace(code) || endsLine(code);
        if (isEnd || isChinese(character)) {
          if ((isEnd && !behindChinese) || !isFound(written)) return nok(code);
          effects.exit('data');
          return ok(code);
        }
        if (written.length < beginning.length && !fits(beginning, written.length, character)) {
          return nok(code);
        }
        written += character;
        effects.consume(code);
        return read;
      };
      return (code: Code) => {
        effects.enter('data');
        return read(code);
      };
    },
  };
}

/** `http:` is as good a beginning as `https:`. */
function fits(beginning: string, at: number, character: string): boolean {
  return beginning[at] === character.toLowerCase() || (at === 4 && character === ':');
}

/** `[https://a.org/中文](…)` is one link, not one in another. */
function isInLabel({ events }: TokenizeContext): boolean {
  return events.some(
    ([, { type, _balanced }]) => (type === 'labelLink' || type === 'labelImage') && !_balanced,
  );
}
