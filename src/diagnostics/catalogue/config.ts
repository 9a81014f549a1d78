/** Messages about scholium.yaml as a file and about its keys in general (SC101–SC109, SC121). */
import type { Bilingual, Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';
import type { YamlFault } from './yaml-faults.ts';

export const configMissing = (path: string): Problem =>
  error(
    'SC101',
    {
      en: `there is no \`${path}\` here, so this is not the folder of a site`,
      zh: `这里没有 \`${path}\`，所以这不是网站的文件夹`,
    },
    {
      en: 'Go to the folder of your site, or make a new one: scholium init my-notes.',
      zh: '请进入你的网站文件夹，或新建一个：scholium init my-notes。',
    },
  );

export const configFileMissing = (path: string): Problem =>
  error(
    'SC102',
    { en: `there is no settings file \`${path}\``, zh: `没有配置文件 \`${path}\`` },
    {
      en: "Correct the path after --config; it starts from the site's folder.",
      zh: '请改正 --config 之后的路径；它从网站文件夹算起。',
    },
  );

export const configNotUtf8 = (byte: number): Problem =>
  error(
    'SC121',
    {
      en: `the settings are not UTF-8: byte ${byte} does not belong to any character`,
      zh: `配置文件不是 UTF-8 编码：第 ${byte} 个字节不属于任何字符`,
    },
    {
      en: 'Save the file again as UTF-8; it may be GBK, an older Chinese Windows encoding.',
      zh: '请把文件另存为 UTF-8；它可能是 GBK（较早的中文 Windows 编码）。',
    },
  );

export const configYaml = ({ message, help }: YamlFault): Problem =>
  error(
    'SC103',
    {
      en: `the settings are not valid YAML: ${message.en}`,
      zh: `配置不是合法的 YAML：${message.zh}`,
    },
    help,
  );

export const configNotMap = (): Problem =>
  error(
    'SC104',
    {
      en: 'the settings must be keys with values, `title: …` on each line',
      zh: '配置必须由键和值组成，每行一个，如 `title: …`',
    },
    {
      en: 'List all keys with: scholium help config.',
      zh: '查看所有的键：scholium help config。',
    },
  );

export const unknownKey = (key: string, meant: string | undefined): Problem =>
  warning(
    'SC105',
    meant === undefined
      ? { en: `\`${key}\` is not a setting`, zh: `没有 \`${key}\` 这个配置项` }
      : {
          en: `\`${key}\` is not a setting; did you mean \`${meant}\`?`,
          zh: `没有 \`${key}\` 这个配置项；是不是想写 \`${meant}\`？`,
        },
    {
      en: 'It has no effect. Correct or delete it; scholium help config lists all settings.',
      zh: '它不起作用，请改正或删除；所有配置项见 scholium help config。',
    },
  );

/** For `index.per_page: 10`, and for `per_page` under the wrong key or none. */
export const misplacedKey = (key: string, group: string, name: string): Problem =>
  warning(
    'SC106',
    {
      en: `\`${key}\` is not a setting; \`${name}\` belongs under \`${group}:\``,
      zh: `没有 \`${key}\` 这个配置项；\`${name}\` 应写在 \`${group}:\` 之下`,
    },
    {
      en: `It has no effect here. Write \`${group}:\` on a line, and \`${name}: …\` on the next, indented by two spaces.`,
      zh: `它在这里不起作用。请先写一行 \`${group}:\`，下一行缩进两个空格写 \`${name}: …\`。`,
    },
  );

/** `got` is the value as written, or what it is: a list. */
export const wrongType = (key: string, expected: Bilingual, got: Bilingual): Problem =>
  error(
    'SC107',
    {
      en: `\`${key}\` must be ${expected.en}, not ${got.en}`,
      zh: `\`${key}\` 必须是${expected.zh}，而不是${got.zh}`,
    },
    {
      en: 'Correct the value, or delete the key to have its default.',
      zh: '请改正这个值；删除此键则使用默认值。',
    },
  );

export const notOneOf = (key: string, written: string, choice: Choice): Problem =>
  error(
    'SC108',
    {
      en: `\`${key}\` cannot be \`${written}\``,
      zh: `\`${key}\` 不能是 \`${written}\``,
    },
    choice.nearest === undefined
      ? { en: `Choose one of ${quoted(choice, ', ')}.`, zh: `可选：${quoted(choice, '、')}。` }
      : {
          en: `Did you mean \`${choice.nearest}\`? Choose one of ${quoted(choice, ', ')}.`,
          zh: `是不是想写 \`${choice.nearest}\`？可选：${quoted(choice, '、')}。`,
        },
  );

export interface Choice {
  values: readonly string[];
  /** Which of them was meant. */
  nearest: string | undefined;
}

export const controlInValue = (key: string, character: string): Problem =>
  error(
    'SC109',
    {
      en: `\`${key}\` holds the control character ${character}`,
      zh: `\`${key}\` 含有控制字符 ${character}`,
    },
    {
      en: 'Delete it. Between double quotes YAML reads `\\n`, `\\t` and the like as such characters; single quotes keep the backslash.',
      zh: '请删除它。双引号内 YAML 会把 `\\n`、`\\t` 等读作这类字符；用单引号则保留反斜杠。',
    },
  );

function quoted(choice: Choice, separator: string): string {
  return choice.values.map((value) => `\`${value}\``).join(separator);
}
