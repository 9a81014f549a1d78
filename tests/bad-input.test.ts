/** Mistakes that authors make: each is told at its place, and leaves public/ as it was. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Run, scholium } from './cli/scholium.ts';
import { hashes, note, siteWith, tree } from './site-folder.ts';

interface Mistake {
  name: string;
  files: Record<string, string>;
  /** Code, file, line and column of what must be told, in the order of the report. */
  told: string[];
  exit: number;
}

const theme = (text: string) => ({
  'themes/muse/templates/partials/footer.njk': text,
});

const mistakes: Mistake[] = [
  {
    name: 'a colon in an unquoted title',
    files: { 'posts/a.md': note('x', 'title: R-FCN: a note') },
    told: ['SC214 posts/a.md:2:8'],
    exit: 1,
  },
  {
    name: 'a date that no calendar has',
    files: { 'posts/a.md': '---\ntitle: A\ndate: 2024-02-31\n---\nx' },
    told: ['SC216 posts/a.md:3:7'],
    exit: 1,
  },
  {
    name: 'a date in words',
    files: { 'posts/a.md': '---\ntitle: A\ndate: 去年春天\n---\nx' },
    told: ['SC216 posts/a.md:3:7'],
    exit: 1,
  },
  {
    name: 'no date',
    files: { 'posts/a.md': '---\ntitle: A\n---\nx' },
    told: ['SC217 posts/a.md:1:1'],
    exit: 1,
  },
  {
    name: 'a field of the wrong type',
    files: { 'posts/a.md': note('x', 'title: A\ndraft: perhaps') },
    told: ['SC215 posts/a.md:3:8'],
    exit: 1,
  },
  {
    name: 'front matter in JavaScript',
    files: { 'posts/a.md': '---js\nglobalThis.ran = true\n---\nx' },
    told: ['SC210 posts/a.md:1:4'],
    exit: 1,
  },
  {
    name: 'front matter that is not closed',
    files: { 'posts/a.md': '---\ntitle: A\n\nx' },
    told: ['SC211 posts/a.md:1:1'],
    exit: 1,
  },
  {
    name: 'two notes with one address',
    files: {
      'posts/a.md': note('x', 'title: A\npermalink: /same/'),
      'posts/b.md': note('x', 'title: B\npermalink: /Same/'),
    },
    told: ['SC401 posts/b.md:3:12'],
    exit: 1,
  },
  {
    name: 'two tags with one address',
    files: {
      'posts/a.md': note('x', 'title: A\ntags: [NLP]'),
      'posts/b.md': note('x', 'title: B\ntags: [nlp]'),
    },
    told: ['SC401 posts/b.md:3:8'],
    exit: 1,
  },
  {
    name: 'a permalink out of the site',
    files: { 'posts/a.md': note('x', 'title: A\npermalink: ../../x') },
    told: ['SC404 posts/a.md:3:12'],
    exit: 1,
  },
  {
    name: 'a NUL byte',
    files: { 'posts/a.md': note('a\0b') },
    told: ['SC203 posts/a.md:5:2'],
    exit: 1,
  },
  { name: 'an empty file', files: { 'posts/a.md': '' }, told: ['SC204 posts/a.md'], exit: 1 },
  {
    name: 'a missing picture',
    files: { 'posts/a.md': note('文字 ![图](a/x.png)') },
    told: ['SC410 posts/a.md:5:9'],
    exit: 1,
  },
  {
    name: 'a link to a note that is not there',
    files: { 'posts/a.md': note('see [that](godo.md)') },
    told: ['SC411 posts/a.md:5:12'],
    exit: 1,
  },
  {
    name: 'a link to a heading that is not there',
    files: { 'posts/a.md': note('[a](#方法)\n\n## 方 法\n') },
    told: ['SC412 posts/a.md:5:5'],
    exit: 1,
  },
  {
    name: 'a formula that KaTeX cannot set, deep in a list',
    files: { 'posts/a.md': note('- 动机\n  - 论点\n\n    $$\n    a + \\frac{1}\n    $$\n') },
    told: ['SC301 posts/a.md:9:17'],
    exit: 1,
  },
  {
    name: 'an unknown filter in a template',
    files: theme('<footer>\n{{ site.title | shout }}\n</footer>\n'),
    told: ['SC567 themes/muse/templates/partials/footer.njk:2:17'],
    exit: 1,
  },
  {
    name: 'an unclosed block in a template',
    files: theme('<footer>\n  {% if site.title %}\n</footer>\n'),
    told: ['SC545 themes/muse/templates/partials/footer.njk:2:6'],
    exit: 1,
  },
  {
    name: 'a theme that is not there',
    files: { 'scholium.yaml': 'title: Notes\ntheme: mose\n' },
    told: ['SC501 scholium.yaml:2:8'],
    exit: 2,
  },
  {
    name: 'an icon that the theme does not have',
    files: {
      'scholium.yaml':
        'title: A\nmenu:\n  - { label: home, url: / }\n  - { label: x, url: /tags/, icon: tagz }\n',
    },
    told: ['SC532 scholium.yaml:4:36'],
    exit: 2,
  },
  {
    name: 'a missing include in a template',
    files: theme('<footer>\n  {% include "partials/sidbar.njk" %}\n</footer>\n'),
    told: ['SC555 themes/muse/templates/partials/footer.njk:2:14'],
    exit: 1,
  },
  {
    name: 'a name that Windows keeps for itself',
    files: { 'posts/con.md': note('x') },
    told: ['SC403 posts/con.md'],
    exit: 1,
  },
  {
    name: 'one name in two forms of Unicode',
    files: {
      'posts/a.md': note('x', 'title: A\npermalink: /caf\u00e9/'),
      'posts/b.md': note('x', 'title: B\npermalink: /cafe\u0301/'),
    },
    told: ['SC401 posts/b.md:3:12'],
    exit: 1,
  },
  {
    name: 'a timezone that is none',
    files: { 'scholium.yaml': 'title: Notes\ntimezone: Asia/Shanghia\n' },
    told: ['SC111 scholium.yaml:2:11'],
    exit: 2,
  },
];

