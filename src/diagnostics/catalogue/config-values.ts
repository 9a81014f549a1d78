/** Messages about the values of particular keys of scholium.yaml (SC110–SC120, SC122). */
import type { Bilingual, Problem } from '../../model.ts';
import { error } from '../problem.ts';

/** `key` is `url`, or the option of the command line that overrides it. */
export const siteUrl = (key: string, written: string, reason: Bilingual): Problem =>
  error(
    'SC110',
    {
      en: `\`${written}\` in \`${key}\` cannot be the site's address: ${reason.en}`,
      zh: `\`${key}\` 里的 \`${written}\` 不能作为网站地址：${reason.zh}`,
    },
    {
      en: 'Write where the site will be published, e.g. https://name.github.io/notes/.',
      zh: '请写网站将发布到的地址，例如 https://name.github.io/notes/。',
    },
  );

export const unknownTimezone = (written: string, meant: string | undefined): Problem =>
  error(
    'SC111',
    meant === undefined
      ? { en: `there is no time zone \`${written}\``, zh: `没有 \`${written}\` 这个时区` }
      : {
          en: `there is no time zone \`${written}\`; did you mean \`${meant}\`?`,
          zh: `没有 \`${written}\` 这个时区；是不是想写 \`${meant}\`？`,
        },
    {
      en: 'Write an IANA name such as Asia/Shanghai, Europe/Berlin or UTC, or an offset such as +08:00.',
      zh: '请写 IANA 时区名，如 Asia/Shanghai、Europe/Berlin、UTC，或 +08:00 这样的偏移量。',
    },
  );

export const permalinkPlaceholder = (
  written: string,
  meant: string | undefined,
  known: readonly string[],
): Problem =>
  error(
    'SC112',
    meant === undefined
      ? {
          en: `\`${written}\` in \`permalink\` stands for nothing`,
          zh: `\`permalink\` 里的 \`${written}\` 没有含义`,
        }
      : {
          en: `\`${written}\` in \`permalink\` stands for nothing; did you mean \`${meant}\`?`,
          zh: `\`permalink\` 里的 \`${written}\` 没有含义；是不是想写 \`${meant}\`？`,
        },
    { en: `Use ${known.join(' ')}.`, zh: `可用：${known.join(' ')}。` },
  );

export const permalinkShape = (written: string, reason: Bilingual): Problem =>
  error(
    'SC113',
    {
      en: `\`permalink\` \`${written}\` ${reason.en}`,
      zh: `\`permalink\` 的值 \`${written}\` ${reason.zh}`,
    },
    {
      en: 'Write a pattern such as /:year/:month/:day/:title/.',
      zh: '请写 /:year/:month/:day/:title/ 这样的格式。',
    },
  );

export const folderUnsafe = (key: string, written: string, reason: Bilingual): Problem =>
  error(
    'SC114',
    {
      en: `\`${key}\` cannot be \`${written}\`: ${reason.en}`,
      zh: `\`${key}\` 不能是 \`${written}\`：${reason.zh}`,
    },
    {
      en: "Write the name of a folder inside the site's folder, with `/` between its parts.",
      zh: '请写网站文件夹之内的一个文件夹，各级之间用 `/`。',
    },
  );

/** `otherKey` is absent for a folder that no key names, such as `themes`. */
export const foldersOverlap = (
  key: string,
  folder: string,
  other: { key: string | undefined; folder: string },
): Problem =>
  error(
    'SC115',
    {
      en: `\`${key}\` (\`${folder}\`) and ${nameOf(other).en} are the same folder or one inside the other`,
      zh: `\`${key}\`（\`${folder}\`）与${nameOf(other).zh}是同一个文件夹，或一个在另一个之内`,
    },
    {
      en: 'Give each its own folder, side by side: what is written to one must not be read from another.',
      zh: '请让它们各用各的文件夹，互不包含：写到一处的内容不应又被当作另一处的来源读取。',
    },
  );

export const unsafeSlug = (key: string, written: string, meant: string): Problem =>
  error(
    'SC116',
    {
      en: `\`${written}\` in \`${key}\` cannot be one part of a URL`,
      zh: `\`${key}\` 里的 \`${written}\` 不能作为网址的一段`,
    },
    {
      en: `Use letters, digits, \`-\`, \`_\` and \`.\`${meant === '' ? '' : `, e.g. ${meant}`}; begin with a letter or digit and do not end with \`.\`.`,
      zh: `请用文字、数字、\`-\`、\`_\` 和 \`.\`${meant === '' ? '' : `，例如 ${meant}`}；以文字或数字开头，不以 \`.\` 结尾。`,
    },
  );

export const unsafeAddress = (key: string, written: string, reason: Bilingual): Problem =>
  error(
    'SC117',
    {
      en: `\`${key}\` cannot be \`${written}\`: ${reason.en}`,
      zh: `\`${key}\` 不能是 \`${written}\`：${reason.zh}`,
    },
    {
      en: 'Write a path of the site that begins with `/`, e.g. /about/, or a full address, e.g. https://example.org/.',
      zh: '请写以 `/` 开头的站内路径，如 /about/，或完整的网址，如 https://example.org/。',
    },
  );

export const linkIncomplete = (key: string, missing: string): Problem =>
  error(
    'SC118',
    { en: `\`${key}\` has no \`${missing}\``, zh: `\`${key}\` 缺少 \`${missing}\`` },
    {
      en: 'Each entry has a `label` and a `url`, e.g. {label: tags, url: /tags/}.',
      zh: '每一项都有 `label` 和 `url`，例如 {label: tags, url: /tags/}。',
    },
  );

/** In front matter it has a code of its own, since what is wrong with a note is no fault of the settings. */
export const macroName = (written: string): Problem =>
  error(
    'SC119',
    {
      en: `\`${written}\` in \`math.macros\` is not the name of a TeX macro`,
      zh: `\`math.macros\` 里的 \`${written}\` 不是 TeX 宏名`,
    },
    {
      en: "A name is a backslash and letters: '\\RR': '\\mathbb{R}'. Use single quotes or none.",
      zh: "宏名由反斜杠和字母组成：'\\RR': '\\mathbb{R}'。请用单引号或不用引号。",
    },
  );

export const themeName = (written: string): Problem =>
  error(
    'SC122',
    {
      en: `\`${written}\` in \`theme\` is not the name of a theme`,
      zh: `\`theme\` 里的 \`${written}\` 不是主题名`,
    },
    {
      en: 'Write the name of its folder in `themes/`, or `muse` or `plain`, which come along: `theme: muse`.',
      zh: '请写它在 `themes/` 里的文件夹名，或自带的 `muse`、`plain`，例如 `theme: muse`。',
    },
  );

/** `--out` may name any folder but one that holds what Scholium reads. */
export const outFolderHarmful = (written: string, reason: Bilingual): Problem =>
  error(
    'SC120',
    {
      en: `the site cannot be written to \`${written}\`: ${reason.en}`,
      zh: `网站不能输出到 \`${written}\`：${reason.zh}`,
    },
    {
      en: 'Name a folder of its own, e.g. --out public.',
      zh: '请用单独的文件夹，如 --out public。',
    },
  );

function nameOf({ key, folder }: { key: string | undefined; folder: string }): Bilingual {
  if (key === undefined) return { en: `\`${folder}\``, zh: ` \`${folder}\` ` };
  return { en: `\`${key}\` (\`${folder}\`)`, zh: ` \`${key}\`（\`${folder}\`）` };
}
