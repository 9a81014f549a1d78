/** Messages about a blog that is moved in, its settings and its files (SC801–SC829, with import-notes.ts). */
import type { Bilingual, Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';
import type { YamlFault } from './yaml-faults.ts';

/** `lacks`: what is not in the folder; undefined where there is no folder. */
export const noHexoBlog = (folder: string, lacks: string | undefined): Problem =>
  error(
    'SC801',
    lacks === undefined
      ? { en: `there is no folder \`${folder}\``, zh: `没有文件夹 \`${folder}\`` }
      : {
          en: `\`${folder}\` is no Hexo blog: there is no \`${lacks}\``,
          zh: `\`${folder}\` 不是 Hexo 博客：其中没有 \`${lacks}\``,
        },
    {
      en: 'Name the folder that holds `_config.yml` and `source/`: `scholium import hexo ../blog`.',
      zh: '请给出含有 `_config.yml` 和 `source/` 的文件夹：`scholium import hexo ../blog`。',
    },
  );

export const cannotImport = (word: string | undefined): Problem =>
  error(
    'SC802',
    word === undefined
      ? { en: 'it is not said what to import', zh: '没有说明要导入什么' }
      : { en: `a site of \`${word}\` cannot be imported`, zh: `不能导入 \`${word}\` 的网站` },
    {
      en: 'Hexo blogs can be: `scholium import hexo DIR`.',
      zh: '可以导入 Hexo 博客：`scholium import hexo DIR`。',
    },
  );

export const targetMeetsBlog = (target: string, blog: string): Problem =>
  error(
    'SC803',
    {
      en: `\`${target}\` and the blog \`${blog}\` lie one within the other`,
      zh: `\`${target}\` 与博客 \`${blog}\` 互相包含`,
    },
    {
      en: 'Nothing was written. Name a folder apart from the blog: `--out ../notes`.',
      zh: '没有写入任何文件。请指定博客之外的文件夹：`--out ../notes`。',
    },
  );

export const hexoSettingsYaml = ({ message, help }: YamlFault): Problem =>
  error(
    'SC804',
    {
      en: `these settings cannot be read: ${message.en}`,
      zh: `无法读取这份配置：${message.zh}`,
    },
    help,
  );

export const hexoSettingsNoMap = (): Problem =>
  error(
    'SC805',
    { en: 'these settings are no list of `key: value`', zh: '这份配置不是 `键: 值` 的形式' },
    { en: 'Write each setting as `key: value`.', zh: '每项配置请写成 `键: 值`。' },
  );

export const hexoFileNoText = (): Problem =>
  error(
    'SC809',
    {
      en: 'the file is no text: neither UTF-8, UTF-16 nor GBK',
      zh: '文件不是文本：既不是 UTF-8、UTF-16，也不是 GBK',
    },
    {
      en: 'Is it a binary file with the name of a text? Rename or delete it; else save it again as UTF-8.',
      zh: '它是不是取了文本名字的二进制文件？请改名或删除；否则请另存为 UTF-8。',
    },
  );

export const hexoFileUnreadable = (reason: string): Problem =>
  error(
    'SC810',
    { en: `the file cannot be read: ${reason}`, zh: `无法读取这个文件：${reason}` },
    {
      en: 'Nothing was written. See that you may read it, or move it out of the blog.',
      zh: '没有写入任何文件。请确认你有读取权限，或把它移出博客。',
    },
  );

export const hexoLinkLeaves = (): Problem =>
  warning(
    'SC812',
    {
      en: 'this symbolic link leads out of the blog; it was not followed',
      zh: '这个符号链接指向博客之外，没有跟随',
    },
    { en: 'Copy what it points to into the new site.', zh: '请把它指向的内容复制到新网站里。' },
  );

export const hexoEntrySkipped = (): Problem =>
  warning(
    'SC813',
    {
      en: 'this was left out: it is no file or folder that can be read',
      zh: '略过了它：它不是可读的文件或文件夹',
    },
    {
      en: 'It is a broken or circular link, a pipe, a device, or its name is not UTF-8.',
      zh: '它是失效或循环的链接、管道、设备，或者文件名不是 UTF-8。',
    },
  );

export const foreignEncoding = (encoding: string): Problem =>
  warning(
    'SC814',
    {
      en: `the file is ${encoding}; it is UTF-8 in the new site`,
      zh: `文件是 ${encoding} 编码；在新网站里已转为 UTF-8`,
    },
    {
      en: 'Look whether its text is right: Hexo reads UTF-8 alone and may have shown it garbled.',
      zh: '请检查文字是否正确：Hexo 只读 UTF-8，可能一直显示乱码。',
    },
  );

export const codeLeftOut = (what: Bilingual): Problem =>
  warning(
    'SC820',
    {
      en: `${what.en} were not run and are not in the new site`,
      zh: `${what.zh}没有执行，也没有进入新网站`,
    },
    {
      en: 'If posts depend on what they do, change the posts by hand.',
      zh: '如果文章依赖它们的效果，请手动修改文章。',
    },
  );

export const bareHtmlPage = (): Problem =>
  warning(
    'SC821',
    {
      en: 'Hexo put this HTML into the frame of its theme; here it is a file of its own, as it stands',
      zh: 'Hexo 会给这份 HTML 套上主题；在这里它原样作为单独的文件',
    },
    {
      en: 'To have it within the theme, make a page of its text in `pages/`.',
      zh: '若要套用主题，请把文字写成 `pages/` 里的页面。',
    },
  );

export const noHexoTimezone = (zone: string): Problem =>
  warning(
    'SC825',
    {
      en: `the blog names no time zone, and Hexo took that of the machine; dates are read in \`${zone}\`, that of this one`,
      zh: `博客没有写明时区，Hexo 用的是机器的时区；日期按本机的 \`${zone}\` 读取`,
    },
    {
      en: 'If posts were written elsewhere, correct `timezone` in scholium.yaml.',
      zh: '如果文章写于别的时区，请改正 scholium.yaml 里的 `timezone`。',
    },
  );

export const noThemeSettings = (theme: string): Problem =>
  warning(
    'SC826',
    {
      en: `there are no settings of the theme \`${theme}\`: menu, links and avatar cannot be taken over`,
      zh: `找不到主题 \`${theme}\` 的配置：菜单、社交链接和头像无法带过来`,
    },
    {
      en: 'A theme is often a repository of its own: clone it into `themes/` and import again, or write these settings by hand.',
      zh: '主题往往是单独的仓库：请把它克隆到 `themes/` 后重新导入，或手动写这些配置。',
    },
  );

export const nameChanged = (name: string): Problem =>
  warning(
    'SC828',
    {
      en: `not every system can have a file of this name; it is \`${name}\` in the new site`,
      zh: `不是所有系统都能有这个文件名；在新网站里是 \`${name}\``,
    },
    {
      en: 'Its address has changed with it; see that what links to it does, too.',
      zh: '地址也随之改变，请检查指向它的链接。',
    },
  );
