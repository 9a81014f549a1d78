/** Message about HTML that does not end (SC382). */
import type { Problem } from '../../model.ts';
import { warning } from '../problem.ts';

export const unfinishedHtml = (opening: string): Problem =>
  warning(
    'SC382',
    {
      en: `the HTML \`${opening}\` does not end: it is shown as text`,
      zh: `HTML \`${opening}\` 没有结束：已按文字显示`,
    },
    opening === '<!--'
      ? { en: 'End the comment with `-->`.', zh: '请用 `-->` 结束注释。' }
      : {
          en: 'End the tag with `>`, or write `&lt;` for a `<` that begins none.',
          zh: '请用 `>` 结束标签；不是标签的 `<` 请写成 `&lt;`。',
        },
  );
