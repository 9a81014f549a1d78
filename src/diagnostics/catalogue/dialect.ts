/** Messages about callouts, names in double brackets, Hexo's tags and HTML in notes (SC340–SC349). */
import type { Problem } from '../../model.ts';
import { warning } from '../problem.ts';
import { suggestionBefore } from './phrases.ts';

export const unknownCallout = (type: string, near: string | undefined): Problem => {
  const suggestion = suggestionBefore(near);
  return warning(
    'SC340',
    {
      en: `\`[!${type}]\` is no kind of callout, so this stays a quote`,
      zh: `没有 \`[!${type}]\` 这种提示块，这里仍是引用`,
    },
    {
      en: `${suggestion.en}Known are \`note\`, \`tip\`, \`important\`, \`warning\`, \`caution\`, \`example\`, \`theorem\`, \`proof\` and others. A quote that begins with brackets is written \`\\[!\`.`,
      zh: `${suggestion.zh}可用 \`note\`、\`tip\`、\`important\`、\`warning\`、\`caution\`、\`example\`、\`theorem\`、\`proof\` 等。引用若以方括号开头，请写成 \`\\[!\`。`,
    },
  );
};

export const hexoTag = (tag: string): Problem =>
  warning(
    'SC341',
    {
      en: `\`{% ${tag} %}\` is a tag of Hexo; templates are not run in notes, so it is shown as text`,
      zh: `\`{% ${tag} %}\` 是 Hexo 的标签；笔记中不执行模板，它会原样显示为文字`,
    },
    {
      en: 'Write a note as a callout, `> [!note] Title` with `>` before each line; a picture as `![](x.png)`; a link to a post as `[[its-name]]`. `raw` is not needed. In `code` the tag is no problem.',
      zh: '提示请写成 `> [!note] 标题`，其后每行以 `>` 开头；图片写成 `![](x.png)`；指向文章的链接写成 `[[文件名]]`。`raw` 不再需要。若是要展示标签本身，请放进 `代码` 里。',
    },
  );

export const frameRemoved = (tagName: string): Problem =>
  warning(
    'SC342',
    {
      en: `the HTML <${tagName}> is not allowed in notes and was removed`,
      zh: `笔记里不允许使用 HTML <${tagName}>，已移除`,
    },
    {
      en: 'It runs what another site sends. Link to the video instead, `[title](https://…)`, or put a file beside the note and write `<video src="x.mp4" controls></video>`. `markdown.html: allow` keeps all HTML of all notes.',
      zh: '它会运行其他网站的内容。请改为视频的链接 `[标题](https://…)`，或把文件放在笔记旁边，写成 `<video src="x.mp4" controls></video>`。`markdown.html: allow` 会保留所有笔记中的全部 HTML。',
    },
  );

export const onlyPictures = (name: string): Problem =>
  warning(
    'SC344',
    {
      en: `\`![[${name}]]\` embeds no picture, so a link to it is shown`,
      zh: `\`![[${name}]]\` 不是图片，不能嵌入，这里显示为链接`,
    },
    {
      en: 'Take the `!` away for a link. A picture is named with its ending: `![[x.png]]`.',
      zh: '链接请去掉 `!`。图片请写出扩展名：`![[x.png]]`。',
    },
  );

export const nothingToList = (): Problem =>
  warning(
    'SC345',
    {
      en: 'there are no headings for this table of contents',
      zh: '没有可列入目录的标题',
    },
    {
      en: 'Take it out, or write headings: `## Method`.',
      zh: '请去掉它，或加上标题：`## 方法`。',
    },
  );

export const noHtml = (): Problem =>
  warning(
    'SC346',
    {
      en: 'browsers take this for a comment, so it is not shown',
      zh: '浏览器会把这里当作注释，因此不会显示',
    },
    {
      en: 'Put it in `code`, or write `&lt;` for `<`.',
      zh: '请放进 `代码` 里，或把 `<` 写成 `&lt;`。',
    },
  );
