/** Messages about the syntax of a theme's templates, tag by tag (SC540–SC544). */
import type { Bilingual, Problem } from '../../model.ts';
import { error } from '../problem.ts';

/** `{{`, `{%` or `{#` without its end before the next tag begins. */
export const unclosedTag = (opening: string, closing: string): Problem =>
  error(
    'SC540',
    { en: `this \`${opening}\` is never closed`, zh: `这个 \`${opening}\` 没有闭合` },
    {
      en: `Write \`${closing}\` where the tag ends.`,
      zh: `请在标签结束处写上 \`${closing}\`。`,
    },
  );

export const unclosedText = (quote: string): Problem =>
  error(
    'SC541',
    {
      en: `the text that begins here has no closing \`${quote}\``,
      zh: `从这里开始的字符串缺少收尾的 \`${quote}\``,
    },
    {
      en: 'Close it before the tag ends; a quote inside it needs a backslash.',
      zh: '请在标签结束前闭合它；其中的引号要用反斜杠转义。',
    },
  );

export const wrongTagEnd = (opening: string, closing: string, found: string): Problem =>
  error(
    'SC542',
    {
      en: `a tag that begins with \`${opening}\` ends here with \`${found}\``,
      zh: `以 \`${opening}\` 开始的标签在这里以 \`${found}\` 结束`,
    },
    {
      en: `Write \`${closing}\` instead. \`{{ … }}\` shows a value, \`{% … %}\` does something.`,
      zh: `请改为 \`${closing}\`。\`{{ … }}\` 输出一个值，\`{% … %}\` 执行一个语句。`,
    },
  );

export const bracesEndTag = (): Problem =>
  error(
    'SC543',
    {
      en: 'the two braces `}}` of these maps end the tag',
      zh: '这里映射的两个花括号 `}}` 会结束标签',
    },
    { en: 'Put a space between them: `} }`.', zh: '请在中间加一个空格：`} }`。' },
  );

export const strayCommentEnd = (): Problem =>
  error(
    'SC544',
    { en: 'this `#}` ends no comment', zh: '这个 `#}` 没有对应的注释开头' },
    {
      en: 'Begin the comment with `{#`, or put a space between `#` and `}`.',
      zh: '请用 `{#` 开始注释，或在 `#` 与 `}` 之间加一个空格。',
    },
  );

/** `reason` is what the parser says, `found` the word or sign at the place. */
export const syntaxFault = (reason: string, found: string): Problem =>
  error('SC550', sentenceOf(reason, found), helpFor(found));

/** Sentences for what the parser says, first match first; `$` is what was found. */
const SENTENCES: [said: RegExp, sentence: Bilingual][] = [
  [
    /expected variable end|expected block end/,
    {
      en: '$ does not belong here: the tag should end before it',
      zh: '$ 不该出现在这里：标签应在它之前结束',
    },
  ],
  [
    /unexpected token/,
    { en: '$ stands where a value is expected', zh: '此处应有一个值，而不是 $' },
  ],
  [
    /expected comma/,
    {
      en: 'a comma is missing between the items that begin here',
      zh: '从这里开始的各项之间缺少逗号',
    },
  ],
  [
    /expected colon/,
    {
      en: 'a colon is missing after a key of the map that begins here',
      zh: '从这里开始的映射，键后缺少冒号',
    },
  ],
  [
    /expected "in" keyword/,
    {
      en: '`for` needs `in`, as in `for post in posts`',
      zh: '`for` 需要 `in`，例如 `for post in posts`',
    },
  ],
  [
    /variable name expected for loop/,
    { en: '`for` needs the name of a variable', zh: '`for` 之后需要变量名' },
  ],
  [
    /expected "as" keyword/,
    { en: '`import` needs `as` and a name', zh: '`import` 需要 `as` 和一个名字' },
  ],
  [
    /expected import|at least one import name/,
    { en: '`from` needs `import` and names', zh: '`from` 需要 `import` 和名字' },
  ],
  [
    /underscore/,
    { en: 'names that begin with `_` cannot be imported', zh: '以 `_` 开头的名字不能导入' },
  ],
  [/parseBlock: variable name/, { en: '`block` needs a name', zh: '`block` 之后需要名字' }],
  [/invalid index/, { en: 'there may be one index only', zh: '只能有一个下标' }],
  [
    /expected name as lookup value/,
    { en: 'the name of a field must follow the dot', zh: '点号之后应是字段名' },
  ],
  [/expected arguments/, { en: 'the parentheses are missing', zh: '缺少圆括号' }],
  [/expected = or block end/, { en: '`set` needs a name and `=`', zh: '`set` 需要变量名和 `=`' }],
];

function sentenceOf(reason: string, found: string): Bilingual {
  // The parser has no words for the end of a text: it trips.
  if (found === '') return { en: 'the tag ends too early', zh: '标签结束得太早' };
  const known = SENTENCES.find(([said]) => said.test(reason))?.[1];
  const sentence = known ?? {
    en: '$ cannot be understood here',
    zh: '这里的 $ 无法理解',
  };
  const quoted = `\`${found}\``;
  return { en: sentence.en.replace('$', () => quoted), zh: sentence.zh.replace('$', () => quoted) };
}

/** How other languages write it → how templates do. */
const OTHER_LANGUAGES: Record<string, string> = {
  '&&': 'a and b',
  '||': 'a or b',
  '!': 'not a',
  '?': 'a if b else c',
  '=': 'a == b',
};

function helpFor(found: string): Bilingual {
  const instead = Object.hasOwn(OTHER_LANGUAGES, found) ? OTHER_LANGUAGES[found] : undefined;
  if (instead) return { en: `Templates write \`${instead}\`.`, zh: `模板里写作 \`${instead}\`。` };
  return {
    en: 'The language of templates is that of Nunjucks 3; check quotes, brackets and commas.',
    zh: '模板使用 Nunjucks 3 的语法；请检查引号、括号和逗号。',
  };
}
