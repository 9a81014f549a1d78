/** Messages about formulas (SC301, SC307, SC310–SC329). */
import type { Problem } from '../../model.ts';
import { error } from '../problem.ts';

export const mathError = (fault: string): Problem =>
  error(
    'SC301',
    { en: `KaTeX cannot set this formula: ${fault}`, zh: `KaTeX 无法排版这个公式：${fault}` },
    {
      en: 'Correct the TeX at the caret. A dollar sign that begins no formula is written `\\$`.',
      zh: '请改正标记处的 TeX。不是公式的美元符号请写成 `\\$`。',
    },
  );

export const mathFence = (): Problem =>
  error(
    'SC307',
    {
      en: 'this `$$` has no partner that makes a formula of what stands between',
      zh: '这个 `$$` 没有与之配对、能围成公式的另一个 `$$`',
    },
    {
      en: 'Put a formula of several lines between two lines that hold only `$$`. Dollar signs that begin no formula are written `\\$\\$`.',
      zh: '多行公式请放在两行单独的 `$$` 之间。不是公式的美元符号请写成 `\\$\\$`。',
    },
  );
