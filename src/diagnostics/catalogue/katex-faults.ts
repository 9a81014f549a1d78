/** KaTeX's words for what is wrong with a formula, and the same in Chinese. */
import type { Bilingual } from '../../model.ts';

/** A sentence that has no Chinese here stays in KaTeX's words. */
export function katexFault(rawMessage: string): Bilingual {
  const en = rawMessage.replace(/^Expected/, 'expected');
  for (const [pattern, zh] of SENTENCES) {
    const match = pattern.exec(rawMessage);
    if (match) return { en, zh: filledIn(zh, match) };
  }
  return { en, zh: en };
}

/** `$1` is the first group in backticks; the end of the formula has no sign. */
function filledIn(zh: string, match: RegExpExecArray): string {
  const sentence = zh.replace(/\$(\d)/g, (_, digit: string) => {
    const written = match[Number(digit)] ?? '';
    return written === 'EOF' ? '公式的末尾' : ` \`${written}\` `;
  });
  return sentence.trim();
}

const SENTENCES: [RegExp, string][] = [
  [/^Undefined control sequence: (.+)$/s, '没有命令$1'],
  [/^Expected '(.+)', got '(.+)'$/s, '此处应为$1，而不是$2'],
  [/^Expected &/, '环境没有结束：缺少 `\\end`'],
  [/^Expected \\\\ or/, '环境没有结束：缺少 `\\end`'],
  [/^Expected group (?:after|as .* to) '(.+?)'/s, '$1之后缺少参数'],
  [/^Expected a control sequence/, '此处应为一个以反斜杠开头的命令'],
  [/^Expected a macro definition/, '此处应为宏的定义'],
  [/^Double superscript/, '连写了两个上标'],
  [/^Double subscript/, '连写了两个下标'],
  [/^Extra \}/, '多了一个 `}`'],
  [/^Got function '(.+)' with no arguments/s, '$1缺少参数'],
  [/^Invalid delimiter(?: type)? '(.+?)'(?: after '(.+)')?/s, '$1不能作为定界符'],
  [/^Illegal delimiter: '(.+)'/s, '$1不能作为定界符'],
  [/^Invalid color: '(.+)'/s, '没有颜色$1'],
  [/^Invalid size: '(.+)'/s, '$1不是长度，长度要带单位，如 `2em`'],
  [/^Invalid unit: '(.+)'/s, '没有长度单位$1'],
  [/^Mismatch: (\\begin\{.*\}) matched by (\\end\{.*\})/s, '$1与$2不配对'],
  [/^Can't use function '(.+)' in math mode/s, '公式里不能使用$1'],
  [/^Can't use function '(.+)' in text mode/s, '文字里不能使用$1'],
  [/^Too many tab characters: &/, '`&` 的个数超过了列数'],
  [/^Too many math in a row/, '一行里的公式太多'],
  [/^Too many expansions/, '宏展开次数过多：它可能调用了自己'],
  [/^Multiple \\tag/, '一行里有多个 `\\tag`'],
  [/^(.+) valid only within array environment/s, '$1只能用在 `array` 一类的环境里'],
  [/^Limit controls must follow a math operator/, '`\\limits` 必须写在算符之后'],
  [/^Unexpected character: '(.+)'/s, '不能使用字符$1'],
  [/^Invalid environment name/, '环境名有误'],
  [/^Environment name should/, '环境名只能由文字和空格组成'],
  [/^Unknown column alignment: (.+)$/s, '没有列对齐方式$1'],
  [/^\\middle without preceding/, '`\\middle` 之前没有 `\\left`'],
  [/^\\newcommand\{(.+)\} attempting to redefine/s, '$1已有定义：请用 `\\renewcommand`'],
  [/^\\renewcommand\{(.+)\} when command/s, '$1还没有定义：请用 `\\newcommand`'],
  [/^only one infix operator per group/, '一组里只能有一个 `\\over` 之类的命令'],
  [/^Use of the macro doesn't match/, '宏的用法与定义不符'],
  [/^Unexpected end of input in a macro argument/, '公式结束时宏的参数还没有结束：缺少 `}`'],
  [/^Invalid number of arguments/, '参数的个数有误'],
  [/^\\verb ended by end of line/, '`\\verb` 在行末还没有结束'],
  [/^\{subarray\} can contain only one column/, '`subarray` 只能有一列'],
];
