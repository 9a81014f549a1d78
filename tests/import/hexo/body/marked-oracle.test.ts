/** The real marked, as Hexo calls it, is the judge of what reached MathJax. */
import fc from 'fast-check';
import { marked } from 'marked';
import { expect, it, test } from 'vitest';
import { piecesOf } from '../../../../src/import/hexo/body/formulas/pieces.ts';
import { KEPT_FORMULAS, UNDONE_WORKAROUNDS } from './workarounds.ts';

/** The text of the page: without comments, and with entities as their characters. */
function pageText(markdown: string): string {
  const html = marked.parse(markdown, { async: false, gfm: true, breaks: true });
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^<p>|<\/p>\s*$/g, '')
    .replace(/<br>\n?/g, '\n')
    .replace(/&(lt|gt|quot|amp|#39|#95|#123|#125);/g, (_, name: string) => SIGNS[name] ?? '');
}

const SIGNS: Record<string, string> = {
  ...{ lt: '<', gt: '>', quot: '"', amp: '&' },
  ...{ '#39': "'", '#95': '_', '#123': '{', '#125': '}' },
};

it.each([...UNDONE_WORKAROUNDS, ...KEPT_FORMULAS])('$written', ({ written, rendered }) => {
  const text = pageText(`设 ${written}。`);
  if (rendered === undefined) expect(text).toMatch(/<\w+>/);
  else expect(text).toBe(`设 ${rendered}。`);
});

test('an escaped bar of a table reaches MathJax as a bar', () => {
  expect(pageText('| a |\n|---|\n| $P(A\\|B)$ |')).toContain('$P(A|B)$');
});

test('what is told of each part of a formula is what marked makes of it', () => {
  const part = fc.constantFrom(
    ...['\\', '\\\\', '\\{', '\\}', '\\,', '\\|', '\\#', '\\%', '\\&', '\\frac', '\\_', '\\*'],
    ...['{', '}', 'a', '1', ' ', '=', '+', '^', '\\\\\\\\', '&lt;', '&#123;', '<!-- -->', ')', '('],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const formula = `$x${parts.join('')}y$`;
      const rendered = piecesOf(formula).map((piece) => piece.rendered);
      expect(pageText(`设${formula}。`)).toBe(`设${rendered.join('')}。`);
    }),
    { numRuns: 500 },
  );
});
