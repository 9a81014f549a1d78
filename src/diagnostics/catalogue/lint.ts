/** What `check` asks the author about: Markdown that stayed text, lists that broke (SC327, SC360–SC379). */
import type { Bilingual, Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';

export const referenceUrl = (url: string): Problem =>
  warning(
    'SC360',
    {
      en: 'square brackets around an address make no link',
      zh: '地址外面是方括号，不构成链接',
    },
    { en: `Write \`[text](${url})\`.`, zh: `请写成 \`[文字](${url})\`。` },
  );

export const reversedLink = (): Problem =>
  warning(
    'SC361',
    { en: 'the brackets of this link are exchanged', zh: '这个链接的两对括号写反了' },
    { en: 'Write `[text](address)`.', zh: '请写成 `[文字](地址)`。' },
  );

/** `kind`: what it was meant as, or a picture of which only the `！` is wrong. */
export const fullWidthLink = (kind: 'link' | 'picture' | 'exclamation'): Problem =>
  warning(
    'SC362',
    FULL_WIDTH[kind],
    kind === 'link'
      ? { en: 'Write `[text](address)`.', zh: '请用半角括号：`[文字](地址)`。' }
      : { en: 'Write `![text](address)`.', zh: '请用半角符号：`![文字](地址)`。' },
  );

const FULL_WIDTH: Record<'link' | 'picture' | 'exclamation', Bilingual> = {
  link: { en: 'full-width brackets make no link', zh: '全角括号不构成链接' },
  picture: { en: 'full-width brackets make no picture', zh: '全角括号不构成图片' },
  exclamation: {
    en: 'after a full-width `！` this is a link to a picture, not the picture',
    zh: '全角的 `！` 之后只是指向图片的链接，而不是图片',
  },
};

export const spacedLink = (): Problem =>
  warning(
    'SC363',
    { en: 'a space tears this link apart', zh: '空格把这个链接断开了' },
    { en: 'Write `[text](address)` without it.', zh: '请去掉空格：`[文字](地址)`。' },
  );

export const listInterrupted = (list: {
  number: number;
  next: number;
  spaces: number;
  from: number;
  to: number;
}): Problem => {
  const { en, zh } = indentBy(list);
  return warning(
    'SC364',
    {
      en: `this is not indented, so it ends the list after item ${list.number}; below, a new list begins at ${list.next}`,
      zh: `这里没有缩进，列表在第 ${list.number} 项之后结束，下面是从 ${list.next} 开始的新列表`,
    },
    {
      en: `${en}, if it belongs to item ${list.number}.`,
      zh: `若它属于第 ${list.number} 项，${zh}。`,
    },
  );
};

export const listTooShallow = (list: { spaces: number; from: number; to: number }): Problem => {
  const { en, zh } = indentBy(list);
  return warning(
    'SC365',
    {
      en: 'this list is indented too little to stand inside the item above; it ends that list',
      zh: '这个列表缩进不够，没有嵌套在上面一项之内，反而结束了上面的列表',
    },
    { en: `${en}.`, zh: `${zh}。` },
  );
};

function indentBy(list: { spaces: number; from: number; to: number }): Bilingual {
  const { spaces, from, to } = list;
  const lines = from === to ? `line ${from}` : `lines ${from} to ${to}`;
  return {
    en: `Indent ${lines} by ${spaces} more ${spaces === 1 ? 'space' : 'spaces'}`,
    zh: `请把第 ${from === to ? from : `${from}–${to}`} 行再缩进 ${spaces} 个空格`,
  };
}

export const textList = (first: string, second: string, ascii: string): Problem =>
  warning(
    'SC366',
    {
      en: `lines that begin with \`${first}\`, \`${second}\` are no list: they run together on the page`,
      zh: `以 \`${first}\`、\`${second}\` 开头的各行不构成列表，在页面上会连成一段`,
    },
    {
      en: `Begin each with \`${ascii} \`, or put an empty line between them.`,
      zh: `请让每行以 \`${ascii} \` 开头，或用空行隔开。`,
    },
  );

export const headingWithoutSpace = (marks: string): Problem =>
  warning(
    'SC367',
    {
      en: `without a space after \`${marks}\` this is text, not a heading`,
      zh: `\`${marks}\` 之后没有空格，因此是文字而不是标题`,
    },
    {
      en: `Write \`${marks} Heading\`. For the sign itself write \`\\${marks}\`.`,
      zh: `请写成 \`${marks} 标题\`。若就是要显示这个符号，请写 \`\\${marks}\`。`,
    },
  );

export const fullWidthMark = (mark: string, ascii: string): Problem =>
  warning(
    'SC368',
    {
      en: `\`${mark}\` is full-width, so it is text to Markdown`,
      zh: `\`${mark}\` 是全角符号，Markdown 只把它当作文字`,
    },
    { en: `Write \`${ascii}\`.`, zh: `请用半角的 \`${ascii}\`。` },
  );

export const headingSkipped = (above: number, depth: number): Problem =>
  warning(
    'SC369',
    {
      en: `after a heading of level ${above} comes one of level ${depth}: a level is missing`,
      zh: `${above} 级标题之后直接是 ${depth} 级标题，中间少了一级`,
    },
    {
      en: `Write \`${'#'.repeat(above + 1)}\`.`,
      zh: `请写成 \`${'#'.repeat(above + 1)}\`。`,
    },
  );

export const looseEmphasis = (marks: string): Problem =>
  warning(
    'SC370',
    {
      en: `a space beside \`${marks}\` keeps this from being emphasis`,
      zh: `\`${marks}\` 内侧有空格，因此不构成强调`,
    },
    {
      en: `Write \`${marks}text${marks}\`, without a space inside.`,
      zh: `请写成 \`${marks}文字${marks}\`，内侧不留空格。`,
    },
  );

/** `__` beside Chinese, which counts as a part of a word, has `**` as its help. */
export const strayEmphasis = (marks: string): Problem =>
  warning(
    'SC371',
    marks === '__'
      ? {
          en: '`__` beside Chinese is no emphasis: it counts as part of a word',
          zh: '`__` 紧挨中文时不构成强调，而算作词的一部分',
        }
      : {
          en: `this \`${marks}\` begins or ends no emphasis and is shown as it is`,
          zh: `这个 \`${marks}\` 没有构成强调，会原样显示`,
        },
    marks === '__'
      ? { en: 'Write `**text**`.', zh: '请写成 `**文字**`。' }
      : {
          en: `Give it a partner in the same paragraph, with no space inside; for the sign itself write \`${escaped(marks)}\`.`,
          zh: `请在同一段里写上与之配对的 \`${marks}\`，内侧不留空格；若就是要显示它，请写 \`${escaped(marks)}\`。`,
        },
  );

function escaped(marks: string): string {
  return marks.replace(/./g, '\\$&');
}

export const invisibleCharacter = (name: string): Problem =>
  warning(
    'SC372',
    {
      en: `an invisible character stands here (${name}); it can break Markdown, formulas and links`,
      zh: `这里有一个不可见字符（${name}），它可能破坏 Markdown、公式和链接`,
    },
    { en: 'Delete it.', zh: '请删除它。' },
  );

export const otherSpace = (name: string): Problem =>
  warning(
    'SC373',
    {
      en: `the space here is none to Markdown (${name}), so this is no heading or item`,
      zh: `这里的空格不是普通空格（${name}），因此不构成标题或列表项`,
    },
    { en: 'Write an ordinary space.', zh: '请改用普通空格。' },
  );

export const footnoteMissing = (label: string): Problem =>
  warning(
    'SC374',
    { en: `there is no footnote \`[^${label}]\``, zh: `没有脚注 \`[^${label}]\`` },
    {
      en: `Write \`[^${label}]: …\` on a line of its own; what is no footnote is written \`\\[^${label}]\`.`,
      zh: `请另起一行写 \`[^${label}]: …\`；不是脚注的请写成 \`\\[^${label}]\`。`,
    },
  );

export const definitionMissing = (label: string): Problem =>
  warning(
    'SC376',
    {
      en: `there is no address for \`[${label}]\`, so this is text, not a link`,
      zh: `没有给出 \`[${label}]\` 的地址，因此是文字而不是链接`,
    },
    {
      en: `Write \`[${label}]: https://…\` on a line of its own, or the address itself: \`[text](https://…)\`.`,
      zh: `请另起一行写 \`[${label}]: https://…\`，或直接写地址：\`[文字](https://…)\`。`,
    },
  );

export const noteNotFixed = (path: string, why: Bilingual): Problem =>
  error(
    'SC379',
    { en: `\`${path}\` was not fixed: ${why.en}`, zh: `没有修正 \`${path}\`：${why.zh}` },
    {
      en: 'Nothing in it was changed. Make it an ordinary file that you may write to, or make the changes by hand.',
      zh: '文件没有任何改动。请把它换成可写的普通文件，或手动修改。',
    },
  );

/** `fault`: of the line below the head. */
export const tornTable = (
  columns: number,
  fault: 'missing' | 'columns' | 'full-width',
): Problem => {
  const border = `|${' --- |'.repeat(Math.min(columns, 20))}`;
  return warning('SC327', TORN[fault], {
    en: `Write \`${border}\` below the head, with half-width signs. Bars that are text are written \`\\|\`.`,
    zh: `请在表头下面写 \`${border}\`，符号用半角。若竖线就是文字，请写成 \`\\|\`。`,
  });
};

const TORN: Record<'missing' | 'columns' | 'full-width', Bilingual> = {
  missing: {
    en: 'these lines are no table: the line of `---` below the head is missing',
    zh: '这几行不构成表格：表头下面缺少 `---` 一行',
  },
  columns: {
    en: 'this line has not as many columns as the head, so there is no table',
    zh: '这一行的列数与表头不同，因此不构成表格',
  },
  'full-width': {
    en: 'bars or dashes here are full-width, so there is no table',
    zh: '这里的竖线或短横是全角的，因此不构成表格',
  },
};
