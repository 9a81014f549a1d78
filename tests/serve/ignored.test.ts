/** Which changes start no build. */
import { describe, expect, it } from 'vitest';
import { isIgnored } from '../../src/serve/ignored.ts';

describe('isIgnored', () => {
  it.each([
    ...[
      '.git',
      '.git/index',
      '.scholium/cache/ab/c',
      '.obsidian/workspace.json',
      'static/.DS_Store',
      'node_modules',
    ],
    ...['posts/.a.md.swp', 'posts/.a.md.swx', 'posts/a.md~', 'posts/.#a.md'],
    'themes/m/node_modules/x.js',
  ])('leaves out %s', (path) => {
    expect(isIgnored(path, '/site', 'public')).toBe(true);
  });

  it.each([
    ...['', 'posts/a.md', 'scholium.yaml', 'publications/a.md', 'posts/public/a.md'],
    ...['static/.nojekyll', 'static/.well-known', 'static/.well-known/security.txt'],
    ...['static/~a/b.html', 'static/game.swf', 'posts/#a.md'],
  ])('watches %j', (path) => {
    expect(isIgnored(path, '/site', 'public')).toBe(false);
  });

  it('leaves out the output folder, however the config writes it', () => {
    for (const outDir of ['public', 'public/', './public', '/site/public']) {
      expect(isIgnored('public', '/site', outDir)).toBe(true);
      expect(isIgnored('public/index.html', '/site', outDir)).toBe(true);
    }
  });

  it('watches everything where the output is elsewhere', () => {
    expect(isIgnored('public/a', '/site', '../out')).toBe(false);
    expect(isIgnored('posts/a.md', '/site', '.')).toBe(false);
  });
});
