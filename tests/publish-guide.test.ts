/** docs/publish.md shows the very files that `init` writes, and commands and options that there are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../src/cli/commands/index.ts';
import { HOSTS, workflowFiles } from '../src/cli/starter/workflow.ts';
import { found } from './config/validated.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../docs', name), 'utf8');

function blocks(page: string, language: string): string[] {
  const fenced = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...page.matchAll(fenced)].map(([, text = '']) => text);
}

const ENGLISH = read('publish.md');
const CHINESE = read('publish.zh-CN.md');

describe.each([
  ['publish.md', ENGLISH],
  ['publish.zh-CN.md', CHINESE],
])('%s', (_, page) => {
  test('shows what `init --workflow` writes', () => {
    const [github, settings, gitlab] = blocks(page, 'yaml');
    const [netlify] = blocks(page, 'toml');
    expect([github, gitlab, netlify]).toEqual(HOSTS.map((host) => workflowFiles(host)[0]?.text));
    expect(found(settings ?? '')).toEqual([]);
  });

  test('names commands and options that there are', async () => {
    const typed = blocks(page, 'sh').join('') + [...page.matchAll(/`(scholium .*?)`/g)].join('\n');
    const used = [...typed.matchAll(/scholium (\w+)((?: --[\w-]+(?: [\w-]+)?)*)/g)];
    expect(used.length).toBeGreaterThan(7);
    for (const [, name, options = ''] of used) {
      const command = await commands.find((row) => row.name === name)?.load();
      const known = [...(command?.options ?? []), 'verbose'];
      const given = [...options.matchAll(/--([\w-]+)/g)].map(([, option]) => option);
      expect(given.filter((option) => !known.some((each) => each === option))).toEqual([]);
    }
  });
});

test('both pages have the same configuration of nginx, once', () => {
  expect(blocks(ENGLISH, 'nginx')).toHaveLength(1);
  expect(blocks(CHINESE, 'nginx')).toEqual(blocks(ENGLISH, 'nginx'));
});

test('both pages have the same headings and the same commands', () => {
  const shape = (page: string) => page.match(/^#+ /gm);
  expect(shape(CHINESE)).toEqual(shape(ENGLISH));
  const plain = (page: string) => blocks(page, 'sh').map((text) => text.replace(/\s+#.*$/gm, ''));
  expect(plain(CHINESE)).toEqual(plain(ENGLISH));
});

test('the workflows ask for no more rights than they need, and name whole versions of actions', () => {
  const { jobs, permissions } = parse(workflowFiles('github-pages')[0]?.text ?? '');
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs.build.permissions).toBe(undefined);
  expect(jobs.publish.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  const steps: { uses?: string }[] = [...jobs.build.steps, ...jobs.publish.steps];
  const actions = steps.flatMap(({ uses }) => uses ?? []);
  expect(actions.filter((uses) => !/^actions\/[\w-]+@v\d+$/.test(uses))).toEqual([]);
});
