/** Compressed files beside those of text: which, what they unpack to, and that they are made once. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { OutputFile, WrittenFiles } from '../../../src/model.ts';
import { withCompressed } from '../../../src/pipeline/write/compressed.ts';
import { folderWith, scholium } from '../../cli/scholium.ts';
import { note, siteWith, tree } from '../../site-folder.ts';

const LONG = 'text that is long enough\n'.repeat(100);

async function packed(files: OutputFile[], known: WrittenFiles = new Map(), taken: string[] = []) {
  const request = {
    formats: ['gz', 'br'] as const,
    known,
    readLast: () => undefined,
    isTaken: (path: string) => taken.includes(path),
  };
  const all: OutputFile[] = [];
  for await (const file of withCompressed(files, request)) all.push(file);
  return all;
}

const pathsOf = (files: OutputFile[]) => files.map(({ path }) => path);

describe('a compressed file', () => {
  it('is beside texts of 1 KB and more, and nothing else', async () => {
    const text = ['a.html', 'a.css', 'a.js', 'a.json', 'a.xml', 'a.svg', 'a.txt'];
    const other = ['a.png', 'a.woff2', 'search/x', '_headers', 'short.html'];
    const files = [...text, ...other].map((path) => ({
      path,
      contents: path.startsWith('short') ? LONG.slice(0, 1023) : LONG,
    }));
    expect(pathsOf(await packed(files))).toEqual([
      ...text.flatMap((path) => [path, `${path}.gz`, `${path}.br`]),
      ...other,
    ]);
  });

  it('unpacks to the file, and tells neither time nor system', async () => {
    const [, gz, br] = await packed([{ path: 'a.html', contents: LONG }]);
    const bytes = gz?.contents as Buffer; // made by gzip
    expect(gunzipSync(bytes).toString()).toBe(LONG);
    expect([...bytes.subarray(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 2, 255]);
    expect(brotliDecompressSync(br?.contents as Buffer).toString()).toBe(LONG);
  });

  it('is not there where it would be larger, or where the site has its own', async () => {
    const noise = Buffer.from(Array.from({ length: 2000 }, (_, at) => (at * at * 7919) >> 5));
    const files = [
      { path: 'a.txt', contents: noise },
      { path: 'b.txt', contents: LONG },
    ];
    expect(pathsOf(await packed(files, new Map(), ['b.txt.gz']))).toEqual([
      'a.txt',
      'b.txt',
      'b.txt.br',
    ]);
  });

  it('is not made, and its page not rendered, where it stands already', async () => {
    let reads = 0;
    const file: OutputFile = {
      path: 'a.html',
      key: 'k',
      get contents() {
        reads++;
        return LONG;
      },
    };
    const first = await packed([file]);
    expect(reads).toBe(1);
    const known: WrittenFiles = new Map(
      first.map(({ path, key = '' }) => [path, { key, hash: '', state: '' }]),
    );
    expect(pathsOf(await packed([file], known))).toEqual(pathsOf(first));
    expect(reads).toBe(1);
  });
});

describe('a site with `compress`', () => {
  it('has them, keeps those that are the same, and loses them when it is switched off', async () => {
    const settings = (more: string) => `title: T\nurl: https://example.org/\ntheme: plain\n${more}`;
    const site = siteWith({
      'scholium.yaml': settings('compress: [gz, br]\n'),
      'posts/a.md': note(LONG),
      'static/own.txt': LONG,
      'static/own.txt.gz': 'mine',
    });
    const built = () => scholium(site, ['build']);
    expect((await built()).code).toBe(0);
    const out = join(site, 'public');
    const files = tree(out);
    const page = files.get('2024/03/01/a/index.html');
    expect(gunzipSync(files.get('2024/03/01/a/index.html.gz') ?? '')).toEqual(page);
    expect(brotliDecompressSync(files.get('atom.xml.br') ?? '')).toEqual(files.get('atom.xml'));
    expect(`${files.get('own.txt.gz')}`).toBe('mine');
    expect(`${files.get('sitemap.xml')}`).not.toContain('.gz');
    rmSync(join(out, '2024/03/01/a/index.html.gz'));
    mkdirSync(join(site, 'x'));
    writeFileSync(join(site, 'posts/b.md'), note('b', 'title: B'));
    expect((await built()).code).toBe(0);
    expect(gunzipSync(readFileSync(join(out, '2024/03/01/a/index.html.gz')))).toEqual(
      readFileSync(join(out, '2024/03/01/a/index.html')),
    );
    writeFileSync(join(site, 'scholium.yaml'), settings(''));
    expect((await built()).code).toBe(0);
    expect([...tree(out).keys()].filter((path) => /\.(?:gz|br)$/.test(path))).toEqual([
      'own.txt.gz',
    ]);
  });

  it('says what else `compress` may not be', async () => {
    const site = folderWith({ 'scholium.yaml': 'url: https://example.org/\ncompress: [zip]\n' });
    const { code, err } = await scholium(site, ['build']);
    expect([code, err]).toEqual([2, expect.stringContaining('SC108')]);
  });
});
