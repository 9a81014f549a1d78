/** Display math within a line. */
import { describe, expect, it } from 'vitest';
import { formulasIn, html } from '../../../example/markdown.ts';

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
