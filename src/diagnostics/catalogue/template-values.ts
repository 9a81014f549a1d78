/** Messages about what templates do while pages are rendered, and what they should not do (SC575–SC599). */
import type { Bilingual, Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';

export const noValue = (expression: string): Problem =>
  error(
    'SC575',
    { en: `\`${expression}\` has no value here`, zh: `\`${expression}\` 在这里没有值` },
    {
      en: 'Ask for it first: `{% if … %}`. A macro of an imported file sees variables of the page with `import … with context` only.',
      zh: '请先用 `{% if … %}` 判断。导入文件中的宏只有写 `import … with context` 才能看到页面的变量。',
    },
  );

export const notText = (expression: string, kind: Bilingual): Problem =>
  error(
    'SC576',
    {
      en: `\`${expression}\` is ${kind.en}, not a text or a number`,
      zh: `\`${expression}\` 是${kind.zh}，不是文字或数字`,
    },
    {
      en: 'Show one of its fields, go through it with `{% for %}`, or call it.',
      zh: '请输出它的某个字段，用 `{% for %}` 遍历，或调用它。',
    },
  );

export const noField = (target: string, field: string, meant: string | undefined): Problem =>
  error(
    'SC577',
    { en: `\`${target}\` has no field \`${field}\``, zh: `\`${target}\` 没有字段 \`${field}\`` },
    meant === undefined
      ? {
          en: "What a template may see: section “Themes” of Scholium's README.md. `x.y is defined` asks whether a field is there.",
          zh: '模板可用的数据见 Scholium 的 README.zh-CN.md 里“主题”一节；用 `x.y is defined` 可判断字段是否存在。',
        }
      : { en: `Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` },
  );

export const notCallable = (expression: string): Problem =>
  error(
    'SC578',
    { en: `\`${expression}\` is no function`, zh: `\`${expression}\` 不是函数` },
    {
      en: 'Drop the parentheses. If it is `t` or `asset` in a macro of an imported file, write `import … with context`.',
      zh: '请去掉圆括号。若它是导入文件的宏里的 `t` 或 `asset`，请写 `import … with context`。',
    },
  );

export const operationFailed = (name: string, reason: string): Problem =>
  error(
    'SC579',
    { en: `\`${name}\` failed: ${reason}`, zh: `\`${name}\` 执行失败：${reason}` },
    { en: 'Check the value that it is given.', zh: '请检查传给它的值。' },
  );

export const inNeedsContainer = (): Problem =>
  error(
    'SC580',
    {
      en: '`in` needs a list, a text or a map on its right',
      zh: '`in` 的右边应是列表、文字或映射',
    },
    {
      en: 'The value here is none of these; perhaps it is missing.',
      zh: '这里的值都不是；它可能不存在。',
    },
  );

export const tooDeep = (limit: number): Problem =>
  error(
    'SC581',
    {
      en: `templates are nested more than ${limit} deep here`,
      zh: `模板在这里嵌套超过了 ${limit} 层`,
    },
    {
      en: 'Something includes, extends or calls itself without end: check the condition that should stop it.',
      zh: '有模板或宏在无休止地包含、继承或调用自己：请检查应当终止它的条件。',
    },
  );

export const templateNameNotText = (kind: Bilingual): Problem =>
  error(
    'SC582',
    {
      en: `the name of a template must be a text, not ${kind.en}`,
      zh: `模板名必须是文字，而不是${kind.zh}`,
    },
    {
      en: 'Give one name: `{% include "partials/footer.njk" %}`.',
      zh: '请给出一个名字：`{% include "partials/footer.njk" %}`。',
    },
  );

export const renderFailed = (reason: string): Problem =>
  error(
    'SC583',
    { en: `rendering stopped about here: ${reason}`, zh: `渲染在这附近中断：${reason}` },
    { en: 'Check the values that are used here.', zh: '请检查这里用到的值。' },
  );

export const noTemplateFor = (kind: string): Problem =>
  error(
    'SC584',
    {
      en: `the theme has no template for pages of the kind \`${kind}\``,
      zh: `主题没有 \`${kind}\` 类页面的模板`,
    },
    {
      en: `Add this file, or write \`extends: muse\` in theme.yaml to have all that the theme itself lacks.`,
      zh: '请添加这个文件，或在 theme.yaml 里写 `extends: muse`，主题缺少的模板就会取自它。',
    },
  );

export const safeFilter = (): Problem =>
  warning(
    'SC590',
    {
      en: '`safe` lets a value into the page as HTML, whatever is in it',
      zh: '`safe` 会把值当作 HTML 原样写入页面，不论其内容',
    },
    {
      en: 'Leave it out: fields that hold HTML, such as `post.content`, are written as they are without it.',
      zh: '请去掉它：`post.content` 等本身是 HTML 的字段无需它也会原样输出。',
    },
  );

export const unquotedAttribute = (attribute: string): Problem =>
  warning(
    'SC591',
    {
      en: `the value of \`${attribute}\` has no quotes, so a space in it would end it`,
      zh: `\`${attribute}\` 的值没有引号，其中若有空格就会被截断`,
    },
    { en: `Write \`${attribute}="{{ … }}"\`.`, zh: `请写成 \`${attribute}="{{ … }}"\`。` },
  );

/** Of related places: how the template with the fault came to be rendered. */
export const CAME_FROM: Record<'include' | 'extends' | 'import' | 'call', Bilingual> = {
  include: { en: 'included here', zh: '在这里被包含' },
  extends: { en: 'extended here', zh: '在这里被继承' },
  import: { en: 'imported here', zh: '在这里被导入' },
  call: { en: 'called here', zh: '在这里被调用' },
};
