/** The rules on small sites, each with one fault that a reader would meet. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Diagnostic, OutputFile } from '../../src/model.ts';
import { exampleConfig } from '../example/config.ts';
import { hostileText } from '../example/hostile-text.ts';

/** An HTML file of the site at `https://example.org/notes/`. */
function page(path: string, body: string, title = '<title>t</title>'): OutputFile {
  return { path, contents: `<!doctype html>\n${title}\n${body}` };
}

function copy(path: string): OutputFile {
  return { path, contents: { copyOf: `/nowhere/${path}` } };
}

function checked(...outputs: OutputFile[]): Diagnostic[] {
  return check({ outputs, config: exampleConfig() });
}

/** `code file:line message` of each. */
function told(...outputs: OutputFile[]): string[] {
  return checked(...outputs).map(
    ({ code, file, place, message }) => `${code} ${file}:${place?.line} ${message.en}`,
  );
}

const TAG = page('tags/目标检测/index.html', '<h2 id="2021-年">2021</h2><a name="old">x</a>');

describe('links', () => {
  it.each([
    '/notes/tags/目标检测/',
    '/notes/tags/%E7%9B%AE%E6%A0%87%E6%A3%80%E6%B5%8B/',
    '/notes/tags/目标检测',
    '/notes/tags/目标检测/index.html?q=1',
    'tags/目标检测/',
    './',
    '',
    '?page=2',
    'https://example.org/notes/tags/目标检测/',
    'https://example.org/other-site/',
    'https://elsewhere.example/',
    '//elsewhere.example/x',
    'mailto:me@example.org',
    '/notes',
    '/notes/file.pdf#page=2',
  ])('lets %j pass', (href) => {
    const front = page('index.html', `<a href="${href}">x</a>`);
    expect(told(front, TAG, copy('file.pdf'))).toEqual([]);
  });

  it.each([
    '/notes/none/',
    'none.html',
    'https://example.org/notes/none/',
    '/notes/tags/',
    '/notes/TAGS/目标检测/',
  ])('reports %j, which leads nowhere', (href) => {
    const front = page('index.html', `<a href="${href}">x</a>`);
    expect(told(front, TAG)).toEqual([
      `SC701 public/index.html:3 \`${href}\` leads nowhere: the site has no such page or file`,
    ]);
  });

  it('reports a path that forgets the base path', () => {
    expect(told(page('index.html', '<a href="/tags/">x</a>'))).toEqual([
      'SC702 public/index.html:3 `/tags/` leaves the site, which begins at `/notes/`',
    ]);
  });

  it.each(['http://', '/notes/%zz/', '#%FF'])('reports %j, which is not a URL', (href) => {
    expect(told(page('index.html', `<a href="${href}">x</a>`))).toEqual([
      `SC703 public/index.html:3 \`${href}\` is not a URL`,
    ]);
  });

  it.each([
    '<link rel="stylesheet" href="/notes/none">',
    '<link rel="canonical" href="https://example.org/notes/none">',
    '<script src="/notes/none"></script>',
    '<form action="/notes/none"></form>',
    '<video src="/notes/none"></video>',
    '<iframe src="/notes/none"></iframe>',
    '<svg><use href="/notes/none#x"/></svg>',
    '<meta http-equiv="Refresh" content="0; URL=\'/notes/none\'">',
  ])('looks into %s', (html) => {
    expect(checked(page('index.html', html)).map((fault) => fault.code)).toEqual(['SC701']);
  });

  it('resolves relative links against the page they stand on', () => {
    const deep = page('2021/a/index.html', '<a href="../b/">x</a><a href="../../">y</a>');
    expect(told(deep, page('index.html', ''), page('2021/b/index.html', ''))).toEqual([]);
  });
});

describe('anchors', () => {
  const long = '/notes/tags/目标检测/';

  it.each([`${long}#2021-年`, `${long}#2021-%E5%B9%B4`, `${long}#old`, '#own', '#', '#Top'])(
    'lets %j pass',
    (href) => {
      expect(told(page('index.html', `<p id="own"><a href="${href}">x</a>`), TAG)).toEqual([]);
    },
  );

  it.each([`${long}#2022`, '#Own', `${long}#2022:~:text=a`])('reports %j', (href) => {
    expect(told(page('index.html', `<p id="own"><a href="${href}">x</a>`), TAG)).toEqual([
      `SC711 public/index.html:3 \`${href}\` leads to the page, but to no place in it: the page has no such id`,
    ]);
  });

  it('leaves text fragments, other sites and dead links to others', () => {
    const hrefs = [`${long}#:~:text=a`, 'https://a.example/#x', '/notes/none/#x'];
    const front = page('index.html', hrefs.map((href) => `<a href="${href}">x</a>`).join(''));
    expect(checked(front, TAG).map((fault) => fault.code)).toEqual(['SC701']);
  });
});

describe('images', () => {
  it('lets images pass that exist and have a text, even an empty one', () => {
    const body = '<img src="图 1.png" alt="x"><img src="https://a.example/b.png" alt>';
    const variants =
      '<img src="data:image/png;base64,AA" alt="" srcset="a.png 1x, data:image/png,B 2x">';
    expect(told(page('index.html', body + variants), copy('图 1.png'), copy('a.png'))).toEqual([]);
  });

  it.each([
    ['<img src="none.png" alt="x">', 'none.png'],
    ['<img src="" alt="x">', ''],
    ['<img src="/none.png" alt="x">', '/none.png'],
    ['<img src="a.png" alt="x" srcset="a.png 1x,  none.png 2x">', 'none.png'],
    [
      '<meta property="og:image" content="https://example.org/notes/none.png">',
      'https://example.org/notes/none.png',
    ],
  ])('reports the missing image of %s', (html, url) => {
    expect(told(page('index.html', html), copy('a.png'))).toEqual([
      `SC721 public/index.html:3 the image \`${url}\` does not exist in the site`,
    ]);
  });

  it('warns of an image without text', () => {
    const [fault] = checked(page('index.html', '<p>\n<img src="a.png">'), copy('a.png'));
    expect(fault).toMatchObject({
      code: 'SC722',
      severity: 'warning',
      file: 'public/index.html',
      place: { line: 4, column: 1 },
      sourceLine: '<img src="a.png">',
      message: {
        en: 'the image `a.png` has no `alt` text',
        zh: '图片 `a.png` 没有 `alt` 文字',
      },
    });
  });
});

