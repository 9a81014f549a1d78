/** Messages about the command line itself (SC15x, SC16x) and what it meets on disk (SC69x). */
import type { Problem } from '../../model.ts';
import { error } from '../problem.ts';

export const unknownCommand = (word: string, suggestion: string | undefined): Problem =>
  error(
    'SC150',
    { en: `there is no command \`${word}\``, zh: `没有命令 \`${word}\`` },
    suggestion
      ? { en: `Did you mean \`${suggestion}\`?`, zh: `是不是想用 \`${suggestion}\`？` }
      : {
          en: 'Run `scholium help` for the list of commands.',
          zh: '运行 `scholium help` 查看所有命令。',
        },
  );

export const unknownOption = (written: string, suggestion: string | undefined): Problem =>
  error(
    'SC151',
    { en: `there is no option \`${written}\``, zh: `没有选项 \`${written}\`` },
    suggestion
      ? { en: `Did you mean \`${suggestion}\`?`, zh: `是不是想用 \`${suggestion}\`？` }
      : {
          en: 'Add `--help` after the command to see its options.',
          zh: '在命令后加 `--help` 可查看它的选项。',
        },
  );

export const optionOfOtherCommand = (option: string, command: string): Problem =>
  error(
    'SC152',
    {
      en: `\`--${option}\` has no meaning for \`scholium ${command}\``,
      zh: `\`--${option}\` 对 \`scholium ${command}\` 没有意义`,
    },
    {
      en: `Leave it out; \`scholium ${command} --help\` lists the options of this command.`,
      zh: `请去掉它；\`scholium ${command} --help\` 会列出这个命令的选项。`,
    },
  );

export const optionNeedsValue = (written: string, value: string): Problem =>
  error(
    'SC153',
    { en: `\`${written}\` needs a value`, zh: `\`${written}\` 需要一个值` },
    {
      en: `Write it after the option: \`${written} ${value}\`. A value that begins with \`-\` needs \`=\`.`,
      zh: `请写在选项后面：\`${written} ${value}\`。以 \`-\` 开头的值须用 \`=\` 连接。`,
    },
  );

export const optionTakesNoValue = (written: string): Problem =>
  error(
    'SC154',
    { en: `\`${written}\` takes no value`, zh: `\`${written}\` 不带值` },
    {
      en: 'Give the option alone to switch it on; leave it out to keep it off.',
      zh: '只写选项本身即为开启；不写即为关闭。',
    },
  );

/** `expected` in both languages: what a value of the option looks like. */
export const badValue = (name: string, value: string, expected: Problem['message']): Problem =>
  error(
    'SC155',
    {
      en: `\`${value}\` is no value for \`${name}\``,
      zh: `\`${value}\` 不能作为 \`${name}\` 的值`,
    },
    { en: `Give ${expected.en}.`, zh: `请给出${expected.zh}。` },
  );

export const missingWord = (usage: string): Problem =>
  error(
    'SC156',
    { en: 'the title is missing', zh: '缺少标题' },
    { en: `Write it after the command: \`${usage}\`.`, zh: `请写在命令后面：\`${usage}\`。` },
  );

export const unexpectedWord = (word: string, command: string): Problem =>
  error(
    'SC157',
    {
      en: `\`scholium ${command}\` does not know what to do with \`${word}\``,
      zh: `\`scholium ${command}\` 不知道如何处理 \`${word}\``,
    },
    {
      en: `See \`scholium ${command} --help\`; a name with spaces in it needs quotes.`,
      zh: `请看 \`scholium ${command} --help\`；含空格的名称要加引号。`,
    },
  );

export const titleWithoutLetters = (title: string): Problem =>
  error(
    'SC158',
    {
      en: `\`${title}\` has no letter or digit to name a file with`,
      zh: `\`${title}\` 里没有可用作文件名的文字或数字`,
    },
    {
      en: 'Give a title with letters in it; it can be changed in the file afterwards.',
      zh: '请给出含有文字的标题；之后可以在文件里修改。',
    },
  );

export const noteExists = (path: string): Problem =>
  error(
    'SC159',
    { en: `\`${path}\` exists already`, zh: `\`${path}\` 已经存在` },
    {
      en: 'It was left as it is. Choose another title, or write on in that file.',
      zh: '没有改动它。请换一个标题，或在那个文件里继续写。',
    },
  );

