/** `2021-08-31-r-fcn.md`: the date that a file's name begins with. */
import { posix } from 'node:path';
import { parseDate } from '../../base/dates.ts';
import type { SiteDate } from '../../model.ts';

const DATED = /^(\d{4}-\d{2}-\d{2})-(?=.)/;

/** Midnight of the day in `timezone`; undefined where the name has no date of the calendar. */
export function dateOfFileName(path: string, timezone: string): SiteDate | undefined {
  const written = dateWrittenInName(path);
  return written === undefined ? undefined : parseDate(written, timezone);
}

/** What stands in the place of a date, be it one of the calendar or not. */
export function dateWrittenInName(path: string): string | undefined {
  return DATED.exec(posix.basename(path))?.[1];
}
