/** Notes of a folder on disk, and all that can be wrong with their files. */
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { hash } from '../../../src/base/hash.ts';
import type { Config } from '../../../src/model.ts';
import { collectFolder } from '../../../src/pipeline/collect/sources.ts';
import { exampleConfig } from '../../example/config.ts';
import { temporaryFolder } from '../../example/temporary-folder.ts';
import { linesOf } from './note.ts';

const folder = temporaryFolder();

function collect(
  changes: Partial<Config> = {},
  kind: 'post' | 'page' = 'post',
  limits: { keptText?: number } = {},
) {
  const config = exampleConfig(changes);
  return collectFolder({
    root: folder.path(),
    folder: 'posts',
    kind,
    config,
    known: new Map(),
    startedAt: 0,
    ...limits,
  });
}

/** What is told of one note `text`. */
function faultsOf(text: string | Uint8Array, changes: Partial<Config> = {}): string[] {
  folder.write('posts/a.md', text);
  return linesOf(collect(changes).diagnostics);
}

describe('collectFolder', () => {
  it('reads notes in order of their paths, and the files beside them', () => {
    folder.write('posts/论文/b.md', '---\ntitle: B\ndate: 2021-08-31\n---\n\n正文');
    folder.write('posts/论文/b/figure.bin', 'x');
    folder.write('posts/a.MARKDOWN', '---\ndate: 2021-01-02\n---\n');
    folder.write('posts/.draft.md', 'hidden');
    const { sources, assets, unreadable, diagnostics } = collect();
    expect(diagnostics).toEqual([]);
    expect(unreadable).toEqual([]);
    expect(sources.map(({ path, kind }) => [path, kind])).toEqual([
      ['posts/a.MARKDOWN', 'post'],
      ['posts/论文/b.md', 'post'],
    ]);
    const source = sources[1];
    expect(source?.text.slice(source.bodyOffset)).toBe('\n正文');
    expect(source?.hash).toBe(hash(source?.text ?? ''));
    expect(assets).toEqual([
      { path: 'posts/论文/b/figure.bin', file: folder.path('posts/论文/b/figure.bin') },
    ]);
  });

  it('reads texts of large sites again when they are asked for, and tells where they have changed', () => {
    const note = (name: string) => `---\ndate: 2021-08-31\n---\n\n${name} 的正文`;
    for (const name of ['a', 'b', 'c']) folder.write(`posts/${name}.md`, note(name));
    const { sources } = collect({}, 'post', { keptText: note('a').length * 2 });
    const [a, b, c] = sources;
    expect(sources.map(({ text }) => text)).toEqual(['a', 'b', 'c'].map(note));
    for (const name of ['a', 'b', 'c']) folder.write(`posts/${name}.md`, note(`${name} 新`));
    expect([a?.text, b?.text]).toEqual(['a', 'b'].map(note));
    expect(() => c?.text).toThrow('changed while it was in use');
  });

  it('knows notes whose front matter holds an error', () => {
    folder.write('posts/a.md', '---\ntitle: a: b\n---\n');
    folder.write('posts/b.md', '---\ntitle: [a]\ndate: 2021-08-31\n---\n');
    folder.write('posts/c.md', '---\ntitel: a\ndate: 2021-08-31\n---\n');
    folder.write('posts/d.md', 'no date');
    expect(collect().sources.map(({ isBroken }) => isBroken)).toEqual([true, true, false, false]);
  });

  it('gives the same source for CRLF and a byte-order mark', () => {
    const text = '---\ntitle: 论文\ndate: 2021-08-31\n---\n正文\n';
    folder.write('posts/a.md', text);
    const [source] = collect().sources;
    folder.write('posts/a.md', `\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(collect().sources).toEqual([source]);
  });

  it('does not read again a note whose file stands as it was, and never takes another text for its own', () => {
    folder.write('posts/a.md', '---\ntitle: A\ndate: 2021-08-31\n---\n甲');
    const request = { root: folder.path(), folder: 'posts', kind: 'post' as const };
    const later = { ...request, config: exampleConfig({}), startedAt: Date.now() + 3_600_000 };
    const first = collectFolder({ ...later, known: new Map() });
    expect([...first.known.keys()]).toEqual(['posts/a.md']);
    const second = collectFolder({ ...later, known: first.known });
    expect(second.sources[0]?.text).toBe(first.sources[0]?.text);
    folder.write('posts/a.md', '---\ntitle: A\ndate: 2021-08-31\n---\n乙');
    expect(() => second.sources[0]?.text).toThrow('ESTALE');
    expect(collectFolder({ ...later, known: first.known }).sources[0]?.text).toContain('乙');
  });

  it('trusts no file that was changed a moment ago', () => {
    folder.write('posts/a.md', '---\ntitle: A\ndate: 2021-08-31\n---\n甲');
    const request = { root: folder.path(), folder: 'posts', kind: 'post' as const };
    const config = exampleConfig({});
    const now = { ...request, config, known: new Map(), startedAt: Date.now() };
    expect(collectFolder(now).known.size).toBe(0);
  });

  it('finds nothing where there is no folder', () => {
    expect(collect()).toMatchObject({ sources: [], assets: [], unreadable: [], diagnostics: [] });
  });

  it('calls a post with `layout: page` a free page, which needs no date', () => {
    folder.write('posts/about.md', '---\nlayout: page\n---\n');
    const { sources, diagnostics } = collect();
    expect(diagnostics).toEqual([]);
    expect(sources[0]?.kind).toBe('page');
    expect(collect({}, 'page').sources[0]?.kind).toBe('page');
  });

  it('goes on after notes that it cannot read, and names them', () => {
    folder.write('posts/a.md', Buffer.from([0x74, 0xc2, 0xdb]));
    folder.write('posts/b.md', ' \n\n');
    folder.write('posts/c.md', '---\ndate: 2021-08-31\n---\n');
    folder.write('posts/d.md', '');
    const { sources, unreadable, diagnostics } = collect();
    expect(sources.map(({ path }) => path)).toEqual(['posts/c.md']);
    expect(unreadable).toEqual(['posts/a.md', 'posts/b.md', 'posts/d.md']);
    expect(diagnostics.map(({ file, code }) => [file, code])).toEqual([
      ...[
        ['posts/a.md', 'SC201'],
        ['posts/b.md', 'SC204'],
        ['posts/d.md', 'SC204'],
      ],
    ]);
  });

  it('warns of links that it did not follow', () => {
    mkdirSync(folder.path('posts'));
    symlinkSync('/', folder.path('posts/all'));
    symlinkSync('nowhere.md', folder.path('posts/b.md'));
    symlinkSync('nowhere.png', folder.path('posts/c.png'));
    const { diagnostics } = collect();
    expect(linesOf(diagnostics)).toEqual([
      "SC205 `posts/all` is a symbolic link out of the site's folder; it was not followed",
      'SC602 `posts/b.md` has the name of a note, but cannot be read as a file: it is a broken or circular link, a pipe or a device',
      'SC206 `posts/c.png` was left out: it is no file or folder that can be read (a broken or circular link, a pipe, a device)',
    ]);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning', 'error', 'warning']);
  });

  it.runIf(process.platform === 'linux')('warns of a name that is not UTF-8', () => {
    mkdirSync(folder.path('posts'));
    const name = Buffer.from([0xc2, 0xdb, 0x2e, 0x6d, 0x64]); // 论.md in GBK
    writeFileSync(Buffer.concat([Buffer.from(`${folder.path('posts')}/`), name]), 'text');
    const { diagnostics } = collect();
    expect(linesOf(diagnostics)).toEqual([
      'SC241 `posts/\ufffd\ufffd.md` was left out: its name is not UTF-8',
    ]);
    expect(diagnostics[0]?.message.zh).toBe(
      '`posts/\ufffd\ufffd.md` 被略过：它的文件名不是 UTF-8 编码',
    );
  });

  it.skipIf(process.getuid?.() === 0)('tells of a note that may not be read', () => {
    folder.write('posts/a.md', 'text');
    chmodSync(folder.path('posts/a.md'), 0o000);
    expect(collect().diagnostics.map(({ code }) => code)).toEqual(['SC601']);
  });
});

describe('the date of a post', () => {
  const missing = '1:1 SC217 the note has no `date`';

  test.each([
    ['no front matter', [missing]],
    ['---\ntitle: a\n---\n', [missing]],
    ['---\ndate:\n---\n', [missing.replace('1:1', '2:1')]],
    ['---\ndraft: true\n---\n', []],
    ['---\npublished: false\n---\n', []],
    // Where it is wrong, that it is missing is no second fault.
    [
      '---\ndate: 2021-02-30\n---\n',
      ['2:7 SC216 `2021-02-30` in `date` is not a date of the calendar'],
    ],
    ['---\ntitle: a\n', ['1:1 SC211 the front matter that begins here has no closing `---` line']],
  ])('%j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('must be there for drafts too where drafts are shown', () => {
    expect(faultsOf('---\ndraft: true\n---\n', { drafts: true })).toEqual([missing]);
  });

  it('may not be a day that there is not in the name of the file', () => {
    folder.write('posts/2021-02-30-a.md', 'text');
    folder.write('posts/2021-02-30-b.md', '---\ndate: 2021-02-28\n---\n');
    folder.write('posts/2021-02-30-c.md', '---\ndraft: true\n---\n');
    const { diagnostics } = collect();
    expect(diagnostics.map(({ file }) => file)).toEqual(['posts/2021-02-30-a.md']);
    expect(linesOf(diagnostics)).toEqual([
      'SC216 `2021-02-30` in the name of the file is not a date of the calendar',
    ]);
    expect(diagnostics[0]?.message.zh).toBe('文件名里的 `2021-02-30` 不是日历上的日期');
  });

  it('may stand in the name of the file; front matter goes before', () => {
    folder.write('posts/2021-08-31-r-fcn.md', 'text');
    folder.write('posts/2021-08-31-two.md', '---\ndate: 2020-01-01\n---\n');
    const { sources, diagnostics } = collect();
    expect(diagnostics).toEqual([]);
    expect(sources.map(({ frontMatter }) => frontMatter.date?.iso)).toEqual([
      ...['2021-08-31T00:00:00+08:00', '2020-01-01T00:00:00+08:00'],
    ]);
  });
});

test('an invisible character that turns the text around is warned of', () => {
  const text = '---\ntitle: a\ndate: 2021-08-31\n---\n正文\u202e反\n';
  const message =
    'an invisible character here changes the direction of the text, which can hide what it says';
  expect(faultsOf(text)).toEqual([`5:3 SC209 ${message}`]);
});
