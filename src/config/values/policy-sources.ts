/** What a site adds to the policy of its pages: directive → sources. */
import { WIDENED } from '../../base/policy-directives.ts';
import { unknownDirective, unsafeSource } from '../../diagnostics/catalogue/publishing.ts';
import { type Cursor, shortened } from '../cursor.ts';
import { mapOf } from './names.ts';
import { plainText } from './scalars.ts';
import type { ValueType } from './value-type.ts';

/** `{connect-src: [https://a.org]}` */
export function policySources(): ValueType<Record<string, string[]>> {
  const expected = { en: 'a map from directives to sources', zh: '从指令到来源的映射' };
  return mapOf(expected, (name, item) => {
    if (!WIDENED.includes(name)) {
      return item.fail(unknownDirective(shortened(name), WIDENED), { part: 'key' });
    }
    const items = Array.isArray(item.value) ? item.items() : [item];
    return [name, items.flatMap((each) => sourceAt(each) ?? [])];
  });
}

function sourceAt(cursor: Cursor): string | undefined {
  const written = plainText(cursor);
  if (written === undefined) return undefined;
  if (!/^[\x21-\x7e]+$/.test(written) || /[;,"<>]/.test(written)) {
    const reason = {
      en: 'it has spaces or signs that end it',
      zh: '其中有空格或会使其中断的符号',
    };
    return cursor.fail(unsafeSource(cursor.key, shortened(written), reason));
  }
  return written;
}
