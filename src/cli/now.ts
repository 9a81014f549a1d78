/** The instant that counts as now: given on the command line, by the environment, or the clock. */
import { parseDate } from '../base/dates.ts';
import { badValue } from '../diagnostics/catalogue/command-line.ts';
import type { Diagnostic } from '../model.ts';

interface NowRequest {
  /** The value of `--now`. */
  written: string | undefined;
  env: NodeJS.ProcessEnv;
  timezone: string;
}

/** In milliseconds since 1970-01-01T00:00Z. */
export function nowOf(request: NowRequest): { now: number } | { diagnostic: Diagnostic } {
  const { written, env, timezone } = request;
  if (written !== undefined) {
    const date = parseDate(written, timezone);
    return date ? { now: date.epoch } : { diagnostic: badValue('--now', written, A_DATE) };
  }
  // See reproducible-builds.org/specs/source-date-epoch
  const epoch = env.SOURCE_DATE_EPOCH;
  if (!epoch) return { now: Date.now() };
  if (/^\d{1,12}$/.test(epoch)) return { now: Number(epoch) * 1000 };
  return { diagnostic: badValue('SOURCE_DATE_EPOCH', epoch, SECONDS) };
}

const A_DATE = {
  en: 'a date such as `2024-05-01` or `2024-05-01 08:30`',
  zh: '形如 `2024-05-01` 或 `2024-05-01 08:30` 的日期',
};

const SECONDS = { en: 'whole seconds since 1970', zh: '自 1970 年起的整秒数' };
