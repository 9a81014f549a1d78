/** Messages about what is math and what is not (SC310–SC319). */
import type { Problem } from '../../model.ts';
import { warning } from '../problem.ts';

export const dollarOfPrice = (): Problem =>
  warning(
    'SC310',
    {
      en: 'this `$` was taken for that of a price: it begins no formula',
      zh: '这个 `$` 被当作价格的美元符号，没有开始公式',
    },
    {
      en: 'Write `\\$` for a dollar sign, so that it can never pair with another.',
      zh: '美元符号请写成 `\\$`，以免与别的 `$` 配成公式。',
    },
  );

export const unpairedDollar = (): Problem =>
  warning(
    'SC311',
    {
      en: 'this `$` has no partner in its paragraph, so it is text',
      zh: '这个 `$` 在本段中没有与之配对的 `$`，只能当作文字',
    },
    {
      en: 'Close the formula with another `$`, or write `\\$` for a dollar sign.',
      zh: '请用另一个 `$` 结束公式；若是美元符号，请写成 `\\$`。',
    },
  );

export const bracketMathIsOff = (): Problem =>
  warning(
    'SC312',
    {
      en: 'TeX between `\\(` and `\\)`, or `\\[` and `\\]`, is text here',
      zh: '`\\(` 与 `\\)`、`\\[` 与 `\\]` 之间的 TeX 在这里只是文字',
    },
    {
      en: 'Set `brackets: true` under `math` in scholium.yaml, or write `$…$` and `$$…$$`.',
      zh: '请在 scholium.yaml 的 `math` 下写 `brackets: true`，或改用 `$…$` 与 `$$…$$`。',
    },
  );

export const formulaEndsList = (): Problem =>
  warning(
    'SC313',
    {
      en: 'this formula is not indented, so it ends the list, which begins anew after it',
      zh: '这个公式没有缩进，列表到此结束，之后又重新开始',
    },
    {
      en: 'Indent the formula, both `$$` included, as far as the text of its list item.',
      zh: '请把公式连同两个 `$$` 缩进到与所属列表项的文字对齐。',
    },
  );

export const formulaIsCode = (): Problem =>
  warning(
    'SC314',
    {
      en: 'this formula is indented by four columns too many, so it is code',
      zh: '这个公式多缩进了四列以上，因此成了代码',
    },
    {
      en: 'Indent it as far as the text that it belongs to.',
      zh: '请把它缩进到与所属文字对齐。',
    },
  );

export const unpairedBracket = (opening: string, closing: string): Problem =>
  warning(
    'SC315',
    {
      en: `this \`${opening}\` has no \`${closing}\` in its paragraph, so it is text`,
      zh: `这个 \`${opening}\` 在本段中没有与之配对的 \`${closing}\`，只能当作文字`,
    },
    {
      en: `Close the formula with \`${closing}\`, or leave out the backslash.`,
      zh: `请用 \`${closing}\` 结束公式，或去掉反斜杠。`,
    },
  );
