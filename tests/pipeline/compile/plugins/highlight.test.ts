/** Languages of code. */
import { expect, it } from 'vitest';
import { compile, faults, html } from '../../../example/markdown.ts';

const block = (language: string) => `文\n\n\`\`\`${language}\nx = 1\n\`\`\`\n`;

it.each(['python', 'Python', 'c++', 'cuda', 'latex', 'tex', 'js {1,3}', 'console', 'matlab'])(
  'knows %s',
  (language) => {
    expect(faults(block(language))).toEqual([]);
    expect(html(block(language))).toContain('class="hljs language-');
  },
);

it.each(['text', 'plain', 'pseudocode', ''])(
  '%j is for code that is not highlighted',
  (language) => {
    expect(faults(block(language))).toEqual([]);
    expect(html(block(language))).not.toContain('hljs-');
  },
);

it('a language nobody knows is reported at its block, with a suggestion', () => {
  expect(faults(block('pythn'))).toEqual(['SC304 3:1 ```pythn']);
  expect(compile(block('pythn')).diagnostics[0]).toMatchObject({
    severity: 'warning',
    message: {
      en: 'code in `pythn` is not highlighted: the language is not known',
      zh: '代码块的语言 `pythn` 无法识别，未加高亮',
    },
    help: { en: 'Did you mean `python`?', zh: '是不是 `python`？' },
  });
  expect(compile(block('qwertyuiop')).diagnostics[0]?.help.en).toBe(
    'Use `text` where there is nothing to highlight.',
  );
});
