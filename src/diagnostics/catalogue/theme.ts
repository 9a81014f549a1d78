/** Messages about themes: their folders, theme.yaml, options, strings and assets (SC501–SC535). */
import type { Bilingual, Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';
import { didYouMean, listed, suggestionBefore, thereAre } from './phrases.ts';
import type { YamlFault } from './yaml-faults.ts';

export const themeMissing = (name: string, known: string[], meant: string | undefined): Problem =>
  error(
    'SC501',
    { en: `there is no theme \`${name}\``, zh: `没有主题 \`${name}\`` },
    {
      en: `${suggestionBefore(meant).en}${thereAre(known)}; a theme of your own is a folder \`themes/<name>/\` with a theme.yaml.`,
      zh: `${suggestionBefore(meant).zh}可用的主题有 ${listed(known).zh}；自制主题是带有 theme.yaml 的文件夹 \`themes/<名字>/\`。`,
    },
  );

/** `chain` begins and ends with the same theme. */
export const themeCycle = (chain: string[]): Problem =>
  error(
    'SC502',
    {
      en: `these themes extend one another without end: ${chain.join(' → ')}`,
      zh: `这些主题互相继承，没有尽头：${chain.join(' → ')}`,
    },
    {
      en: 'Take one `extends` out. A theme of the same name as a built-in one has its files anyway.',
      zh: '请去掉其中一个 `extends`。与内置主题同名的主题本来就会用到内置主题的文件。',
    },
  );

export const themeYamlMissing = (name: string): Problem =>
  error(
    'SC503',
    { en: `the theme \`${name}\` has no theme.yaml`, zh: `主题 \`${name}\` 没有 theme.yaml` },
    {
      en: `Write this file: \`name: ${name}\`, and \`extends: muse\` to change only parts of that theme.`,
      zh: `请新建此文件，写上 \`name: ${name}\`；若只想改动 muse 的一部分，再写 \`extends: muse\`。`,
    },
  );

/** Of theme.yaml and of the files of strings. */
export const themeYamlFault = ({ message, help }: YamlFault): Problem =>
  error(
    'SC504',
    { en: `this is not valid YAML: ${message.en}`, zh: `这不是合法的 YAML：${message.zh}` },
    help,
  );

export const themeValue = (key: string, expected: Bilingual): Problem =>
  error(
    'SC505',
    { en: `\`${key}\` must be ${expected.en}`, zh: `\`${key}\` 必须是${expected.zh}` },
    {
      en: 'theme.yaml holds `name`, `extends` and `options`.',
      zh: 'theme.yaml 里有 `name`、`extends` 和 `options`。',
    },
  );

export const unknownThemeKey = (key: string, meant: string | undefined): Problem =>
  warning(
    'SC506',
    { en: `\`${key}\` means nothing in theme.yaml`, zh: `theme.yaml 里没有 \`${key}\` 这一项` },
    meant === undefined ? { en: 'Delete it.', zh: '请删去它。' } : didYouMean(meant),
  );

/** `fault` completes “the option `x`”. */
export const badOption = (option: string, fault: Bilingual): Problem =>
  error(
    'SC507',
    { en: `the option \`${option}\` ${fault.en}`, zh: `选项 \`${option}\` ${fault.zh}` },
    {
      en: 'An option has `type` (boolean, number, string, enum or list), `default`, `doc: { en, zh }`, `values` for an enum, and `range` for a whole number.',
      zh: '选项应有 `type`（boolean、number、string、enum 或 list）、`default`、`doc: { en, zh }`，enum 还要有 `values`，整数可有 `range`。',
    },
  );

export const unknownOptionOfSite = (
  name: string,
  known: string[],
  meant: string | undefined,
): Problem =>
  warning(
    'SC508',
    {
      en: `the theme has no option \`${name}\`, so it has no effect`,
      zh: `主题没有选项 \`${name}\`，它不起作用`,
    },
    meant === undefined
      ? {
          en: known.length > 0 ? `${thereAre(known)}.` : 'This theme has no options.',
          zh: known.length > 0 ? `可用的选项有 ${listed(known).zh}。` : '这个主题没有选项。',
        }
      : didYouMean(meant),
  );

export const wrongOptionType = (name: string, expected: Bilingual): Problem =>
  error(
    'SC509',
    {
      en: `the theme's option \`${name}\` must be ${expected.en}`,
      zh: `主题选项 \`${name}\` 必须是${expected.zh}`,
    },
    {
      en: 'Correct the value, or delete the key to have its default.',
      zh: '请改正这个值；删除此键则使用默认值。',
    },
  );

export const notAnOptionValue = (
  name: string,
  written: string,
  values: string[],
  meant: string | undefined,
): Problem =>
  error(
    'SC510',
    {
      en: `the theme's option \`${name}\` cannot be \`${written}\``,
      zh: `主题选项 \`${name}\` 不能是 \`${written}\``,
    },
    {
      en: `${suggestionBefore(meant).en}Choose one of ${listed(values).en}.`,
      zh: `${suggestionBefore(meant).zh}可选：${listed(values).zh}。`,
    },
  );

export const overridesNothing = (name: string, meant: string): Problem =>
  warning(
    'SC511',
    {
      en: `the theme below has no template \`${name}\`, so this one takes the place of none`,
      zh: `下层主题没有模板 \`${name}\`，所以它不会替换任何模板`,
    },
    {
      en: `Did you mean \`${meant}\`? A file replaces the one of exactly its name.`,
      zh: `是不是想写 \`${meant}\`？只有名字完全相同的文件才会被替换。`,
    },
  );

export const stringsNotMap = (): Problem =>
  error(
    'SC520',
    {
      en: 'the strings must be keys with values, `menu.home: …` on each line',
      zh: '界面文字必须由键和值组成，每行一个，如 `menu.home: …`',
    },
    { en: 'Write them in one level, without lists.', zh: '请只写一层，不用列表。' },
  );

export const stringNotText = (key: string): Problem =>
  error(
    'SC521',
    { en: `the string \`${key}\` is no text`, zh: `界面文字 \`${key}\` 不是文字` },
    {
      en: `Put quotes around it; for a group of strings write the whole key: \`${key}.more: …\`.`,
      zh: `请加上引号；一组文字请写出完整的键：\`${key}.more: …\`。`,
    },
  );

export const stringInOneLanguage = (key: string, lacking: string): Problem =>
  error(
    'SC522',
    {
      en: `the string \`${key}\` is missing in i18n/${lacking}.yaml`,
      zh: `i18n/${lacking}.yaml 里缺少界面文字 \`${key}\``,
    },
    { en: 'Add it there, or delete it here.', zh: '请在那里添加，或在这里删去。' },
  );

export const languageFileMissing = (lacking: string): Problem =>
  error(
    'SC523',
    { en: `the theme has no i18n/${lacking}.yaml`, zh: `主题没有 i18n/${lacking}.yaml` },
    { en: 'A theme has all its strings in both languages.', zh: '主题的界面文字必须有两种语言。' },
  );

export const unknownLanguageFile = (): Problem =>
  warning(
    'SC524',
    {
      en: 'this file is not read: strings are in i18n/zh-CN.yaml and i18n/en.yaml',
      zh: '不会读取这个文件：界面文字在 i18n/zh-CN.yaml 和 i18n/en.yaml 里',
    },
    { en: 'Rename or delete it.', zh: '请改名或删去。' },
  );

export const cssAssetMissing = (url: string, meant: string | undefined): Problem =>
  error(
    'SC530',
    { en: `the theme has no asset \`${url}\``, zh: `主题没有资源文件 \`${url}\`` },
    meant === undefined
      ? {
          en: 'The address counts from the folder of this style sheet and stays inside `assets/`.',
          zh: '地址从这个样式表所在的文件夹算起，且不能离开 `assets/`。',
        }
      : didYouMean(meant),
  );

/** `chain` begins and ends with the same style sheet. */
export const cssCycle = (chain: string[]): Problem =>
  error(
    'SC531',
    {
      en: `these style sheets import one another without end: ${chain.join(' → ')}`,
      zh: `这些样式表互相导入，没有尽头：${chain.join(' → ')}`,
    },
    { en: 'Take one of the imports out.', zh: '请去掉其中一个导入。' },
  );

export const unknownIcon = (icon: string, icons: string[], meant: string | undefined): Problem =>
  error(
    'SC532',
    { en: `the theme has no icon \`${icon}\``, zh: `主题没有图标 \`${icon}\`` },
    meant === undefined
      ? {
          en: `There are ${icons.map((name) => `\`${name}\``).join(', ')}. Your own go into \`themes/<theme>/templates/icons/\`.`,
          zh: `现有 ${icons.map((name) => `\`${name}\``).join('、')}。自己的图标放在 \`themes/<主题>/templates/icons/\` 里。`,
        }
      : { en: `Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` },
  );
