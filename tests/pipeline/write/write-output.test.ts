/** The output folder becomes what the build gave, and nothing else in it or around it is touched. */
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash } from '../../../src/base/hash.ts';
import { writeOutput } from '../../../src/pipeline/write/write-output.ts';
import { temporaryFolder } from '../../example/temporary-folder.ts';

const folder = temporaryFolder();

/** Writes `files` into `public/` of the site. */
async function write(files: Record<string, string>, outDir = 'public') {
  const outputs = Object.entries(files).map(([path, contents]) => ({ path, contents }));
  const { changes, diagnostics } = await writeOutput({ root: folder.path(), outDir, outputs });
  return {
    changes: changes.map(({ action, path }) => `${action} ${path}`),
    faults: diagnostics.map(({ code, message }) => `${code} ${message.en}`),
  };
}

/** What readers get: without the list of own files. */
function site(): Record<string, string> {
  const { '.scholium.json': _, ...files } = folder.tree('public');
  return files;
}

describe('writeOutput', () => {
  it('adds, updates and deletes, with the folders that this makes and leaves', async () => {
    const first = { 'index.html': '1', '论文/a/index.html': 'a', 'style.css': 's' };
    expect(await write(first)).toEqual({
      changes: ['add style.css', 'add index.html', 'add 论文/a/index.html'],
      faults: [],
    });
    expect(site()).toEqual(first);
    const second = { 'index.html': '2', 'b.html': 'b', 'style.css': 's' };
    expect((await write(second)).changes).toEqual([
      ...['add b.html', 'update index.html', 'delete 论文/a/index.html'],
    ]);
    expect(site()).toEqual(second);
  });

  it('copies files and writes bytes', async () => {
    folder.write('static/a.bin', 'copied');
    const bytes = Buffer.from([0, 255]);
    const outputs = [
      { path: 'a.bin', contents: { copyOf: folder.path('static/a.bin') } },
      { path: 'b.bin', contents: new Uint8Array(bytes) },
    ];
    await writeOutput({ root: folder.path(), outDir: 'public', outputs });
    expect(site()).toEqual({ 'a.bin': 'copied', 'b.bin': bytes.toString() });
  });

  it('copies a file of several pieces whole, writes it again only when it differs', async () => {
    const film = Buffer.alloc(2.5 * 1024 * 1024, 'frame ');
    folder.write('static/film.mp4', film);
    const outputs = [{ path: 'film.mp4', contents: { copyOf: folder.path('static/film.mp4') } }];
    const copy = async () =>
      (await writeOutput({ root: folder.path(), outDir: 'public', outputs })).changes;
    expect(await copy()).toEqual([{ path: 'film.mp4', action: 'add' }]);
    expect(readFileSync(folder.path('public/film.mp4')).equals(film)).toBe(true);
    expect(await copy()).toEqual([]);
    film[film.length - 1] = 0;
    folder.write('public/film.mp4', film);
    expect(await copy()).toEqual([{ path: 'film.mp4', action: 'update' }]);
    expect(await copy()).toEqual([]);
  });

  it('gives a copy the permissions of other files, whatever those of its source', async () => {
    folder.write('static/a.bin', 'copied');
    chmodSync(folder.path('static/a.bin'), 0o400);
    const contents = { copyOf: folder.path('static/a.bin') };
    const outputs = [
      { path: 'a.bin', contents },
      { path: 'b.html', contents: 'b' },
    ];
    await writeOutput({ root: folder.path(), outDir: 'public', outputs });
    const modeOf = (name: string) => statSync(folder.path('public', name)).mode;
    expect(modeOf('a.bin')).toBe(modeOf('b.html'));
  });

  it('leaves what Scholium did not write, in folders of its own too', async () => {
    await write({ 'a/b/c.html': 'c' });
    folder.write('public/CNAME', 'example.org');
    folder.write('public/a/mine.txt', 'mine');
    expect((await write({ 'index.html': 'i' })).faults).toEqual([]);
    expect(site()).toEqual({ CNAME: 'example.org', 'a/mine.txt': 'mine', 'index.html': 'i' });
  });

  it('writes again what was tampered with or deleted', async () => {
    const files = { 'index.html': 'i', 'a/b.html': 'b', 'c.html': 'c' };
    await write(files);
    folder.write('public/index.html', 'x');
    rmSync(folder.path('public/a'), { recursive: true });
    expect((await write(files)).changes).toEqual(['add a/b.html', 'update index.html']);
    expect(site()).toEqual(files);
  });

  it('changes nothing the second time, not even a date', async () => {
    const files = { 'index.html': 'i', 'a/b.html': 'b', 'style.css': 's' };
    await write(files);
    const long = new Date('2001-01-01');
    const names = [
      '',
      ...readdirSync(folder.path('public'), { recursive: true, encoding: 'utf8' }),
    ];
    for (const name of names) utimesSync(folder.path('public', name), long, long);
    expect(await write(files)).toEqual({ changes: [], faults: [] });
    for (const name of names) {
      expect([name, statSync(folder.path('public', name)).mtime]).toEqual([name, long]);
    }
  });

  it('leaves no staging folder, not even that of a build that was cut short', async () => {
    folder.write('public/.scholium-staging/0', 'torn');
    await write({ 'index.html': 'i' });
    expect(site()).toEqual({ 'index.html': 'i' });
  });

  it('puts a folder where it had a file', async () => {
    await write({ notes: 'a file', 'index.html': 'i' });
    expect(await write({ 'notes/index.html': 'n', 'index.html': 'i' })).toEqual({
      changes: ['add notes/index.html', 'delete notes'],
      faults: [],
    });
    expect(site()).toEqual({ 'notes/index.html': 'n', 'index.html': 'i' });
  });

  it('puts a file where it had a folder', async () => {
    await write({ 'x.html/index.html': 'x', 'x.html/deep/a.css': 'a', 'index.html': 'i' });
    expect(await write({ 'x.html': 'x', 'index.html': 'i' })).toEqual({
      changes: ['add x.html', 'delete x.html/deep/a.css', 'delete x.html/index.html'],
      faults: [],
    });
    expect(site()).toEqual({ 'x.html': 'x', 'index.html': 'i' });
  });

  it('takes its own files for its own after the moves were cut short', async () => {
    const files = { 'index.html': 'new', 'a.html': 'a' };
    await write({ 'index.html': 'old' });
    const listed = { 'a.html': hash('a'), 'index.html': hash('new'), 'z.html': hash('z') };
    folder.write('public/.scholium.json', JSON.stringify({ version: 1, files: listed }));
    folder.write('public/a.html', 'a');
    expect(await write(files)).toEqual({ changes: ['update index.html'], faults: [] });
    expect(site()).toEqual(files);
  });

  it('reaches any set of files from any other', async () => {
    const path = fc.constantFrom('a', 'a/x/y', 'b.html', 'b/c', 'd/e/f.css', 'd/g', '论/文.html');
    const files = fc
      .dictionary(path, fc.constantFrom('1', '2'))
      .filter((each) => !('a' in each && 'a/x/y' in each));
    await fc.assert(
      fc.asyncProperty(files, files, async (before, after) => {
        rmSync(folder.path('public'), { recursive: true, force: true });
        await write(before);
        expect((await write(after)).faults).toEqual([]);
        expect(site()).toEqual(after);
      }),
      { numRuns: 60 },
    );
  });
});
