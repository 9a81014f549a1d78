/** Messages about statements of templates and how they stand in one another (SC545–SC562). */
import type { Bilingual, Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';
import { didYouMean, listed } from './phrases.ts';

export const unclosedStatement = (name: string, end: string): Problem =>
  error(
    'SC545',
    { en: `\`${name}\` has no \`${end}\``, zh: `\`${name}\` 没有对应的 \`${end}\`` },
    {
      en: `Write \`{% ${end} %}\` where it ends.`,
      zh: `请在结束处写上 \`{% ${end} %}\`。`,
    },
  );

export const closesNothing = (name: string): Problem =>
  error(
    'SC546',
    { en: `\`${name}\` closes nothing`, zh: `\`${name}\` 没有可以结束的语句` },
    {
      en: `Delete it, or write \`{% ${name.replace('end', '')} … %}\` before it.`,
      zh: `请删去它，或在前面写上 \`{% ${name.replace('end', '')} … %}\`。`,
    },
  );

export const standsAstray = (name: string, inside: string[]): Problem =>
  error(
    'SC547',
    {
      en: `\`${name}\` stands outside ${listed(inside).en.replace(', ', ' and ')}`,
      zh: `\`${name}\` 不在 ${listed(inside).zh} 之内`,
    },
    {
      en: 'Move it inside, or close the statements around it first.',
      zh: '请把它移到里面，或先结束它外面的语句。',
    },
  );

export const unknownTag = (name: string, meant: string | undefined): Problem =>
  error(
    'SC548',
    { en: `there is no statement \`${name}\``, zh: `没有语句 \`${name}\`` },
    meant === undefined
      ? {
          en: 'Templates have `if`, `for`, `set`, `block`, `extends`, `include`, `import`, `from`, `macro`, `call`, `filter`, `switch` and `raw`.',
          zh: '模板有 `if`、`for`、`set`、`block`、`extends`、`include`、`import`、`from`、`macro`、`call`、`filter`、`switch` 和 `raw`。',
        }
      : didYouMean(meant),
  );

export const noTagName = (): Problem =>
  error(
    'SC553',
    { en: 'a statement must begin with its name', zh: '语句必须以它的名字开头' },
    {
      en: 'Use `{{ … }}` to show a value; `{% raw %}` keeps braces as they are.',
      zh: '输出一个值请用 `{{ … }}`；要原样保留花括号请用 `{% raw %}`。',
    },
  );

export const otherBlockName = (written: string, open: string): Problem =>
  error(
    'SC549',
    {
      en: `this \`endblock\` names \`${written}\`, but it ends the block \`${open}\``,
      zh: `这个 \`endblock\` 写的是 \`${written}\`，但它结束的是块 \`${open}\``,
    },
    {
      en: 'Correct the name; perhaps an `endblock` is missing before.',
      zh: '请改正名字；也可能前面缺少一个 `endblock`。',
    },
  );

export const switchWithoutCase = (): Problem =>
  error(
    'SC552',
    { en: '`switch` must begin with a `case`', zh: '`switch` 必须以 `case` 开头' },
    {
      en: 'Write `{% case … %}` first, and `{% default %}` last if at all.',
      zh: '请先写 `{% case … %}`；若有 `{% default %}`，放在最后。',
    },
  );

export const duplicateBlock = (name: string): Problem =>
  error(
    'SC559',
    { en: `the block \`${name}\` stands here twice`, zh: `块 \`${name}\` 在这里出现了两次` },
    { en: 'Give one of them another name.', zh: '请给其中一个换个名字。' },
  );

export const unknownBlock = (name: string, meant: string | undefined): Problem =>
  error(
    'SC560',
    {
      en: `no template that this one extends has a block \`${name}\`, so it is never shown`,
      zh: `所继承的模板里没有块 \`${name}\`，它永远不会显示`,
    },
    meant === undefined
      ? {
          en: 'Put `{% block %}` of that name where it should be shown.',
          zh: '请在应显示它的模板里写上同名的 `{% block %}`。',
        }
      : didYouMean(meant),
  );

export const nothingAbove = (name: string): Problem =>
  error(
    'SC561',
    {
      en: name
        ? `there is no block \`${name}\` above this one for \`super()\``
        : '`super()` stands outside a block',
      zh: name
        ? `上层模板没有块 \`${name}\`，\`super()\` 无从取得内容`
        : '`super()` 不在任何块之内',
    },
    {
      en: '`super()` gives what the extended template has in the block of the same name.',
      zh: '`super()` 取得所继承模板中同名块的内容。',
    },
  );

export const outsideBlocks = (): Problem =>
  warning(
    'SC562',
    {
      en: 'what stands outside the blocks of a template that extends another is never shown',
      zh: '继承了其他模板的模板里，块以外的内容不会显示',
    },
    { en: 'Move it into a block.', zh: '请把它移到某个块里。' },
  );

/** Of a related place: the tag that ended what was still open, and what it belongs to. */
export const opensHere = (closing: string, closed: string): Bilingual => ({
  en: closing === 'block' ? `the block \`${closed}\`` : `\`${closing}\` comes before it is closed`,
  zh: closing === 'block' ? `块 \`${closed}\`` : `在它结束之前就出现了 \`${closing}\``,
});

export const firstOne = (): Bilingual => ({ en: 'the first one', zh: '第一处' });
