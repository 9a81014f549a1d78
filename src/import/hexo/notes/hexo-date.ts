/** Dates of front matter and file names as Hexo reads them. */
import { parseDate, type ZonedDate } from '../../../base/dates.ts';

export interface HexoDate {
  /** As Hexo shows it and makes addresses of it. */
  date: ZonedDate;
  /** What Scholium reads as the date; differs from what is written where that is no date to it. */
  written: string;
}

/** With a zone and unquoted, YAML makes an instant of it, of which Hexo takes the UTC fields. */
const WITH_ZONE =
  /^(\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?)[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?)$/;

/** `source` is the value as written, quotes left out; `isQuoted` tells whether there were any. */
export function hexoDate(
  source: string,
  isQuoted: boolean,
  timezone: string,
): HexoDate | undefined {
  const written = source.trim();
  const date = parseDate(written, timezone);
  if (date && !isQuoted && WITH_ZONE.test(written)) {
    const utc = new Date(date.epoch).toISOString().slice(0, 19);
    return { date: parseDate(utc, timezone) ?? date, written };
  }
  return date ? { date, written } : looseDate(written, timezone);
}

/** What JavaScript takes for a date: `Aug 31, 2021`, `2021.8.31`. Its fields count, in whatever zone. */
function looseDate(written: string, timezone: string): HexoDate | undefined {
  const parsed = /\d/.test(written) ? new Date(written) : undefined;
  if (!parsed || Number.isNaN(parsed.getTime())) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  const [year, month, day] = [parsed.getFullYear(), parsed.getMonth() + 1, parsed.getDate()];
  const time = [parsed.getHours(), parsed.getMinutes(), parsed.getSeconds()].map(two).join(':');
  const plain = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${time}`;
  const date = parseDate(plain, timezone);
  return date && { date, written: plain };
}

/** As front matter writes it, in the zone that it was read in. */
export function writtenDate({ iso }: ZonedDate): string {
  return iso.slice(0, 19).replace('T', ' ');
}
