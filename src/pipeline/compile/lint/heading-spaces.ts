/** `##标题`: without a space after its marks, a heading is text. */
import { headingWithoutSpace } from '../../../diagnostics/catalogue/lint.ts';
import type { Finding, LintRule } from './lint-rule.ts';
import { isBeforeIndented, type ProseLine } from './prose.ts';

export const headingSpaces: LintRule = ({ lines, text }) =>
  lines.flatMap((line): Finding[] => {
    const { offset, prose } = line;
    const marks = /^#{2,6}(?=[^\s#])/.exec(prose)?.[0];
    if (marks !== undefined) {
      const fix = { offset: offset + marks.length, length: 0, text: ' ' };
      const isSafe = !isBeforeIndented(offset, text, 'heading');
      const problem = headingWithoutSpace(marks);
      return [{ problem, offset, length: marks.length, ...(isSafe && { fix }) }];
    }
    return mayBeHeading(line, text)
      ? [{ problem: headingWithoutSpace('#'), offset, length: 1 }]
      : [];
  });

/** One `#` may begin a tag, `#include` or a number: it is asked about before Han, on a line alone. */
function mayBeHeading({ offset, prose }: ProseLine, text: string): boolean {
  if (!/^#\p{Script=Han}[^#]*$/u.test(prose)) return false;
  const before = text.slice(Math.max(0, offset - 40), offset);
  const after = text.slice(offset + prose.length, offset + prose.length + 40);
  return /(?:^|\n[ \t>]*\n)[ \t>]*$/.test(before) && /^[ \t]*(?:\n[ \t>]*\n|\n?$)/.test(after);
}
