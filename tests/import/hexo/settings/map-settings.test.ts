/** Settings of Hexo and its themes → lines of scholium.yaml. */
import { expect, test } from 'vitest';
import { importWith, textAt } from '../imported.ts';

const BASE = 'timezone: Asia/Shanghai\ntheme: next\n';

function settings(hexo: string, theme = 'scheme: Muse', files: Record<string, string> = {}) {
  const all = { '_config.yml': `${BASE}${hexo}\n`, '_config.next.yml': `${theme}\n`, ...files };
  return importWith(all);
}

test.each([
  ['title: 2021', "title: '2021'"],
  ["title: 'a: b'", "title: 'a: b'"],
  ['keywords: [a, b]', 'keywords: [a, b]'],
  ['language: zh-TW', 'language: zh-CN'],
  ['language: [en, zh-CN]', 'language: en'],
  ['url: https://e.org/blog', 'url: https://e.org/blog/'],
  ['url: https://e.org\nroot: /blog/', 'url: https://e.org/blog/'],
  ['url: https://e.org/blog/\nroot: /blog/', 'url: https://e.org/blog/'],
  ['url: example', 'url: http://localhost/'],
  ['permalink: :year/:name/', 'permalink: /:year/:slug/'],
  ['per_page: 7', 'per_page: 7'],
  ['render_drafts: true', 'drafts: true'],
  ['title: a', 'future: true'],
  ['feed: {limit: 0}', 'limit: 10000'],
  ['feed: {content: false}', 'content: excerpt'],
  ['marked: {breaks: false}', 'breaks: false'],
  ['title: a', 'smart_quotes: true'],
  ['title: a', 'heading_ids: hexo'],
  ["mathjax: {macros: {RR: '\\mathbb{R}'}}", "'\\RR': '\\mathbb{R}'"],
])('`%s` of Hexo gives `%s`', (hexo, line) => {
  const text = textAt(settings(hexo), 'scholium.yaml') ?? '';
  expect(text.split('\n').map((each) => each.trim())).toContain(line);
});

test('`future: false` of Hexo needs no line, nor do smart quotes that were off', () => {
  const text = textAt(settings('future: false\nmarked: {smartypants: false}'), 'scholium.yaml');
  expect(text).not.toMatch(/future|smart_quotes/);
});

test.each([
  ['avatar: /images/me.png', 'avatar: /images/me.png'],
  ['avatar: {url: images/me.png}', 'avatar: /images/me.png'],
  ['favicon: {small: /a.png, medium: /images/me.png}', 'favicon: /images/me.png'],
  ['footer: {since: 2015}', 'since: 2015'],
  ['since: 2016', 'since: 2016'],
  ['signature: Read.', 'motto: Read.'],
  ['menu: {home: / || fa fa-home}', '- { label: home, url: /, icon: home }'],
  ['menu: {Archives: archives}', '- { label: archives, url: /archives/, icon: archive }'],
  ['menu: {Docs: {default: /docs/ || fa fa-book, A: /a/}}', '- { label: A, url: /docs/a/ }'],
  ['menu: {Map: /sitemap.xml}', '- { label: Map, url: /sitemap.xml }'],
  [
    'social: {GitHub: https://github.com/x || fab fa-github}',
    "- { label: GitHub, url: 'https://github.com/x', icon: github }",
  ],
  [
    'social: {Mail: mailto:a@example.org}',
    "- { label: Mail, url: 'mailto:a@example.org', icon: email }",
  ],
  ['sidebar: {position: right}', 'sidebar: right'],
  ['toc: {max_depth: 4}', 'toc_depth: 4'],
  ['creative_commons: {license: by-nc-sa, post: true}', 'licence: CC BY-NC-SA 4.0'],
  ['post_copyright: {enable: true, license: CC BY 3.0}', 'licence: CC BY 3.0'],
  ['footer: {beian: {enable: true, icp: 京ICP备1号}}', 'footer_text: 京ICP备1号'],
  [
    'giscus: {enable: true, repo: a/b, repo_id: R1, category: C, category_id: D1}',
    'provider: giscus',
  ],
  ['waline: {enable: true, serverURL: https://w.example.org}', 'server: https://w.example.org'],
  ['auto_excerpt: {enable: true}', 'content: excerpt'],
])('`%s` of NexT gives `%s`', (theme, line) => {
  const text = textAt(
    settings('title: B', theme, { 'source/images/me.png': 'x' }),
    'scholium.yaml',
  );
  expect((text ?? '').split('\n').map((each) => each.trim())).toContain(line);
});

test('a picture that lies in the theme comes along', () => {
  const imported = settings('title: B', 'avatar: /images/avatar.gif', {
    'themes/next/source/images/avatar.gif': 'x',
  });
  expect(textAt(imported, 'scholium.yaml')).toContain('avatar: /images/avatar.gif\n');
  expect(imported.files.map(({ path }) => path)).toContain('static/images/avatar.gif');
});

test('settings of a theme are looked for wherever they may be, the nearest to the author first', () => {
  const files = {
    'source/_data/next.yml': 'signature: data\n',
    'themes/next/_config.yml': 'signature: folder\nsince: 2011\n',
    'node_modules/hexo-theme-next/_config.yml': 'since: 2010\nfooter: {powered: false}\n',
  };
  const text = textAt(
    settings('theme_config: {since: 2012}', 'signature: alternate', files),
    'scholium.yaml',
  );
  expect(text).toContain('motto: data\n');
  expect(text).toContain('since: 2012\n');
  expect(text).toContain('powered_by: false\n');
});

test('what says how to deploy is told without its token', () => {
  const { settings: remarks } = settings(
    'deploy:\n  - type: git\n    repo: https://token@github.com/a/b.git\n    branch: gh-pages',
  );
  const deploy = remarks.find(({ key }) => key === 'deploy');
  expect(deploy?.why.en).toBe(
    '`scholium deploy` pushes the site (then: https://github.com/a/b.git gh-pages)',
  );
  expect(deploy).toMatchObject({ file: '_config.yml', place: { line: 3, column: 1 } });
});
