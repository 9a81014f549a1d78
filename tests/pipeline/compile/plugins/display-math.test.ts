/** `$$`: within a line, on lines of its own, and without its partner. */
import { describe, expect, it } from 'vitest';
import { compile, faults, formulasIn, html } from '../../../example/markdown.ts';

describe('`$$` within a line', () => {
  it.each(['前 $$x$$ 后', '- $$x$$', '- 项\n  $$x$$\n  后', '| $$x$$ |\n|---|'])(
    'makes display math: %j',
    (markdown) => {
      expect(html(markdown)).toContain('<span class="katex-display">');
      expect(formulasIn(html(markdown))).toEqual(['x']);
    },
  );

  it('may end on a later line of the paragraph', () => {
    expect(formulasIn(html('文 $$x\n= 1$$ 后'))).toEqual(['x\n= 1']);
  });

  it('is not what a single dollar makes', () => {
    expect(html('$x$')).not.toContain('katex-display');
  });
});

describe('`$$` without a partner is reported', () => {
  it.each([
    ['where text follows the opening one, which would be lost', '$$x\n= 1$$\n\n后', ['1:1']],
    ['where text follows the closing one', '$$\nx\n$$ \\tag{1}\n\n后', ['1:1']],
    ['at the end of the note', '文\n\n$$\nx', ['3:1']],
    ['at the end of its quote', '> $$\n> x\n\n后', ['1:3']],
    ['within text', '价 \\$\\$ `$$` $$', ['1:13']],
    ['twice, where each stands in a line of its own text', '后 $$\nx\n$$ 文', ['1:3', '3:1']],
  ])('%s', (_, markdown, places) => {
    expect(faults(markdown)).toEqual(places.map((place) => `SC307 ${place} $$`));
  });

  it('with what to do', () => {
    const [diagnostic] = compile('$$x\n= 1$$').diagnostics;
    expect(diagnostic?.help.en).toBe(
      'Put a formula of several lines between two lines that hold only `$$`. Dollar signs that begin no formula are written `\\$\\$`.',
    );
  });

  it('and not where it has one', () => {
    expect(faults('$$\nx\n$$\n\n> $$\n> x\n> $$\n\n- $$\n  x\n  $$\n\n$$$\nx\n$$$ \n')).toEqual([]);
  });
});