/** `example`: a command that names a new folder. */
export const folderNotEmpty = (folder: string, example: string): Problem =>
  error(
    'SC160',
    { en: `the folder \`${folder}\` is not empty`, zh: `文件夹 \`${folder}\` 不是空的` },
    {
      en: `Nothing was written. Name a new folder: \`${example}\`.`,
      zh: `没有写入任何文件。请给出一个新文件夹：\`${example}\`。`,
    },
  );

export const noSuchFolder = (folder: string): Problem =>
  error(
    'SC161',
    { en: `there is no folder \`${folder}\``, zh: `没有文件夹 \`${folder}\`` },
    {
      en: 'Check the path after `--root`; a new site begins with `scholium init my-notes`.',
      zh: '请检查 `--root` 后的路径；新建网站请用 `scholium init my-notes`。',
    },
  );

export const folderOutside = (folder: string): Problem =>
  error(
    'SC162',
    {
      en: `\`${folder}\` lies outside the site's folder`,
      zh: `\`${folder}\` 在网站的文件夹之外`,
    },
    {
      en: 'Scholium writes notes inside it only; check the settings and links of folders.',
      zh: '笔记只会写在网站的文件夹之内；请检查配置和文件夹链接。',
    },
  );

export const noSuchPage = (written: string, near: string | undefined): Problem =>
  error(
    'SC163',
    { en: `the site has no page \`${written}\``, zh: `网站没有页面 \`${written}\`` },
    near === undefined
      ? {
          en: 'Write its address without the host, such as `/tags/nlp/`.',
          zh: '请写出不含域名的地址，例如 `/tags/nlp/`。',
        }
      : { en: `Did you mean \`${near}\`?`, zh: `是不是想用 \`${near}\`？` },
  );

/** `reason` is the system's name for it: `EACCES`. */
export const systemError = (reason: string, path: string | undefined): Problem =>
  error(
    'SC690',
    path
      ? { en: `\`${path}\`: the system said ${reason}`, zh: `\`${path}\`：系统返回 ${reason}` }
      : { en: `the system said ${reason}`, zh: `系统返回 ${reason}` },
    SYSTEM_HELP[reason] ?? {
      en: 'Run the command again with `--verbose` to see where this happened.',
      zh: '加上 `--verbose` 再运行一次，可看到出错的位置。',
    },
  );

const PERMISSION = {
  en: 'You may not read or write there: change its permissions or choose another folder.',
  zh: '你没有读写权限：请修改权限，或换一个文件夹。',
};

const FILE_FOR_FOLDER = {
  en: 'A file stands where a folder is needed: rename or delete it.',
  zh: '需要文件夹的位置上是一个文件：请改名或删除它。',
};

const TOO_MANY_OPEN = {
  en: 'Too many files are open: end other programs, or raise the limit (`ulimit -n`).',
  zh: '打开的文件过多：请关闭其他程序，或提高上限（`ulimit -n`）。',
};

const SYSTEM_HELP: Record<string, Problem['help']> = {
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  EROFS: PERMISSION,
  ENOSPC: { en: 'The disk is full: make room.', zh: '磁盘已满：请腾出空间。' },
  EDQUOT: {
    en: 'Your share of the disk is used up: make room.',
    zh: '磁盘配额已用完：请腾出空间。',
  },
  EIO: {
    en: 'The disk could not do it: check it and its connection, then run the command again.',
    zh: '磁盘读写失败：请检查磁盘及其连接，然后重新运行。',
  },
  EMFILE: TOO_MANY_OPEN,
  ENFILE: TOO_MANY_OPEN,
  ENOENT: {
    en: 'It is not there, or no longer: if it was moved or deleted just now, run the command again.',
    zh: '它不存在，或刚被移走：如果是后者，请重新运行。',
  },
  EINTR: { en: 'Run the command again.', zh: '请重新运行。' },
  ENOTDIR: FILE_FOR_FOLDER,
  EEXIST: FILE_FOR_FOLDER,
  ENAMETOOLONG: {
    en: 'The name is too long for the system: shorten it.',
    zh: '名称超过系统允许的长度：请缩短。',
  },
  ESTALE: {
    en: 'The note was saved while the site was built: build again.',
    zh: '生成网站时笔记又被保存：请重新生成。',
  },
  EADDRINUSE: {
    en: 'Another program listens on this port: choose another with `--port`.',
    zh: '端口已被其他程序占用：请用 `--port` 换一个。',
  },
};
