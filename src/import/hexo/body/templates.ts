/** What authors wrote for Nunjucks besides tags: expressions, comments, and `raw` within code. */
import type { Conversion } from './conversion.ts';
import type { Span } from './scan/atoms.ts';

/** `{{ '{{' }}` has one value wherever it stands; false for all others. */
export function convertExpression(conversion: Conversion, span: Span): boolean {
  const [, , value] = /^\{\{-?\s*(["'])([^"'\\]*)\1\s*-?\}\}$/.exec(conversion.written(span)) ?? [];
  if (value === undefined) return false;
  conversion.repair(span, value, {
    en: 'The braces were there so that Hexo shows this text',
    zh: '花括号是为了让 Hexo 显示这段文字',
  });
  return true;
}

export function dropComment(conversion: Conversion, span: Span): void {
  conversion.repair(span, '', {
    en: 'A comment of Nunjucks, which Hexo never showed',
    zh: 'Nunjucks 的注释，Hexo 从不显示',
  });
}

const RAW = /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g;

/** `` `{% raw %}{{ x }}{% endraw %}` ``: Hexo runs this one tag in code between backticks. */
export function convertRawInCode(conversion: Conversion, span: Span): void {
  const written = conversion.written(span);
  if (!/^`+(?!`)[\s\S]*\{%-?\s*endraw/.test(written)) return;
  conversion.repair(span, written.replace(RAW, '$1'), {
    en: "`{% raw %}` kept Hexo's templates away from this code",
    zh: '`{% raw %}` 用来让 Hexo 的模板避开这段代码',
  });
}
