/** Languages of code. */
import { describe, expect, it } from 'vitest';
import { compile, faults, html, visibleText } from '../../../example/markdown.ts';

const block = (language: string, code = 'x = 1') => `文\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;

describe('a language', () => {
  it.each([
    ...['python', 'Python', 'PYTHON', 'py', 'py3', 'pytorch', 'pycon', 'js', 'ts', 'TypeScript'],
    ...[
      'c++',
      'C++',
      'cpp',
      'cuda',
      'rust',
      'Java',
      'JSON',
      'sh',
      'shell',
      'bash',
      'zsh',
      'console',
    ],
    ...['yml', 'YAML', 'toml', 'docker', 'Dockerfile', 'tex', 'latex', 'LaTeX', 'matlab', 'vim'],
    ...['pas', 'pascal', 'powershell', 'bat', 'doscon', 'nasm', 'html', 'vue', 'proto', 'diff'],
  ])('called %s is known', (language) => {
    expect(faults(block(language))).toEqual([]);
    expect(html(block(language))).toContain(
      `data-language="${language}"><pre tabindex="0"><code class="hljs language-${language}">`,
    );
  });

  it.each([
    ...['text', 'Text', 'txt', 'plain', 'plaintext', 'none', 'mermaid', 'pseudocode', 'algorithm'],
    ...['伪代码', '输出', ''],
  ])('%j is for code that is not highlighted', (language) => {
    expect(faults(block(language))).toEqual([]);
    expect(html(block(language))).not.toContain('hljs');
  });

  it('called shell is commands, called console a session with prompts', () => {
    expect(html(block('shell', 'echo "a"'))).toContain('<span class="hljs-string">');
    expect(html(block('console', '$ echo "a"\na'))).toMatch(/<span class="hljs-meta[^"]*">\$/);
  });

  it('nobody knows is reported where it is written, with a suggestion', () => {
    expect(faults(block('pythn'))).toEqual(['SC304 3:4 pythn']);
    expect(faults('- 项\n\n  ~~~ Pythn title="a.py"\n  x\n  ~~~\n')).toEqual(['SC304 3:7 Pythn']);
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

  it('is known in HTML, too', () => {
    expect(html('<pre><code class="lang-py">x = 1</code></pre>')).toContain('hljs-number');
    expect(faults('<pre><code class="language-pythn">x</code></pre>')).toHaveLength(1);
  });
});

it('a block of diff shows what is added and removed', () => {
  const page = html(block('diff', '--- a.py\n+++ b.py\n-旧的\n+新的\n 不变'));
  expect(page).toContain('<span class="line"><span class="hljs-deletion">-旧的</span></span>');
  expect(page).toContain('<span class="line"><span class="hljs-addition">+新的</span></span>');
});

it('inline code has no colours, and keeps its Chinese', () => {
  expect(html('用 `lr = 学习率` 和 `x.view(-1)`。')).toBe(
    '<p>用 <code>lr = 学习率</code> 和 <code>x.view(-1)</code>。</p>',
  );
});

it('a drawing in text is text', () => {
  const code = 'graph TD;\n  A[输入] --> B{判断};';
  expect(visibleText(html(block('mermaid', code)))).toContain(code);
});
