/** What docs/themes.md shows is so: a site with the files of each section has the lines that it tells. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code, Heading, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { installation } from '../src/base/installation.ts';
import { type Cache, memoryCache } from '../src/cache/cache.ts';
import { loadConfig } from '../src/config/load.ts';
import { build } from '../src/pipeline/build.ts';
import { folderWith } from './cli/scholium.ts';
import { note } from './site-folder.ts';

const ROOT = join(import.meta.dirname, '..');
const NOTES = {
  'posts/a.md': note('Text.\n', 'title: A'),
  'posts/b.md': note('正文 $x$。\n', 'title: B').replace('03-01', '02-01'),
};
const cache: Cache = memoryCache();

interface Section {
  title: string;
  files: Record<string, string>;
  /** Page → lines that it has. */
  shown: [page: string, lines: string[]][];
}

describe.each(['docs/themes.md', 'docs/themes.zh-CN.md'])('%s', (name) => {
  const sections = sectionsOf(readFileSync(join(ROOT, name), 'utf8'));

  test('has examples', () => {
    expect(sections.length).toBeGreaterThan(6);
  });

  test.each(sections.map((section) => [section.title, section] as const))(
    '%s',
    async (_, { files, shown }) => {
      const { 'scholium.yaml': own = '', ...others } = files;
      const root = folderWith({
        'scholium.yaml': `url: https://example.org/\nlanguage: en\n${own}`,
        ...NOTES,
        ...others,
      });
      const { config } = loadConfig({ root, overrides: {} });
      if (!config) throw new Error('the settings have an error');
      const now = Date.UTC(2026, 0, 1);
      const request = { root, config, now, write: false, cache };
      const { outputs, diagnostics } = await build({ ...request, installation: installation() });
      expect(diagnostics).toEqual([]);
      for (const [page, lines] of shown) {
        const contents = String(outputs.find(({ path }) => path === page)?.contents);
        for (const line of lines) expect(contents).toMatch(patternOf(line));
      }
    },
  );
});

test('both pages have the same files and pages in their examples', () => {
  const [english, chinese] = ['docs/themes.md', 'docs/themes.zh-CN.md'].map((name) =>
    sectionsOf(readFileSync(join(ROOT, name), 'utf8')).map(({ files, shown }) => [
      Object.keys(files),
      shown.map(([page]) => page),
    ]),
  );
  expect(chinese).toEqual(english);
});

/** `…` stands for what follows from contents, such as the hash of a file. */
function patternOf(line: string): RegExp {
  const parts = line.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('[^"]+'));
}

/** Sections that show a page, each with its files; files of one name are one after the other. */
function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  for (const node of (unified().use(remarkParse).parse(text) as Root).children) {
    if (node.type === 'heading') sections.push({ title: titleOf(node), files: {}, shown: [] });
    else if (node.type === 'code') add(node, sections.at(-1));
  }
  return sections.filter(({ shown }) => shown.length > 0);
}

function titleOf({ children }: Heading): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}

function add({ lang, meta, value }: Code, section: Section | undefined): void {
  if (!meta || !section) return;
  if (lang === 'html') section.shown.push([meta, value.split('\n')]);
  else section.files[meta] = `${section.files[meta] ?? ''}${value}\n`;
}