describe('a build tells', () => {
  test.each(mistakes)('$name', async ({ files, told, exit }) => {
    const site = siteWith(files);
    const { code, out } = await scholium(site, ['build', '--json']);
    expect({ told: errorsIn(out), code }).toEqual({ told, code: exit });
    expect([...tree(join(site, 'public')).keys()]).toEqual([]);
  });

  test('every mistake of every note in one run, with the published site untouched', async () => {
    const site = siteWith({});
    expect((await scholium(site, ['build'])).code).toBe(0);
    const before = hashes(join(site, 'public'));
    for (const { files } of mistakes.filter((mistake) => mistake.exit === 1).slice(0, 6)) {
      for (const [path, text] of Object.entries(files)) {
        writeFileSync(join(site, path.replace('/a.md', `/${tree(site).size}.md`)), text);
      }
    }
    const run = await scholium(site, ['build', '--json']);
    expect(errorsIn(run.out).map((each) => each.slice(0, 5))).toEqual(
      expect.arrayContaining(['SC214', 'SC216', 'SC217', 'SC215', 'SC210']),
    );
    expect(hashes(join(site, 'public'))).toEqual(before);
  });

  test('a note in GBK, with the byte and what to do', async () => {
    const site = siteWith({});
    const gbk = Buffer.from([...Buffer.from('---\ntitle: A\n---\n'), 0xd6, 0xd0, 0xce, 0xc4]);
    writeFileSync(join(site, 'posts/gbk.md'), gbk);
    const run = await scholium(site, ['build']);
    expect(run.code).toBe(1);
    expect(run.err).toContain('posts/gbk.md:4:1');
    expect(run.err).toContain('iconv -f GBK -t UTF-8');
  });

  test('an unknown setting, with its place and the nearest one', async () => {
    const site = siteWith({ 'scholium.yaml': 'titel: Notes\nurl: https://example.org/\n' });
    const run = await scholium(site, ['build', '--lang', 'en']);
    expect(run.err).toContain('scholium.yaml:1:1');
    expect(run.err).toContain('`title`');
  });

  test('a near miss of a field, as a warning', async () => {
    const site = siteWith({ 'posts/a.md': note('x', 'title: A\ntag: [x]') });
    const run = await scholium(site, ['build']);
    expect(run.code).toBe(0);
    expect(run.err).toContain('posts/a.md:3:1');
    expect(run.err).toContain('did you mean `tags`?');
    expect((await scholium(site, ['build', '--strict'])).code).toBe(1);
  });

  test('front matter that cannot be read, and nothing that would follow from it', async () => {
    const site = siteWith({
      'posts/a.md': '---\ntitle: R-FCN: a note\ndate: 2024-03-01\n---\n',
      'posts/b.md': '---\ntitle: [b]\ndate: 2024-03-01\n---\n',
      'posts/c.md': '---\ntitle: C\n',
      'posts/d.md': '\n---\ntitle: D\ndraft: true\n---\ntext\n',
    });
    const { diagnostics } = JSON.parse((await scholium(site, ['build', '--json'])).out);
    expect(
      diagnostics.map((each: { code: string; file: string }) => [each.code, each.file]),
    ).toEqual([
      ['SC214', 'posts/a.md'],
      ['SC215', 'posts/b.md'],
      ['SC211', 'posts/c.md'],
      ['SC221', 'posts/d.md'],
    ]);
  });

  test('a fault in a draft as a warning, and publishes the rest', async () => {
    const draft = '---\ntitle: A\ndate: soon\ndraft: true\n---\nx';
    const site = siteWith({ 'posts/a.md': draft });
    const run = await scholium(site, ['build']);
    expect(run.code).toBe(0);
    expect(run.err).toContain('warning[SC216]');
    expect((await scholium(site, ['build', '--drafts'])).code).toBe(1);
  });

  test('a missing title, and what is shown instead', async () => {
    const site = siteWith({
      'posts/a.md': '---\ndate: 2024-03-01\n---\n## 第一节\n',
      'posts/b.md': '---\ndate: 2024-03-01\n---\ntext\n',
    });
    const run = await scholium(site, ['build']);
    expect(run.code).toBe(0);
    expect(run.err).toMatch(/posts\/a\.md[\s\S]*|it is shown as `第一节`/);
    expect(run.err).toContain('it is shown as `第一节`');
    expect(run.err).toContain('it is shown as `b`');
  });

  test('in Chinese when asked to', async () => {
    const site = siteWith({ 'posts/a.md': '---\ntitle: A\n---\nx' });
    expect((await scholium(site, ['build', '--lang', 'zh-CN'])).err).toContain('笔记没有 `date`');
  });
});

