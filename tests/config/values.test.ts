/** Addresses, time zones, permalinks, folders, slugs and macros: what is taken and what is not. */

import { describe, expect, test } from 'vitest';
import { withoutCredentials } from '../../src/base/credentials.ts';
import { found, validated } from './validated.ts';

describe('url', () => {
  test.each([
    ['http://localhost', 'http://localhost/'],
    ['https://u.github.io/notes', 'https://u.github.io/notes/'],
    ['https://u.github.io/notes/', 'https://u.github.io/notes/'],
    ['HTTPS://Example.ORG:8443/A', 'https://example.org:8443/A/'],
    ['https://a.b/x/../y', 'https://a.b/y/'],
  ])('%s is %s', (written, url) => {
    const { config, diagnostics } = validated(`url: ${written}`);
    expect(diagnostics).toEqual([]);
    expect(config.url).toBe(url);
  });

  test.each([
    ['u.github.io/notes', 'it must begin with https:// or http://'],
    ['//u.github.io/', 'it must begin with https:// or http://'],
    ['ftp://a.b/', 'it must begin with https:// or http://'],
    ['https:/a.b/', 'it must begin with https:// or http://'],
    ['https://', 'it is no web address'],
    ['https://a b/', 'it is no web address'],
    ['https://a.b/?x=1', 'it may not hold `?` or `#`'],
    ['https://a.b/#', 'it may not hold `?` or `#`'],
    ['https://me:secret@a.b/', 'it may not hold a user name'],
    ['https://a.b//c', 'its path has an empty or unsafe part'],
    ['https://a.b/x%2fy', 'its path has an empty or unsafe part'],
  ])('%s is refused', (written, reason) => {
    expect(found(`url: '${written}'`)).toEqual([
      `error SC110 1:6+${written.length + 2} \`${withoutCredentials(written)}\` in \`url\` cannot be the site's address: ${reason}`,
    ]);
    expect(validated(`url: '${written}'`).config.url).toBe('http://localhost/');
  });
});

describe('timezone', () => {
  test.each(['Asia/Shanghai', 'UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia', '+05:30'])(
    '%s is known',
    (written) => {
      expect(found(`timezone: ${written}`)).toEqual([]);
      expect(validated(`timezone: ${written}`).config.timezone).toBe(written);
    },
  );

  test.each([
    ['Asia/Beijing', '; did you mean `Asia/Shanghai`?'],
    ['Asia/Shangai', '; did you mean `Asia/Shanghai`?'],
    ['Nowhere', ''],
    ['2021-01-01T00:00[Asia/Shanghai]', ''],
  ])('%s is not', (written, suggestion) => {
    expect(found(`timezone: ${written}`)).toEqual([
      `error SC111 1:11+${written.length} there is no time zone \`${written}\`${suggestion}`,
    ]);
  });
});

describe('permalink', () => {
  test.each(['/:title/', '/:year/:month/:day/:slug/', '/笔记/:year-:month-:hash/', '/p:hash/'])(
    '%s is taken',
    (pattern) => {
      expect(found(`permalink: ${pattern}`)).toEqual([]);
      expect(validated(`permalink: ${pattern}`).config.permalink).toBe(pattern);
    },
  );

  test.each([
    [':title/', 'must begin and end with `/`'],
    ['/:title', 'must begin and end with `/`'],
    ['/../:title/', 'may not hold `..`, `.` or `//`'],
    ['/./:title/', 'may not hold `..`, `.` or `//`'],
    ['//:title/', 'may not hold `..`, `.` or `//`'],
    ['/a b/:title/', 'may not hold a space or any of `\\ ? # % < > " | *`'],
    ['/a?b/:title/', 'may not hold a space or any of `\\ ? # % < > " | *`'],
    [
      '/:year/:month/',
      'must hold `:title`, `:slug` or `:hash`, or all posts of a day would share one URL',
    ],
  ])('%s is refused', (pattern, reason) => {
    expect(found(`permalink: '${pattern}'`)).toEqual([
      `error SC113 1:12+${pattern.length + 2} \`permalink\` \`${pattern}\` ${reason}`,
    ]);
    expect(validated(`permalink: '${pattern}'`).config.permalink).toBe(
      '/:year/:month/:day/:title/',
    );
  });

  test('an unknown placeholder is pointed at, each once', () => {
    expect(found('permalink: /:yaer/:title/:x1/:x2/')).toEqual([
      'error SC112 1:13+5 `:yaer` in `permalink` stands for nothing; did you mean `:year`?',
      'error SC112 1:26+2 `:x` in `permalink` stands for nothing',
    ]);
  });

  test('every fault is reported', () => {
    expect(found('permalink: /:yaer/..').map((line) => line.slice(0, 11))).toEqual([
      'error SC112',
      'error SC113',
      'error SC113',
    ]);
  });
});

