/** Messages about names in templates: other templates, variables, filters, strings, assets (SC551–SC574). */
import type { Bilingual, Problem } from '../../model.ts';
import { error } from '../problem.ts';
import { didYouMean, listed, thereAre } from './phrases.ts';

export const badName = (name: string): Problem =>
  error(
    'SC551',
    { en: `\`${name}\` cannot be a name`, zh: `\`${name}\` 不能作为名字` },
    {
      en: 'Names consist of letters, digits and `_`, and begin with no digit.',
      zh: '名字由字母、数字和 `_` 组成，且不以数字开头。',
    },
  );

export const templateNotFound = (name: string, meant: string | undefined): Problem =>
  error(
    'SC555',
    { en: `there is no template \`${name}\``, zh: `没有模板 \`${name}\`` },
    meant === undefined
      ? {
          en: 'Names count from the folder `templates/` of the theme and have their ending: `partials/footer.njk`.',
          zh: '名字从主题的 `templates/` 文件夹算起，并带扩展名：`partials/footer.njk`。',
        }
      : didYouMean(meant),
  );

/** The name is made when the page is: its parts may come from the site's settings. */
export const madeTemplateNotFound = (name: string, meant: string | undefined): Problem =>
  error(
    'SC556',
    { en: `there is no template \`${name}\``, zh: `没有模板 \`${name}\`` },
    {
      en: `The name is put together here, perhaps from a value in the site's settings (an icon, a layout)${meant ? `; did you mean \`${meant}\`?` : '.'}`,
      zh: `这个名字是在这里拼成的，其中可能有网站配置里的值（图标、布局等）${meant ? `；是不是想写 \`${meant}\`？` : '。'}`,
    },
  );

/** `chain` begins and ends with the same template. */
export const templateCycle = (chain: string[]): Problem =>
  error(
    'SC557',
    {
      en: `these templates contain one another without end: ${chain.join(' → ')}`,
      zh: `这些模板互相包含，没有尽头：${chain.join(' → ')}`,
    },
    {
      en: 'Take one of the links out, or put an `include` under an `if` that ends it.',
      zh: '请去掉其中一环，或把 `include` 放进会终止的 `if` 里。',
    },
  );

export const goesOnHere = (name: string): Bilingual => ({
  en: `goes on to \`${name}\` here`,
  zh: `从这里通向 \`${name}\``,
});

export const notExported = (name: string, template: string, meant: string | undefined): Problem =>
  error(
    'SC558',
    {
      en: `\`${template}\` has no macro or variable \`${name}\``,
      zh: `\`${template}\` 里没有宏或变量 \`${name}\``,
    },
    meant === undefined
      ? {
          en: 'Define it there with `{% macro %}` or `{% set %}`.',
          zh: '请在那里用 `{% macro %}` 或 `{% set %}` 定义它。',
        }
      : didYouMean(meant),
  );

export const unknownVariable = (name: string, meant: string | undefined): Problem =>
  error(
    'SC565',
    { en: `there is no variable \`${name}\``, zh: `没有变量 \`${name}\`` },
    meant === undefined
      ? {
          en: 'No page has it, and no template sets it. Front matter of your own is in `post.extra`.',
          zh: '任何页面都没有它，也没有模板定义它。自定义的 front matter 在 `post.extra` 里。',
        }
      : didYouMean(meant),
  );

export const undeclaredOption = (name: string, meant: string | undefined): Problem =>
  error(
    'SC566',
    { en: `the theme has no option \`${name}\``, zh: `主题没有选项 \`${name}\`` },
    meant === undefined
      ? {
          en: 'Declare it under `options:` in theme.yaml.',
          zh: '请在 theme.yaml 的 `options:` 下声明它。',
        }
      : didYouMean(meant),
  );

export const unknownFilter = (name: string, known: string[], meant: string | undefined): Problem =>
  error(
    'SC567',
    { en: `there is no filter \`${name}\``, zh: `没有过滤器 \`${name}\`` },
    meant === undefined ? oneOf(known) : didYouMean(meant),
  );

export const unknownTest = (name: string, known: string[], meant: string | undefined): Problem =>
  error(
    'SC568',
    { en: `there is no test \`is ${name}\``, zh: `没有测试 \`is ${name}\`` },
    meant === undefined ? oneOf(known) : didYouMean(meant),
  );

export const unknownString = (key: string, meant: string | undefined): Problem =>
  error(
    'SC569',
    { en: `the theme has no string \`${key}\``, zh: `主题没有界面文字 \`${key}\`` },
    meant === undefined
      ? {
          en: 'Add it to i18n/zh-CN.yaml and i18n/en.yaml of the theme.',
          zh: '请把它加到主题的 i18n/zh-CN.yaml 和 i18n/en.yaml 里。',
        }
      : didYouMean(meant),
  );

export const stringNeedsValues = (key: string, needed: number, given: number): Problem =>
  error(
    'SC570',
    {
      en: `the string \`${key}\` has ${needed} gaps to fill (\`%d\`, \`%s\`), but ${given} values are given`,
      zh: `界面文字 \`${key}\` 有 ${needed} 处要填（\`%d\`、\`%s\`），却只给了 ${given} 个值`,
    },
    {
      en: `Give the values after the key: \`t('${key}', …)\`.`,
      zh: `请在键之后给出值：\`t('${key}', …)\`。`,
    },
  );

export const unknownAsset = (name: string, meant: string | undefined): Problem =>
  error(
    'SC571',
    { en: `the theme has no asset \`${name}\``, zh: `主题没有资源文件 \`${name}\`` },
    meant === undefined
      ? {
          en: 'Names count from the folder `assets/` of the theme: `style.css`, `fonts/x.woff2`.',
          zh: '名字从主题的 `assets/` 文件夹算起：`style.css`、`fonts/x.woff2`。',
        }
      : didYouMean(meant),
  );

function oneOf(known: string[]): Bilingual {
  return { en: `${thereAre(known)}.`, zh: `可用的有 ${listed(known).zh}。` };
}
