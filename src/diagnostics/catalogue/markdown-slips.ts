/** Messages about what an author wrote and readers would not see, or not as meant (SC385–SC399). */
import type { Problem } from '../../model.ts';
import { warning } from '../problem.ts';

export const commentInFormula = (): Problem =>
  warning(
    'SC385',
    {
      en: '`%` begins a comment in TeX: what follows it is missing from the formula',
      zh: '`%` 在 TeX 中开始注释：公式里它后面的内容不会显示',
    },
    {
      en: 'Write `\\%` for a per cent sign.',
      zh: '百分号请写成 `\\%`。',
    },
  );

/** `isSelfClosed`: written `<div/>`, which ends nothing in HTML. */
export const elementNotClosed = (name: string, isSelfClosed: boolean): Problem =>
  warning(
    'SC386',
    {
      en: `\`<${name}>\` is never closed, so it takes in what follows`,
      zh: `\`<${name}>\` 没有结束标签，后面的内容都会落到它里面`,
    },
    isSelfClosed
      ? {
          en: `In HTML \`/>\` does not end it. Write \`<${name}></${name}>\`.`,
          zh: `在 HTML 里 \`/>\` 并不结束它。请写成 \`<${name}></${name}>\`。`,
        }
      : {
          en: `Write \`</${name}>\` where it ends. To show the tag itself write \`&lt;${name}>\`.`,
          zh: `请在它结束处写 \`</${name}>\`。若就是要显示这个标签，请写 \`&lt;${name}>\`。`,
        },
  );

export const codeFenceNotClosed = (): Problem =>
  warning(
    'SC387',
    {
      en: 'this code block has no closing fence, so all that follows is code',
      zh: '这个代码块没有结束的围栏，后面的内容都成了代码',
    },
    {
      en: 'End it with the fence that it began with, on a line of its own.',
      zh: '请在代码结束处另起一行，写与开头相同的围栏。',
    },
  );

export const labelsShared = (first: string, second: string): Problem =>
  warning(
    'SC388',
    {
      en: `the labels \`${first}\` and \`${second}\` stand in one row, so both name the same number`,
      zh: `标签 \`${first}\` 与 \`${second}\` 在同一行，因此指向同一个编号`,
    },
    {
      en: 'Give a row one label. All rows of `aligned` have one number; those of `align` have one each.',
      zh: '一行只写一个标签。`aligned` 的各行共用一个编号，`align` 的每行各有编号。',
    },
  );

export const environmentInText = (name: string): Problem =>
  warning(
    'SC389',
    {
      en: `\`\\begin{${name}}\` stands outside of dollar signs, so it is text`,
      zh: `\`\\begin{${name}}\` 不在美元符号之间，只能当作文字`,
    },
    {
      en: `Put it between two lines that hold only \`$$\`, from \`\\begin{${name}}\` to \`\\end{${name}}\`.`,
      zh: `请把从 \`\\begin{${name}}\` 到 \`\\end{${name}}\` 的内容放在两行单独的 \`$$\` 之间。`,
    },
  );

/** `kind`: what the command refers to in LaTeX. */
export const latexReference = (command: string, kind: 'equation' | 'source'): Problem =>
  warning(
    'SC390',
    {
      en: `\`${command}\` is a command of LaTeX that notes do not have: it is shown as it is`,
      zh: `\`${command}\` 是笔记里没有的 LaTeX 命令，会原样显示`,
    },
    kind === 'equation'
      ? {
          en: 'Write `\\eqref{…}` or `\\ref{…}` for an equation, `[text](#heading)` for anything else.',
          zh: '公式请写 `\\eqref{…}` 或 `\\ref{…}`，其他请写 `[文字](#标题)`。',
        }
      : {
          en: 'Write a link, `[text](https://…)`, or a footnote, `[^1]`.',
          zh: '请写链接 `[文字](https://…)` 或脚注 `[^1]`。',
        },
  );

export const highlightMarks = (): Problem =>
  warning(
    'SC391',
    {
      en: '`==` marks nothing here: the signs are shown as they are',
      zh: '`==` 在这里不表示高亮，会原样显示',
    },
    { en: 'Write `<mark>text</mark>`.', zh: '请写成 `<mark>文字</mark>`。' },
  );

/** `kind`: what stands after the colons. */
export const colonContainer = (kind: string): Problem =>
  warning(
    'SC392',
    {
      en: `\`:::\` begins no container here: \`:::${kind}\` is shown as it is`,
      zh: `\`:::\` 在这里不开始容器，\`:::${kind}\` 会原样显示`,
    },
    {
      en: `Write a callout: \`> [!${kind}]\`, and \`> \` before each of its lines.`,
      zh: `请写成提示块：\`> [!${kind}]\`，它的每一行前面都写 \`> \`。`,
    },
  );

export const pictureAttributes = (written: string): Problem =>
  warning(
    'SC393',
    {
      en: `\`${written}\` behind a picture is shown as text`,
      zh: `图片后面的 \`${written}\` 会显示为文字`,
    },
    {
      en: 'Write `<img src="x.png" alt="…" width="50%">`, or `![[x.png|…|50%]]`.',
      zh: '请写成 `<img src="x.png" alt="…" width="50%">` 或 `![[x.png|…|50%]]`。',
    },
  );
