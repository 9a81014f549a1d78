/** Types of `report.mjs`. */

/** What was measured, as Markdown. */
export function markdownReport(measured: {
  machine: Record<string, string | number>;
  sizes: object[];
  growth: object[];
}): string;
