/** What a page's policy allows: what the theme and the notes of the page ask for, and no more. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  contentPolicy,
  withPolicy,
} from '../../../../src/pipeline/render/policy/content-policy.ts';
import { headersFile } from '../../../../src/pipeline/render/policy/headers-file.ts';
import { needsOf } from '../../../../src/pipeline/render/policy/page-needs.ts';
import { exampleConfig } from '../../../example/config.ts';

const ORIGIN = 'https://example.org';

function needs(html: string, bodies: string[] = [], isTrusted = false): string[] {
  return needsOf(html, { bodies, isTrusted, origin: ORIGIN });
}

function sha(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

describe('a page needs', () => {
  it.each([
    ['nothing without elements', '<p>文 &lt;script&gt;</p>', []],
    ['its own pictures', '<img src="/a/图.png" alt="a > b">', ["img-src 'self'"]],
    ['its own by their full address', `<img src="${ORIGIN}/a.png">`, ["img-src 'self'"]],
    [
      'those of another host',
      '<img alt="" src="https://b.org/a.png?x=1&amp;y">',
      ['img-src https://b.org'],
    ],
    ['those without scheme', '<img src="//b.org/a.png">', ['img-src https://b.org']],
    ['those within the page', '<img src="data:image/png;base64,AA">', ['img-src data:']],
    ['no picture that cannot be named', '<img src="javascript:1">', []],
    [
      'each picture of a set',
      '<img src="a.png" srcset="https://b.org/a.png 1x, https://c.org/a,b.png 2x">',
      ["img-src 'self'", 'img-src https://b.org', 'img-src https://c.org'],
    ],
    [
      'films and their posters',
      '<video src="a.mp4" poster="https://b.org/p.png">',
      ['img-src https://b.org', "media-src 'self'"],
    ],
    [
      'style sheets, and their fonts',
      '<link href="/s.css" rel="stylesheet">',
      ["font-src 'self'", "style-src 'self'"],
    ],
    ['a style by its hash', '<style>p{}</style>', [`style-src ${sha('p{}')}`]],
    ['an empty script', '<script></script>', ["connect-src 'self'", `script-src ${sha('')}`]],
    [
      'a script by its hash',
      '<script type="module">let a = "</p>"</script>',
      ["connect-src 'self'", `script-src ${sha('let a = "</p>"')}`],
    ],
    [
      'rules of speculation',
      '<script type="speculationrules">{}</script>',
      ["connect-src 'self'", `script-src ${sha('{}')}`],
    ],
    [
      'nothing that only looks like an element in a script',
      '<script type="text/plain"><img src="https://b.org/"></script>',
      [],
    ],
    ['no data', '<script type="application/ld+json">{"a":1}</script>', []],
    [
      'scripts of another host',
      '<script defer src="https://b.org/x.js"></script>',
      ["connect-src 'self'", 'script-src https://b.org'],
    ],
    [
      'no link that loads nothing',
      '<link rel="canonical" href="https://b.org/"><link rel="alternate" href="https://c.org/">',
      [],
    ],
    ['an icon', '<link rel="icon" href="https://b.org/i.svg">', ['img-src https://b.org']],
    [
      'fonts asked for early',
      '<link rel="preload" href="/f.woff2" as="font" crossorigin>',
      ["font-src 'self'"],
    ],
    ['a form', '<form class="a" action="/search/">', ["form-action 'self'"]],
    ['a frame', '<iframe src="https://b.org/x"></iframe>', ['frame-src https://b.org']],
  ])('%s', (_, html, expected) => {
    expect(needs(html)).toEqual(expected);
  });
});

describe('what a note holds', () => {
  const note =
    '<p style="color:red" onclick="a()"><script>evil()</script><script src="https://evil.org/x.js"></script>' +
    '<iframe src="https://evil.org/"></iframe><img src="https://b.org/a.png"></p>';
  const page = `<script>theme()</script><script src="/t.js"></script>${note}`;

  it('opens nothing but pictures, even if it got past the sanitizer', () => {
    expect(needs(page, [note])).toEqual([
      "connect-src 'self'",
      'img-src https://b.org',
      "script-src 'self'",
      `script-src ${sha('theme()')}`,
    ]);
  });

  it('opens all that it shows where the settings trust notes', () => {
    expect(needs(page, [note], true)).toEqual(
      [
        "connect-src 'self'",
        'frame-src https://evil.org',
        'img-src https://b.org',
        "script-src 'self'",
        `script-src ${sha('theme()')}`,
        `script-src ${sha('evil()')}`,
        'script-src https://evil.org',
        "script-src-attr 'unsafe-inline'",
        "style-src-attr 'unsafe-inline'",
      ].sort(),
    );
  });
});

describe('the policy', () => {
  it('allows nothing by default but what every page has', () => {
    expect(contentPolicy([])).toBe(
      "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'self'",
    );
  });

  it('stands right after the character set, else at the beginning of the head', () => {
    const head = (html: string) => withPolicy(html, 'P').split('\n').slice(0, 3);
    const meta = '<meta http-equiv="Content-Security-Policy" content="P">';
    expect(head('<!doctype html>\n<head><meta charset="utf-8">\n<title>')).toEqual([
      '<!doctype html>',
      '<head><meta charset="utf-8">',
      meta,
    ]);
    expect(head('<head>\n<title>')).toEqual(['<head>', meta, '<title>']);
    expect(head('<html lang="en">\n<title>')).toEqual(['<html lang="en">', meta, '<title>']);
    expect(withPolicy('<p>no page</p>', 'P')).toBe('<p>no page</p>');
  });
});

describe('`_headers`', () => {
  const policyOf = (needs: string[], sources = {}) => {
    const security = { csp: true, sources, headers: true };
    const { contents } = headersFile(exampleConfig({ security }), needs);
    return /Content-Security-Policy: (.*)/.exec(String(contents))?.[1];
  };

  it('allows what some page needs, and what the settings add', () => {
    expect(
      policyOf(["style-src 'sha256-a='", "script-src 'self'", 'img-src https://b.org'], {
        'connect-src': ['https://s.org'],
      }),
    ).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' https://b.org; connect-src https://s.org; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
  });

  it('stays short where notes have pictures from everywhere', () => {
    const hosts = Array.from({ length: 40 }, (_, n) => `img-src https://${n}.example.org`);
    const policy = policyOf(hosts) ?? '';
    expect(policy).toContain("img-src 'self' https:;");
    expect(policy.length).toBeLessThan(1500);
  });
});