describe('a build accepts', () => {
  test('a byte-order mark and CRLF, with the same page as without', async () => {
    const text = note('一行\n\n- a\n  - $x$\n');
    const plain = siteWith({ 'posts/a.md': text });
    const windows = siteWith({ 'posts/a.md': `\ufeff${text.replaceAll('\n', '\r\n')}` });
    expect((await scholium(plain, ['build'])).code).toBe(0);
    expect((await scholium(windows, ['build'])).code).toBe(0);
    expect(hashes(join(windows, 'public'))).toEqual(hashes(join(plain, 'public')));
  });
});

describe('an output folder that cannot be written', () => {
  test('is told with exit code 3', async () => {
    const site = siteWith({});
    rmSync(join(site, 'public'), { recursive: true, force: true });
    writeFileSync(join(site, 'public'), 'a file, not a folder');
    const run = await scholium(site, ['build']);
    expect(run.code).toBe(3);
    expect(run.err).toContain('SC614');
  });

  test('keeps what somebody else put there', async () => {
    const site = siteWith({ 'public/index.html': 'mine', 'public/own.txt': 'mine too' });
    const run = await scholium(site, ['build']);
    expect(run.code).toBe(3);
    expect(run.err).toContain('public/index.html');
    expect([...tree(join(site, 'public'))].map(([path, text]) => [path, String(text)])).toEqual([
      ['index.html', 'mine'],
      ['own.txt', 'mine too'],
    ]);
  });

  test('is not followed through a link out of it', async () => {
    const site = siteWith({});
    mkdirSync(join(site, 'elsewhere'));
    mkdirSync(join(site, 'public'));
    symlinkSync(join(site, 'elsewhere'), join(site, 'public/tags'));
    const run = await scholium(site, ['build']);
    expect(run.code).toBe(3);
    expect([...tree(join(site, 'elsewhere')).keys()]).toEqual([]);
  });
});

/** `SC214 posts/a.md:2:8` for each error. */
function errorsIn(out: Run['out']): string[] {
  const { diagnostics } = JSON.parse(out);
  return diagnostics
    .filter((each: { severity: string }) => each.severity === 'error')
    .map((each: { code: string; file: string; line: number | null; column: number | null }) =>
      each.line === null
        ? `${each.code} ${each.file}`
        : `${each.code} ${each.file}:${each.line}:${each.column}`,
    );
}
