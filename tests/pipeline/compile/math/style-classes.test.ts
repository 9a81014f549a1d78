/** KaTeX's markup without its inline styles, and without the classes that nothing is set by. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installation } from '../../../../src/base/installation.ts';
import { withStyleClasses } from '../../../../src/pipeline/compile/math/style-classes.ts';

describe('an element', () => {
  it.each([
    ['<span class="katex-strut" style="height:1em;">', '<span class="katex-strut kH7ps">'],
    ['<span class="mord" style="height:1em;">', '<span class="kH7ps">'],
    ['<span style="height:1em;">', '<span class="kH7ps">'],
    ['<span class="mord mathnormal mtight">', '<span class="mathnormal">'],
    ['<span class="mord">', '<span>'],
    ['<span class="mover">', '<span class="mover">'],
    ['<span class="mord" style="x:url(a)">', '<span style="x:url(a)">'],
  ])('%s becomes %s', (markup, expected) => {
    expect(withStyleClasses(markup).markup).toBe(expected);
  });
});

it('tells each style once', () => {
  const strut = '<span class="katex-strut" style="height:1em;"></span>';
  expect(withStyleClasses(`${strut}<i style="top:0em;"></i>${strut}`).styles).toEqual([
    'height:1em;',
    'top:0em;',
  ]);
});

it('no style sheet has a rule for a class that is left out', () => {
  const { katex, themes } = installation();
  const css = [
    join(katex, 'katex.min.css'),
    ...readdirSync(themes, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:css|js)$/.test(name))
      .map((name) => join(themes, name)),
  ].map((file) => readFileSync(file, 'utf8'));
  const classes = [...css.join('\n').matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);
  const left = (name: string) => withStyleClasses(`<i class="${name}">`).markup !== '<i>';
  expect(classes).toContain('mspace');
  expect(classes.filter((name) => !left(name))).toEqual([]);
  expect(css[0]).not.toContain('[class');
});
