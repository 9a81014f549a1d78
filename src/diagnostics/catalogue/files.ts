/** Messages about source files as such: encoding, characters, size, folders (SC20x, SC24x). */
import type { Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';

export const notUtf8 = (byte: number): Problem =>
  error(
    'SC201',
    {
      en: `the file is not UTF-8: byte ${byte} does not belong to any character`,
      zh: `文件不是 UTF-8 编码：第 ${byte} 个字节不属于任何字符`,
    },
    {
      en: 'It may be GBK (an older Chinese Windows encoding). Save it again as UTF-8, or convert it: iconv -f GBK -t UTF-8.',
      zh: '它可能是 GBK（较早的中文 Windows 编码）。请在编辑器里另存为 UTF-8，或用 iconv -f GBK -t UTF-8 转换。',
    },
  );

export const utf16 = (): Problem =>
  error(
    'SC202',
    { en: 'the file is UTF-16, not UTF-8', zh: '文件是 UTF-16 编码，不是 UTF-8' },
    { en: 'Save it again as UTF-8.', zh: '请另存为 UTF-8。' },
  );

export const nulByte = (): Problem =>
  error(
    'SC203',
    {
      en: 'the file holds a NUL byte, which no text does',
      zh: '文件含有 NUL 字节，文本中不会有它',
    },
    {
      en: 'Is it a binary file with the name of a note? Rename it; else delete the byte.',
      zh: '它是不是取了笔记名字的二进制文件？请改名；否则请删去这个字节。',
    },
  );

export const emptyFile = (): Problem =>
  error(
    'SC204',
    { en: 'the file is empty', zh: '文件是空的' },
    {
      en: 'Write the note, or delete the file. `draft: true` in its front matter keeps an unfinished note out of the site.',
      zh: '请写下内容，或删除文件。未写完的笔记可在 front matter 里写 `draft: true`，它就不会发布。',
    },
  );

export const linkLeavesSite = (path: string): Problem =>
  warning(
    'SC205',
    {
      en: `\`${path}\` is a symbolic link out of the site's folder; it was not followed`,
      zh: `\`${path}\` 是指向网站文件夹之外的符号链接，没有跟随`,
    },
    {
      en: "Copy what it points to into the site's folder.",
      zh: '请把它指向的内容复制到网站文件夹里。',
    },
  );

export const entrySkipped = (path: string): Problem =>
  warning(
    'SC206',
    {
      en: `\`${path}\` was left out: it is no file or folder that can be read (a broken or circular link, a pipe, a device)`,
      zh: `\`${path}\` 被略过：它不是可读的文件或文件夹（失效或循环的链接、管道、设备）`,
    },
    { en: 'Mend or delete it.', zh: '请修复或删除它。' },
  );

/** An error: what it stands for would be missing from the site. */
export const noteSkipped = (path: string): Problem =>
  error(
    'SC602',
    {
      en: `\`${path}\` has the name of a note, but cannot be read as a file: it is a broken or circular link, a pipe or a device`,
      zh: `\`${path}\` 取了笔记的名字，却不是可读的文件：它是失效或循环的链接、管道或设备`,
    },
    { en: 'Mend or delete it.', zh: '请修复或删除它。' },
  );

export const unusedAsset = (path: string): Problem =>
  warning(
    'SC207',
    { en: `no note uses \`${path}\`; it was not copied`, zh: `没有笔记用到 \`${path}\`，未复制` },
    {
      en: 'Link to it from a note, put it into the folder named after its note, or into the static folder.',
      zh: '请在笔记里引用它，或放进与笔记同名的文件夹，或放进静态文件夹。',
    },
  );

export const noPosts = (folder: string): Problem =>
  warning(
    'SC208',
    { en: `there is no note in \`${folder}\``, zh: `\`${folder}\` 里没有笔记` },
    {
      en: 'Write one: scholium new "A title". Notes are files that end in .md.',
      zh: '写一篇：scholium new "标题"。笔记是以 .md 结尾的文件。',
    },
  );

export const unreadable = (path: string, reason: string): Problem =>
  error(
    'SC601',
    { en: `\`${path}\` cannot be read: ${reason}`, zh: `无法读取 \`${path}\`：${reason}` },
    {
      en: 'Check that it is there and that you may read it.',
      zh: '请检查它是否存在、你是否有读取权限。',
    },
  );

export const bidiControl = (): Problem =>
  warning(
    'SC209',
    {
      en: 'an invisible character here changes the direction of the text, which can hide what it says',
      zh: '这里有一个不可见的方向控制字符，它可能使文字看起来与实际不同',
    },
    { en: 'Delete it unless you need it.', zh: '若非必要，请删除它。' },
  );

export const postsFolderMissing = (folder: string): Problem =>
  error(
    'SC240',
    {
      en: `there is no folder \`${folder}\`, which \`posts_dir\` names as that of the notes`,
      zh: `没有文件夹 \`${folder}\`，而 \`posts_dir\` 指定笔记在其中`,
    },
    {
      en: 'Correct `posts_dir` in the settings, or make the folder.',
      zh: '请改正配置里的 `posts_dir`，或新建该文件夹。',
    },
  );

export const nameNotUtf8 = (path: string): Problem =>
  warning(
    'SC241',
    {
      en: `\`${path}\` was left out: its name is not UTF-8`,
      zh: `\`${path}\` 被略过：它的文件名不是 UTF-8 编码`,
    },
    {
      en: 'Rename it; the name may be GBK, as archives made on Windows have it.',
      zh: '请给它改名；文件名可能是 GBK 编码，多见于 Windows 上打的压缩包。',
    },
  );

export const tooLong = (limit: number): Problem =>
  error(
    'SC242',
    {
      en: `this note has more than ${limit} characters: it would take too long to read`,
      zh: `这篇笔记超过 ${limit} 个字符，解析会耗时过长`,
    },
    {
      en: 'Divide it into several notes. Is it a file of data with the name of a note? Rename it.',
      zh: '请拆成几篇笔记。如果它其实是数据文件，请改名。',
    },
  );

export const tooSlow = (seconds: number): Problem =>
  error(
    'SC243',
    {
      en: `this note was not read within ${seconds} seconds`,
      zh: `这篇笔记没能在 ${seconds} 秒内解析完`,
    },
    {
      en: 'Divide it to find the part that takes so long, and please report that: no note should. A machine that was stopped meanwhile is no fault of the note; build again.',
      zh: '请把它分成几部分，找出耗时的那一段，并报告给开发者：任何笔记都不应如此。如果期间机器被挂起，就不是笔记的问题，重新生成即可。',
    },
  );

export const threadEnded = (reason: string): Problem =>
  error(
    'SC244',
    {
      en: `the thread that read this note ended: ${reason}`,
      zh: `解析这篇笔记的线程中止了：${reason}`,
    },
    {
      en: 'Build again. If it ends again, divide the note to find the part that takes so much memory, and please report that.',
      zh: '请重新生成。如果再次中止，请把笔记分成几部分，找出占用内存的那一段，并报告给开发者。',
    },
  );

export const codeInPicture = (): Problem =>
  warning(
    'SC245',
    {
      en: 'this picture holds code, which runs in the name of the site where a reader opens the picture by itself',
      zh: '这张图片含有代码：读者单独打开图片时，它会以网站的名义运行',
    },
    {
      en: 'Export it without scripts, or delete the `<script>`, the `on…` attribute or the `javascript:` address.',
      zh: '请导出不含脚本的版本，或删去 `<script>`、`on…` 属性或 `javascript:` 地址。',
    },
  );
