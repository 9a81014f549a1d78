/** Messages about formulas (SC301, SC307, SC320–SC325). */
import type { Bilingual, Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';
import { suggestionBefore } from './phrases.ts';

const CORRECT_IT: Bilingual = {
  en: 'Correct the TeX at the caret. A dollar sign that begins no formula is written `\\$`.',
  zh: '请改正标记处的 TeX。不是公式的美元符号请写成 `\\$`。',
};

export const mathError = ({ en, zh }: Bilingual, help = CORRECT_IT): Problem => {
  return error(
    'SC301',
    { en: `KaTeX cannot set this formula: ${en}`, zh: `KaTeX 无法排版这个公式：${zh}` },
    help,
  );
};

export const commandRefused = (command: string): Problem =>
  mathError(
    { en: `\`${command}\` is not allowed in notes`, zh: `笔记里不能使用 \`${command}\`` },
    {
      en: 'Leave it out. Links and pictures are written in Markdown, outside of the dollar signs.',
      zh: '请去掉它。链接和图片请用 Markdown 写在美元符号之外。',
    },
  );

export const tooDeepToSet = (): Problem => mathError({ en: 'it nests too deeply', zh: '嵌套过深' });

export const environmentNotClosed = (name: string): Problem =>
  mathError(
    {
      en: `\`\\begin{${name}}\` has no \`\\end{${name}}\``,
      zh: `\`\\begin{${name}}\` 没有对应的 \`\\end{${name}}\``,
    },
    {
      en: `Write \`\\end{${name}}\` where it ends, before the dollar signs.`,
      zh: `请在它结束处、美元符号之前写上 \`\\end{${name}}\`。`,
    },
  );

/** `command`: `\label`, `\tag`, or `\begin{align}`. */
export const displayOnly = (command: string): Problem =>
  mathError(
    { en: `\`${command}\` needs a display formula`, zh: `\`${command}\` 只能用在独立公式里` },
    {
      en: `Put the formula between two \`$$\`, or leave out the \`${command}\`.`,
      zh: `请把公式放在两个 \`$$\` 之间，或去掉 \`${command}\`。`,
    },
  );

export const formulasTouch = (fault: Bilingual): Problem =>
  mathError(fault, {
    en: 'Where one formula ends and the next begins, put a space between them: `$a$ $b$`.',
    zh: '前一个公式结束、后一个公式开始时，请在中间留一个空格：`$a$ $b$`。',
  });

export const mathFence = (): Problem =>
  error(
    'SC307',
    {
      en: 'this `$$` has no partner that makes a formula of what stands between',
      zh: '这个 `$$` 没有与之配对、能围成公式的另一个 `$$`',
    },
    {
      en: 'Put a formula of several lines between two lines that hold only `$$`. Dollar signs that begin no formula are written `\\$\\$`.',
      zh: '多行公式请放在两行单独的 `$$` 之间。不是公式的美元符号请写成 `\\$\\$`。',
    },
  );

/** `instead`: an environment of KaTeX for the same thing. */
export const unknownEnvironment = (name: string, instead: string | undefined): Problem =>
  error(
    'SC320',
    {
      en: `KaTeX has no environment \`${name}\``,
      zh: `KaTeX 没有环境 \`${name}\``,
    },
    helpFor(name, instead),
  );

function helpFor(name: string, instead: string | undefined): Bilingual {
  if (name === 'subequations') {
    return {
      en: 'Leave it out, and number the rows of `align` yourself: `\\tag{1a}`, `\\tag{1b}`.',
      zh: '请去掉它，在 `align` 的各行自己写编号：`\\tag{1a}`、`\\tag{1b}`。',
    };
  }
  if (instead === undefined) {
    return {
      en: 'Use one that it has, such as `aligned`, `cases`, `gathered`, `matrix` or `array`.',
      zh: '请换用它支持的环境，如 `aligned`、`cases`、`gathered`、`matrix`、`array`。',
    };
  }
  const written = `\`\\begin{${instead}}\``;
  if (instead.startsWith('gather')) {
    return {
      en: `Write ${written} and \`\\end{${instead}}\` instead: its lines stand in the middle, each ended by \`\\\\\`.`,
      zh: `请改用 ${written} 和 \`\\end{${instead}}\`：各行居中，行末写 \`\\\\\`。`,
    };
  }
  return {
    en: `Write ${written} and \`\\end{${instead}}\` instead, with one \`&\` before each sign that is to line up.`,
    zh: `请改用 ${written} 和 \`\\end{${instead}}\`，在每行要对齐的符号前写一个 \`&\`。`,
  };
}

export const formulaTooLong = (length: number, limit: number): Problem =>
  error(
    'SC321',
    {
      en: `this formula has ${length} characters; at most ${limit} can be set`,
      zh: `这个公式有 ${length} 个字符，最多只能排版 ${limit} 个`,
    },
    {
      en: 'Split it. If the dollar signs enclose text by mistake, write `\\$` for those that begin no formula.',
      zh: '请拆分它。如果美元符号误把正文围了进去，不是公式的请写成 `\\$`。',
    },
  );

export const labelTwice = (label: string): Problem =>
  error(
    'SC322',
    {
      en: `the label \`${label}\` is given to an earlier equation of this note already`,
      zh: `标签 \`${label}\` 在本篇前面的公式里已经用过`,
    },
    { en: 'Give each equation a label of its own.', zh: '请给每个公式各自的标签。' },
  );

export const unknownLabel = (label: string, near: string | undefined): Problem =>
  error(
    'SC323',
    {
      en: `no equation of this note has the label \`${label}\``,
      zh: `本篇没有标签为 \`${label}\` 的公式`,
    },
    {
      en: `${suggestionBefore(near).en}A label is written in a formula on lines of its own: \`$$ … \\label{${label}} $$\`. An equation of another note is \`\\eqref{other.md#${label}}\`.`,
      zh: `${suggestionBefore(near).zh}标签写在独立成行的公式里：\`$$ … \\label{${label}} $$\`。别篇的公式写作 \`\\eqref{other.md#${label}}\`。`,
    },
  );

export const referenceInFormula = (target: string): Problem =>
  error(
    'SC324',
    {
      en: `\`${target}\` is an equation of another note, whose number is not known inside a formula`,
      zh: `\`${target}\` 是别篇的公式，在公式内部无法得知它的编号`,
    },
    {
      en: `Write \`\\eqref{${target}}\` outside of the dollar signs.`,
      zh: `请把 \`\\eqref{${target}}\` 写在美元符号之外。`,
    },
  );

/** In text, where the words may be meant as they stand. */
export const unknownLabelInText = (label: string, near: string | undefined): Problem =>
  warning(
    'SC325',
    {
      en: `no equation of this note has the label \`${label}\`, so the reference stays as it is written`,
      zh: `本篇没有标签为 \`${label}\` 的公式，这处引用保持原样`,
    },
    {
      en: `${suggestionBefore(near).en}Words about LaTeX itself belong in \`code\`.`,
      zh: `${suggestionBefore(near).zh}谈论 LaTeX 本身的文字请放进 \`代码\` 里。`,
    },
  );
