/** The list of own files that Scholium keeps in the output folder, whole and tampered with. */
import { rmSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { hash } from '../../../src/base/hash.ts';
import { writeOutput } from '../../../src/pipeline/write/write-output.ts';
import { temporaryFolder } from '../../example/temporary-folder.ts';

const folder = temporaryFolder();

async function write(files: Record<string, string>) {
  const outputs = Object.entries(files).map(([path, contents]) => ({ path, contents }));
  return await writeOutput({ root: folder.path(), outDir: 'public', outputs });
}

describe('the list of own files', () => {
  it('has the same bytes for the same files, whatever their order', async () => {
    await write({ 'b.html': 'b', 'a.html': 'a' });
    const list = folder.read('public/.scholium.json');
    expect(JSON.parse(list)).toEqual({
      version: 1,
      files: { 'a.html': hash('a'), 'b.html': hash('b') },
    });
    rmSync(folder.path('public'), { recursive: true });
    await write({ 'a.html': 'a', 'b.html': 'b' });
    expect(folder.read('public/.scholium.json')).toBe(list);
  });

  test.each([
    '../precious',
    '../../x',
    '/etc/hostname',
    'a/../../precious',
    '..\\precious',
    '',
    '.',
  ])('does not make Scholium delete `%s`', async (path) => {
    folder.write('precious', 'kept');
    await write({ 'index.html': 'i' });
    const listed = JSON.stringify({ version: 1, files: { [path]: hash('kept') } });
    folder.write('public/.scholium.json', listed);
    expect(await write({ 'index.html': 'i' })).toMatchObject({ changes: [], diagnostics: [] });
    expect(folder.read('precious')).toBe('kept');
  });

  test.each(['', '{', 'null', '[]', '{"version":2,"files":{"a.html":"x"}}', '{"version":1}'])(
    'that reads %j makes no file its own',
    async (list) => {
      folder.write('public/a.html', 'mine');
      folder.write('public/.scholium.json', list);
      expect((await write({ 'index.html': 'i' })).changes).toEqual([
        { path: 'index.html', action: 'add' },
      ]);
      expect(folder.read('public/a.html')).toBe('mine');
    },
  );
});
