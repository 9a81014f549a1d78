/** A blog of Hexo around one body: some files, some posts, and a renderer. */
import type { BlogAround, ConvertedBody, HexoNote } from '../../../../src/import/hexo/blog.ts';
import { convertBody } from '../../../../src/import/hexo/body/convert-body.ts';

/** As written in the blog → as the new note writes it. */
const FILES = new Map([
  ['x.png', 'x.png'],
  ['./x.png', 'x.png'],
  ['r-fcn/x.png', 'x.png'],
  ['/r-fcn/x.png', 'x.png'],
  ['/2021/08/31/r-fcn/x.png', 'x.png'],
  ['/images/y.png', '/images/y.png'],
  ['../images/y.png', '/images/y.png'],
  ['https://old.site/images/y.png', '/images/y.png'],
  ['a b.png', 'a b.png'],
  ['图 1.png', '图 1.png'],
  ['img/z.png', 'img/z.png'],
  ['p.pdf', 'p.pdf'],
  ['v.mp4', 'v.mp4'],
]);

const NOTES = new Map([
  ['fpn', { newPath: 'posts/fpn.md', title: 'FPN' }],
  ['FPN', { newPath: 'posts/fpn.md', title: 'FPN' }],
  ['about', { newPath: 'pages/about me.md', title: 'About *me*' }],
]);

export const BLOG: BlogAround = {
  renderer: 'marked',
  hasMath: true,
  fileFor: (written) => FILES.get(written),
  noteFor: (name) => NOTES.get(name),
  codeOf: (path) => (path === 'train.py' ? 'import a\nx = 1\n\nprint(x)\n' : undefined),
};

export const KRAMED: BlogAround = { ...BLOG, renderer: 'kramed' };

export function noteOf(body: string, frontMatter = ''): HexoNote {
  return {
    kind: 'post',
    path: 'source/_posts/r-fcn.md',
    newPath: 'posts/r-fcn.md',
    text: frontMatter + body,
    bodyOffset: frontMatter.length,
  };
}

export function convert(body: string, around: BlogAround = BLOG): ConvertedBody {
  return convertBody(noteOf(body), around);
}

export function markdownOf(body: string, around: BlogAround = BLOG): string {
  return convert(body, around).text;
}

/** `SC830 1:3`, the lines and columns in the blog's file. */
export function told({ diagnostics }: ConvertedBody): string[] {
  return diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}
