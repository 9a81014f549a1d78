/** The site's time zone. */
import { isTimezone } from '../../base/dates.ts';
import { nearest } from '../../base/nearest.ts';
import { unknownTimezone } from '../../diagnostics/catalogue/config-values.ts';
import { shortened } from '../cursor.ts';
import { plainText } from './scalars.ts';
import type { ValueType } from './value-type.ts';

/** What Temporal takes besides, such as a date with a zone in brackets, is no name of a zone. */
const ZONE_NAME = /^(?:[A-Za-z][A-Za-z0-9_+\-/]*|[+-]\d{2}:\d{2})$/;

/** Cities that authors write, but that name no zone. */
const MEANT_BY_CITY = new Map([
  ['Asia/Beijing', 'Asia/Shanghai'],
  ['Asia/Shenzhen', 'Asia/Shanghai'],
]);

export function timezone(): ValueType<string> {
  return {
    expected: { en: 'an IANA time zone', zh: ' IANA 时区名' },
    read(cursor) {
      const written = plainText(cursor);
      if (written === undefined) return undefined;
      if (ZONE_NAME.test(written) && isTimezone(written)) return written;
      return cursor.fail(unknownTimezone(shortened(written), zoneMeantBy(written)));
    },
    show: (value) => value,
  };
}

function zoneMeantBy(written: string): string | undefined {
  const names = [...Intl.supportedValuesOf('timeZone'), 'UTC', ...MEANT_BY_CITY.keys()];
  const near = nearest(written, names);
  return near === undefined ? undefined : (MEANT_BY_CITY.get(near) ?? near);
}
