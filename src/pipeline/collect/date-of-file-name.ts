/** `2021-08-31-r-fcn.md`: the date that a file's name begins with. */
import { posix } from 'node:path';
import { parseDate } from '../../base/dates.ts';
import type { SiteDate } from '../../model.ts';

const DATED = /^(\d{4}-\d{2}-\d{2})-(?=.)/;

/** Midnight of the day in `timezone`; undefined where the name has no date of the calendar. */
export function dateOfFileName(path: string, timezone: string): SiteDate | undefined {
  const written = DATED.exec(posix.basename(path))?.[1];
  return written ? parseDate(written, timezone) : undefined;
}