describe('duplicate ids', () => {
  it('reports each repeated id once, at its second place', () => {
    const body = '<p id="a">\n<p id="a">\n<p id="a">\n<p id="b">\n<p id="">\n<p id="">';
    expect(told(page('index.html', body))).toEqual([
      'SC731 public/index.html:4 the id `a` occurs more than once on the page',
    ]);
  });

  it('lets pages share ids', () => {
    const body = '<p id="a">';
    expect(told(page('index.html', body), page('b.html', body))).toEqual([]);
  });
});

describe('titles', () => {
  it.each(['', '<title></title>', '<title> </title>'])('warns of a page with %j', (title) => {
    expect(told(page('index.html', '', title))).toEqual([
      'SC741 public/index.html:1 the page has no title',
    ]);
  });

  it('takes the title of an icon for none', () => {
    const icon = '<body><svg><title>icon</title></svg>';
    expect(checked(page('index.html', icon, '')).map((fault) => fault.code)).toEqual(['SC741']);
  });
});

describe('feeds, sitemap and robots.txt', () => {
  const front = page('index.html', '');

  it.each([
    ['sitemap.xml', '<url><loc>URL</loc></url>'],
    ['sitemap.xml', '<xhtml:link rel="alternate" hreflang="en" href="URL"/>'],
    ['atom.xml', '<link rel="self" href="URL"/>'],
    ['tags/x/rss.xml', '<link>URL</link>'],
    ['feed.json', '{"url": "URL"}'],
    ['robots.txt', 'Sitemap: URL'],
  ])('reports what %s names in %s and the site lacks', (path, template) => {
    const naming = (url: string) => ({ path, contents: `\n${template.replace('URL', url)}` });
    expect(told(front, naming('https://example.org/notes/'))).toEqual([]);
    expect(told(front, naming('https://elsewhere.example/'))).toEqual([]);
    const url = 'https://example.org/notes/none/';
    expect(told(front, naming(url))).toEqual([
      `SC704 public/${path}:2 \`${url}\` is named here, but the site has no such page or file`,
    ]);
  });

  it('takes the text of an entry for text', () => {
    const text = '<link href="/none">\n<loc>https://example.org/notes/none</loc>';
    const content = `<content type="html"><![CDATA[${text}]]></content>`;
    const atom = { path: 'atom.xml', contents: `${content}\n${content}` };
    const json = { path: 'feed.json', contents: JSON.stringify({ t: '"url": "none"' }) };
    expect(told(front, atom, json)).toEqual([]);
    const url = 'https://example.org/notes/gone/';
    const between = { path: 'atom.xml', contents: `${content}<icon>${url}</icon>${content}` };
    expect(told(front, between)).toHaveLength(1);
  });

  it('reads the characters that XML has to escape', () => {
    const url = 'https://example.org/notes/it&#39;s.png?a=1&amp;b=2';
    const sitemap = { path: 'sitemap.xml', contents: `<loc>${url}</loc>` };
    expect(told(front, sitemap, copy("it's.png"))).toEqual([]);
  });
});

describe('check', () => {
  it('tells a fault of the layout once, with the first page and the number of the others', () => {
    const layout = '<a href="/notes/none/">x</a><a href="/notes/none/">y</a>';
    const pages = Array.from({ length: 100 }, (_, i) => page(`p${100 + i}.html`, layout));
    const faults = checked(...pages.reverse());
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'public/p100.html',
      message: {
        en: '`/notes/none/` leads nowhere: the site has no such page or file (and on 99 more pages)',
        zh: '`/notes/none/` 没有目标：网站里没有这个页面或文件（另有 99 个页面相同）',
      },
    });
    expect(faults[0]?.related?.map(({ file }) => file)).toEqual([
      'public/p101.html',
      'public/p102.html',
      'public/p103.html',
    ]);
  });

  it('names the output folder of the config and leaves long lines out', () => {
    const config = exampleConfig({ outDir: 'docs' });
    const long = page('a.html', `<p>${'x'.repeat(300)}</p><a href="none">x</a>`);
    const [fault] = check({ outputs: [long], config });
    expect(fault?.file).toBe('docs/a.html');
    expect(fault).not.toHaveProperty('sourceLine');
    expect(fault?.place).toEqual({ line: 3, column: 308 });
  });

  it('does not read files that are copied', () => {
    expect(told(copy('static/page.html'), copy('feed.json'))).toEqual([]);
  });

  it('gives the same whatever the order of the files, and fails for no HTML', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (one, two) => {
        const attribute = (text: string) => text.replaceAll('"', '&quot;');
        const outputs = [
          page('a.html', `<a href="${attribute(one)}">${two}<img src="${attribute(two)}">`),
          page('b.html', two + one),
          { path: 'feed.json', contents: JSON.stringify({ url: one }) },
          { path: 'atom.xml', contents: one },
        ];
        expect(checked(...outputs)).toEqual(checked(...outputs.reverse()));
      }),
    );
  });
});
