/** Lines between bars that make no table: the line below their head is missing, or not as it must be. */
import { tornTable } from '../../../diagnostics/catalogue/lint.ts';
import type { Finding, LintRule } from './lint-rule.ts';
import { linesOf, type ProseLine } from './prose.ts';

const ROW = /^[|｜].*\S.*[|｜]\s*$/;
/** Of hyphens and colons, or of dashes that are none to Markdown. */
const BORDER = /^[|｜][\s|｜:：—–－-]*[—–－-][\s|｜:：—–－-]*$/;

export const tornTables: LintRule = ({ blocks, prose, text }) =>
  blocks
    .filter(({ type }) => type === 'paragraph')
    .flatMap((block) => tableIn(linesOf(block, prose, text)));

function tableIn(lines: ProseLine[]): Finding[] {
  const at = lines.findIndex(({ prose }, index) => {
    const next = lines[index + 1]?.prose;
    return ROW.test(prose) && next !== undefined && ROW.test(next);
  });
  const [head, second] = [lines[at], lines[at + 1]];
  if (!head || !second) return [];
  const columns = cellsOf(head.prose);
  const isBorder = BORDER.test(second.prose);
  const isFullWidth = /[｜—–－：]/.test(isBorder ? second.prose : head.prose.replace(/[^｜]/g, ''));
  const place = isBorder ? second : head;
  const problem = tornTable(columns, isFullWidth ? 'full-width' : isBorder ? 'columns' : 'missing');
  return [{ problem, offset: place.offset, length: place.prose.trimEnd().length }];
}

function cellsOf(row: string): number {
  return row.trim().split(/[|｜]/).length - 2;
}
