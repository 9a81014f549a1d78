/** Dates as authors write them, read in one time zone; never the machine's. */
import { Temporal } from 'temporal-polyfill';

/** The fields of `SiteDate` in the model. */
export interface ZonedDate {
  epoch: number;
  iso: string;
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const WRITTEN =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?[ \t]*(Z|z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * `2021-08-31`, `2021-08-31 00:30`, `2021/8/31 0:30:05`, `2021-08-31T00:30:00+08:00`. Without an
 * offset the time is of `timezone`; a time that daylight saving skips moves forward, one that it
 * repeats is the first. Undefined for anything else, 31 February included.
 */
export function parseDate(written: string, timezone: string): ZonedDate | undefined {
  const match = WRITTEN.exec(written.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  try {
    const fields = { year, month, day, hour, minute, second };
    const plain = Temporal.PlainDateTime.from(fields, { overflow: 'reject' });
    const offset = match[7]?.toUpperCase();
    return inZone(plain.toZonedDateTime(offset ? zoneOfOffset(offset) : timezone), timezone);
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** Whether `written` looks like a date, be there such a day or not. */
export function isDateLike(written: string): boolean {
  return WRITTEN.test(written.trim());
}

/** The instant `epoch` (milliseconds) as `timezone` writes it. */
export function dateOf(epoch: number, timezone: string): ZonedDate {
  return inZone(Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO('UTC'), timezone);
}

/** Whether `timezone` is an IANA name or an offset that Node knows. */
export function isTimezone(timezone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timezone);
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

function zoneOfOffset(offset: string): string {
  if (offset === 'Z') return 'UTC';
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

function inZone(instant: Temporal.ZonedDateTime, timezone: string): ZonedDate {
  const zoned = instant.withTimeZone(timezone);
  const { year, month, day, hour, minute, second } = zoned;
  const iso = zoned.toString({ smallestUnit: 'second', timeZoneName: 'never' });
  return { epoch: zoned.epochMilliseconds, iso, year, month, day, hour, minute, second };
}
