/** Messages about what an author wrote and readers would not see, or not as meant (SC385–SC399). */
import type { Problem } from '../../model.ts';
import { warning } from '../problem.ts';

export const commentInFormula = (): Problem =>
  warning(
    'SC385',
    {
      en: '`%` begins a comment in TeX: what follows it is missing from the formula',
      zh: '`%` 在 TeX 中开始注释：公式里它后面的内容不会显示',
    },
    {
      en: 'Write `\\%` for a per cent sign.',
      zh: '百分号请写成 `\\%`。',
    },
  );
