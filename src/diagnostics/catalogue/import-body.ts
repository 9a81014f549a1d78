/** Messages about the text of posts that are imported from Hexo (SC830–SC859). */
import type { Problem } from '../../model.ts';
import { warning } from '../problem.ts';

export const unknownTag = (name: string): Problem =>
  warning(
    'SC830',
    {
      en: `the import knows no equivalent of \`{% ${name} %}\`: it stays as text`,
      zh: `导入时没有与 \`{% ${name} %}\` 对应的写法，它会原样显示为文字`,
    },
    {
      en: 'Write by hand what it showed. Tags of themes and plugins are not run here.',
      zh: '请手动写出它原先显示的内容。这里不执行主题和插件的标签。',
    },
  );

export const tagWithoutPartner = (name: string): Problem =>
  warning(
    'SC831',
    name.startsWith('end')
      ? {
          en: `\`{% ${name} %}\` has no \`{% ${name.slice(3)} %}\` before it: it stays as text`,
          zh: `\`{% ${name} %}\` 之前没有 \`{% ${name.slice(3)} %}\`，它会原样显示为文字`,
        }
      : {
          en: `\`{% ${name} %}\` has no \`{% end${name} %}\`: it stays as text`,
          zh: `\`{% ${name} %}\` 没有 \`{% end${name} %}\`，它会原样显示为文字`,
        },
    {
      en: 'Write the other half in the blog and import again, or take this one away.',
      zh: '请在博客里补上另一半再导入，或删去这一半。',
    },
  );

export const tagTooDeep = (name: string): Problem =>
  warning(
    'SC832',
    {
      en: `\`{% ${name} %}\` stands in more than 16 other tags: what is in it stays as it is`,
      zh: `\`{% ${name} %}\` 嵌套在超过 16 层标签之中，其内容保持原样`,
    },
    { en: 'Nest the tags less deeply.', zh: '请减少标签的嵌套层数。' },
  );

export const tagWithoutArgument = (name: string, wanted: string): Problem =>
  warning(
    'SC833',
    {
      en: `\`{% ${name} %}\` does not say ${wanted === 'url' ? 'which address' : 'which file'} it means: it stays as text`,
      zh: `\`{% ${name} %}\` 没有写明${wanted === 'url' ? '地址' : '文件'}，它会原样显示为文字`,
    },
    {
      en: 'Hexo shows nothing useful for it either. Complete it, or take it away.',
      zh: 'Hexo 也无法正常显示它。请补全或删去。',
    },
  );

export const missingFileOfTag = (written: string): Problem =>
  warning(
    'SC834',
    {
      en: `there is no file \`${written}\` in the blog: the tag stays as text`,
      zh: `博客里没有文件 \`${written}\`，标签会原样显示为文字`,
    },
    {
      en: 'Put the file where Hexo looks for it: in the folder of the post, or under `source/`.',
      zh: '请把文件放到 Hexo 查找的位置：文章的同名文件夹，或 `source/` 之下。',
    },
  );

export const missingPictureInText = (written: string): Problem =>
  warning(
    'SC835',
    {
      en: `there is no file \`${written}\` in the blog: the path stays as it is`,
      zh: `博客里没有文件 \`${written}\`，路径保持原样`,
    },
    {
      en: 'The picture was broken in Hexo, too. Put the file there, or take the picture away.',
      zh: '这张图在 Hexo 里同样无法显示。请补上文件，或删去图片。',
    },
  );

export const missingPostOfTag = (name: string): Problem =>
  warning(
    'SC836',
    {
      en: `there is no post \`${name}\` in the blog: the tag stays as text`,
      zh: `博客里没有文章 \`${name}\`，标签会原样显示为文字`,
    },
    {
      en: 'Name the file of the post without `.md`, or its title.',
      zh: '请写文章的文件名（不含 `.md`）或标题。',
    },
  );

export const frameBecameLink = (url: string): Problem =>
  warning(
    'SC837',
    {
      en: `what was embedded here is a link now: ${url}`,
      zh: `这里原先嵌入的内容变成了链接：${url}`,
    },
    {
      en: 'Pages of other sites are not embedded. For a video of your own write `<video src="x.mp4" controls></video>`.',
      zh: '不嵌入其他网站的页面。自己的视频可写成 `<video src="x.mp4" controls></video>`。',
    },
  );

export const expressionStays = (): Problem =>
  warning(
    'SC838',
    {
      en: 'Hexo put the value of this expression here: now it stays as text',
      zh: 'Hexo 会在这里填入表达式的值，现在它会原样显示为文字',
    },
    {
      en: 'Write the value itself. Where the braces are meant, all is well.',
      zh: '请直接写出它的值。若本来就要显示花括号，则无需改动。',
    },
  );

export const lookLeftOut = (written: string): Problem =>
  warning(
    'SC839',
    {
      en: `\`${written}\` named a look of the old theme: it is left out`,
      zh: `\`${written}\` 是旧主题的样式，已略去`,
    },
    {
      en: 'Nothing else is lost. Look at this place once.',
      zh: '内容没有丢失。请看一眼这个位置。',
    },
  );

export const diagramAsSource = (name: string): Problem =>
  warning(
    'SC840',
    {
      en: `diagrams of \`${name}\` are not drawn: their source is shown as code`,
      zh: `不会绘制 \`${name}\` 图，其源码显示为代码`,
    },
    {
      en: 'Put a picture of the diagram in its place.',
      zh: '请换成这张图的图片。',
    },
  );

export const doubtfulBackslashes = (written: string): Problem =>
  warning(
    'SC841',
    {
      en: `\`${written}\` in this formula may be a workaround for Hexo or may be meant: it stays`,
      zh: `公式中的 \`${written}\` 可能是为 Hexo 写的变通，也可能就是本意，保持原样`,
    },
    {
      en: 'Hexo dropped one backslash of each two. Write the formula as TeX wants it.',
      zh: 'Hexo 会把两个反斜杠变成一个。请按 TeX 的写法改正。',
    },
  );
