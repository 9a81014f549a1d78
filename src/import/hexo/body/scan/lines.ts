/** What stands on a line beside a place in it. */
import { CONTAINERS } from './margin.ts';

/** What stands before `at` on its line, as far as a list or a quote may reach. */
export function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 1_000), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** Lists and quotes before `at` on its line. */
export function containersBefore(text: string, at: number): string {
  return CONTAINERS.exec(lineBefore(text, at))?.[0] ?? '';
}
