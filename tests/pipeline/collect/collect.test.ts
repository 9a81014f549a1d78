/** All that a build reads, and a site without notes. */
import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/model.ts';
import { collect } from '../../../src/pipeline/collect/collect.ts';
import { exampleConfig } from '../../example/config.ts';
import { temporaryFolder } from '../../example/temporary-folder.ts';
import { linesOf } from './note.ts';

const folder = temporaryFolder();

/** What is told of the notes; the theme is another matter. */
function toldOfNotes(changes: Partial<Config>) {
  folder.write('katex/katex.min.css', '');
  folder.write('katex/contrib/copy-tex.min.js', '');
  const { diagnostics } = collect({
    root: folder.path(),
    config: exampleConfig(changes),
    builtinThemes: folder.path('themes'),
    katexFolder: folder.path('katex'),
    known: new Map(),
    startedAt: 0,
  });
  return diagnostics.filter(({ code }) => code.startsWith('SC2'));
}

describe('a site without notes', () => {
  it('is warned of where the folder is there', () => {
    mkdirSync(folder.path('notes'));
    const told = toldOfNotes({ postsDir: 'notes' });
    expect(linesOf(told)).toEqual(['SC208 there is no note in `notes`']);
    expect(told[0]?.severity).toBe('warning');
  });

  it('is an error where the folder is not there, at the setting', () => {
    folder.write('scholium.yaml', 'title: a\nposts_dir: note\n');
    const told = toldOfNotes({ postsDir: 'note', file: 'scholium.yaml' });
    expect(linesOf(told)).toEqual([
      '2:12 SC240 there is no folder `note`, which `posts_dir` names as that of the notes',
    ]);
    expect(told[0]).toMatchObject({ severity: 'error', file: 'scholium.yaml' });
    expect(told[0]?.message.zh).toBe('没有文件夹 `note`，而 `posts_dir` 指定笔记在其中');
  });

  it('is an error without a place where the folder is that by default', () => {
    folder.write('scholium.yaml', 'title: a\n');
    folder.write('posts', 'a file');
    expect(linesOf(toldOfNotes({ file: 'scholium.yaml' }))).toEqual([
      'SC240 there is no folder `posts`, which `posts_dir` names as that of the notes',
    ]);
  });
});
