/** Messages about footnotes (SC383–SC384). */
import type { Problem } from '../../model.ts';
import { warning } from '../problem.ts';

export const footnoteTwice = (label: string): Problem =>
  warning(
    'SC383',
    {
      en: `the footnote \`[^${label}]\` is written twice: this one stands in the text`,
      zh: `脚注 \`[^${label}]\` 写了两次：这一条留在正文里`,
    },
    { en: 'Give it a name of its own.', zh: '请给它另起一个名字。' },
  );

export const footnoteUnused = (label: string): Problem =>
  warning(
    'SC384',
    {
      en: `nothing refers to the footnote \`[^${label}]\`: it stands in the text`,
      zh: `没有任何地方引用脚注 \`[^${label}]\`：它留在正文里`,
    },
    {
      en: `Write \`[^${label}]\` where it belongs, or delete it.`,
      zh: `请在该用它的地方写上 \`[^${label}]\`，或把它删去。`,
    },
  );