describe('folders', () => {
  test.each([
    ['/tmp/posts', "it is not inside the site's folder"],
    ['C:/posts', "it is not inside the site's folder"],
    ['~/posts', "it is not inside the site's folder"],
    ['a\\b', 'it holds a backslash'],
    ['../posts', "`..` may lead out of the site's folder"],
    ['a/../b', "`..` may lead out of the site's folder"],
    ['.', "it is the site's folder itself"],
    ['./', "it is the site's folder itself"],
    ['ab:c', 'Windows allows no such name'],
    ['a./b', 'Windows allows no such name'],
  ])('posts_dir: %s is refused', (written, reason) => {
    expect(found(`posts_dir: '${written}'`)).toEqual([
      `error SC114 1:12+${written.length + 2} \`posts_dir\` cannot be \`${written}\`: ${reason}`,
    ]);
  });

  test.each([
    ['out_dir: posts/site', '1:10+10 `out_dir` (`posts/site`)', '`posts_dir` (`posts`)'],
    ['out_dir: Posts', '1:10+5 `out_dir` (`Posts`)', '`posts_dir` (`posts`)'],
    ['posts_dir: public/posts', '1:12+12 `posts_dir` (`public/posts`)', '`out_dir` (`public`)'],
    ['pages_dir: posts', '1:12+5 `pages_dir` (`posts`)', '`posts_dir` (`posts`)'],
    ['static_dir: themes/x', '1:13+8 `static_dir` (`themes/x`)', '`themes`'],
    ['out_dir: .git', '1:10+4 `out_dir` (`.git`)', '`.git`'],
  ])('%s overlaps', (text, at, other) => {
    expect(found(text)).toEqual([
      `error SC115 ${at} and ${other} are the same folder or one inside the other`,
    ]);
  });

  test('folders whose names only begin alike are apart', () => {
    expect(found('posts_dir: a\npages_dir: ab\nout_dir: a-b')).toEqual([]);
  });
});

describe('slugs', () => {
  test.each(['object-detection', '目标检测', 'v2.0', 'a_b', 'C', 'é'])('%s is taken', (slug) => {
    expect(found(`tag_slugs: {x: ${slug}}`)).toEqual([]);
    expect(validated(`tag_slugs: {x: ${slug}}`).config.tagSlugs).toEqual({ x: slug });
  });

  test.each(['a/b', '..', '.', '.a', 'a.', 'a b', '-', 'a?', 'a#b', '%2e', 'a\\b', ''])(
    '%j is refused',
    (slug) => {
      expect(found(`category_slugs: {x: '${slug}'}`)).toEqual([
        `error SC116 1:21+${slug.length + 2} \`${slug}\` in \`category_slugs.x\` cannot be one part of a URL`,
      ]);
    },
  );

  test('the help has one that would do', () => {
    expect(validated("tag_slugs: {x: 'a / b'}").diagnostics[0]?.help.en).toContain('e.g. a-b;');
  });

  test('a theme is named like a slug', () => {
    expect(found('theme: ../muse')).toEqual([
      'error SC122 1:8+7 `../muse` in `theme` is not the name of a theme',
    ]);
  });
});

describe('links', () => {
  test.each(['/', '/tags/目标检测/', 'https://a.b/', 'mailto:a@b.cn', 'tel:+861'])(
    '%s is taken',
    (url) => {
      expect(found(`menu: [{label: a, url: '${url}'}]`)).toEqual([]);
    },
  );

  test.each([
    ['javascript:alert(1)', '`javascript:` is not allowed here'],
    ['data:text/html,x', '`data:` is not allowed here'],
    ['//a.b/', 'an address without https: is ambiguous'],
    ['tags/', 'it is neither a path nor an address'],
    ['/../x', 'it leaves the path it names'],
  ])('%s is refused, and its entry left out', (url, reason) => {
    const text = `menu: [{label: a, url: '${url}'}, {label: b, url: /}]`;
    expect(found(text)).toEqual([
      `error SC117 1:24+${url.length + 2} \`menu[0].url\` cannot be \`${url}\`: ${reason}`,
    ]);
    expect(validated(text).config.menu).toEqual([{ label: 'b', url: '/' }]);
  });

  test('an entry without its parts says which are missing', () => {
    expect(found('social: [{icon: x}]')).toEqual([
      'error SC118 1:10+9 `social[0]` has no `label`',
      'error SC118 1:10+9 `social[0]` has no `url`',
    ]);
  });

  test('a picture is a path or a web address', () => {
    expect(found("avatar: ''\nfavicon: https://a.b/c.svg")).toEqual([]);
    expect(found('avatar: me.png\nfavicon: mailto:a@b')).toEqual([
      'error SC117 1:9+6 `avatar` cannot be `me.png`: it is neither a path nor an address',
      'error SC117 2:10+10 `favicon` cannot be `mailto:a@b`: `mailto:` is not allowed here',
    ]);
  });
});

describe('macros', () => {
  test.each(['\\RR', '\\argmax', '\\d*', '\\@foo', '\\,'])('%s is a name', (name) => {
    expect(found(`math: {macros: {'${name}': x}}`)).toEqual([]);
  });

  test.each(['RR', '\\R2', '\\a b', '\\', '\\目标'])('%s is none', (name) => {
    expect(found(`math: {macros: {'${name}': x}}`)).toEqual([
      `error SC119 1:17+${name.length + 2} \`${name}\` in \`math.macros\` is not the name of a TeX macro`,
    ]);
  });

  test('a tab where \\text was meant is found', () => {
    expect(found('math:\n  macros:\n    \\x: "\\text{a}"')).toEqual([
      'error SC109 3:9+10 `math.macros.\\x` holds the control character U+0009',
    ]);
  });
});
