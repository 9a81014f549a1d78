/** The files of a site in two editions: everything that an author does lies between them. */
/** By path below the site's folder. */
export type Files = Map<string, string | Buffer>;

export interface Editions {
  old: Files;
  new: Files;
}

/** The edit changes, adds, deletes, renames and retags notes, swaps pictures, and alters theme and settings. */
export function editions(count = 20): Editions {
  const notes = Array.from({ length: count }, (_, number) => number);
  return { old: filesOf(0, notes), new: filesOf(1, [...notes.slice(3), count, count + 1]) };
}

function filesOf(edition: number, notes: number[]): Files {
  const files: Files = new Map([
    ['scholium.yaml', settings(edition)],
    ['pages/about.md', `---\ntitle: 关于\n---\n第 ${edition} 版。\n`],
    ['static/robots-extra.txt', 'the same\n'],
    [`static/only-${edition}.txt`, `${edition}\n`],
    ['themes/plain/templates/meta.njk', `<p>Edition ${edition}, {{ post.title }}</p>\n`],
    ['themes/plain/assets/plain.css', `body { margin: ${edition}px }\n`],
    ['themes/plain/assets/favicon.svg', picture(97, edition)],
  ]);
  for (const number of notes) {
    files.set(nameOf(number, edition), note(number, edition, notes));
    if (number % 4 === 0) files.set(`posts/n${number}/plot.svg`, picture(number, edition));
  }
  // A picture that several notes share, and one that another takes the place of.
  files.set('posts/shared.svg', picture(99, 0));
  files.set(`posts/figure-${edition}.svg`, picture(98, edition));
  files.set('posts/photo.png', png(edition));
  return files;
}

function settings(edition: number): string {
  return [
    'title: 笔记',
    'url: https://example.org/blog/',
    'language: zh-CN',
    'timezone: Asia/Shanghai',
    'theme: plain',
    `author: A${edition}`,
    'index: { per_page: 6, content: excerpt }',
    '',
  ].join('\n');
}

/** The seventh is renamed. */
function nameOf(number: number, edition: number): string {
  return number === 7 && edition === 1 ? 'posts/renamed.md' : `posts/n${number}.md`;
}

function note(number: number, edition: number, notes: number[]): string {
  const isChanged = number % 3 === 0 && edition === 1;
  const day = String(1 + (number % 28)).padStart(2, '0');
  const [next = number] = notes.filter((other) => other > number && other !== 7);
  return [
    '---',
    `title: 第 ${number} 篇${isChanged ? '（改）' : ''}`,
    `date: 202${number % 4}-03-${day}`,
    `tags: [标签${number % 5}${isChanged ? ', 新' : ''}]`,
    `categories: [类${number % 2}]`,
    '---',
    `开头 $x_{${number}} \\in \\mathbb{R}^${1 + edition}$。`,
    '',
    ...(number % 4 === 0 ? [`![图](n${number}/plot.svg)`, ''] : []),
    ...(number % 5 === 0 ? [`![共用](shared.svg) ![另](figure-${edition}.svg)`, ''] : []),
    ...(number === 5 ? ['![照片](photo.png)', ''] : []),
    '## 小节',
    '',
    ...(next === number ? [] : [`见 [[n${next}]]。`, '']),
    '```python',
    `print(${number})`,
    '```',
    '',
  ].join('\n');
}

function picture(number: number, edition: number): string {
  const size = 20 + number + edition;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="10"><path d="M0 0h${size}"/></svg>\n`;
}

/** The beginning of a picture of one pixel, and bytes enough that it is copied in more than one piece. */
function png(edition: number): Buffer {
  const signature = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([signature, header, Buffer.alloc(1_500_000, 65 + edition)]);
}
