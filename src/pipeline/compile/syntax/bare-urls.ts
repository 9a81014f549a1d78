/** Bare URLs as GFM has them, but they end before Chinese text, and `www.` may follow it. */
import type { Root } from 'mdast';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import type {
  Code,
  Construct,
  ConstructRecord,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import type { Processor } from 'unified';
import { bareUrlIn, isChinese } from '../han.ts';
import { characterOf, isLineEnd, isSpace } from './codes.ts';

/** After remark-gfm, whose constructs it replaces: else a formula behind a URL were part of it. */
export function bareUrls(this: Processor<Root>): void {
  const data = this.data();
  const text: ConstructRecord = {};
  const replaced = new Set<string>();
  for (const [code, constructs] of Object.entries(gfmAutolinkLiteral().text ?? {})) {
    for (const construct of [constructs].flat()) {
      if (!construct?.name || construct.name === 'emailAutolink') continue;
      replaced.add(construct.name);
      text[code] = beforeChinese(construct, construct.name);
    }
  }
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: [...replaced] }, text });
}

/** `construct`, unless Chinese text follows without a space: then what is before it. */
function beforeChinese(construct: Construct, name: string): Construct {
  const token = name === 'wwwAutolink' ? 'literalAutolinkWww' : 'literalAutolinkHttp';
  return {
    name: `${name}BeforeChinese`,
    previous(code) {
      return construct.previous?.call(this, code) !== false || isChinese(characterOf(code));
    },
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
      const found = (written: string): boolean => {
        length = isInLabel(this) ? 0 : (bareUrlIn(written)?.length ?? 0);
        return length > 0;
      };
      return effects.check(upToChinese(found), own, (code) =>
        construct.tokenize.call(this, effects, ok, nok)(code),
      );
    },
  };
}

/** `[https://a.org/中文](…)` is one link, not one in another. */
function isInLabel({ events }: TokenizeContext): boolean {
  return events.some(
    ([, { type, _balanced }]) => (type === 'labelLink' || type === 'labelImage') && !_balanced,
  );
}

const BEGINNING = 'https://';

/** Reads up to Chinese text; fails at a space, and early where no URL begins. */
function upToChinese(found: (written: string) => boolean): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let written = '';
      const read: State = (code: Code) => {
        if (code === null || isSpace(code) || isLineEnd(code)) return nok(code);
        const character = characterOf(code);
        if (isChinese(character)) {
          if (!found(written)) return nok(code);
          effects.exit('data');
          return ok(code);
        }
        written += character;
        if (written.length === BEGINNING.length && !/^(?:https?:|www\.)/i.test(written)) {
          return nok(code);
        }
        effects.consume(code);
        return read;
      };
      return (code) => {
        effects.enter('data');
        return read(code);
      };
    },
  };
}
