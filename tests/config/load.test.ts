/** scholium.yaml on disk, and what the command line changes in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ConfigRequest, loadConfig } from '../../src/config/load.ts';
import { inOneLine } from './validated.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scholium-config-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(contents: string | Uint8Array, name = 'scholium.yaml'): void {
  writeFileSync(join(root, name), contents);
}

function load(request: Partial<ConfigRequest> = {}) {
  return loadConfig({ root, overrides: {}, ...request });
}

function linesOf({ diagnostics }: ReturnType<typeof load>): string[] {
  return diagnostics.map(inOneLine);
}

describe('the file', () => {
  test('is read as UTF-8 with or without byte-order mark, whatever its line ends', () => {
    write('\ufefftitle: 旁注\r\nsubtitle: b\rauthor: c\n');
    const { config, diagnostics } = load();
    expect(diagnostics).toEqual([]);
    expect(config).toMatchObject({ title: '旁注', subtitle: 'b', author: 'c' });
  });

  test('that is missing is an error that names scholium init', () => {
    const loaded = load();
    expect(loaded.config).toBeUndefined();
    expect(linesOf(loaded)).toEqual([
      'error SC101 there is no `scholium.yaml` here, so this is not the folder of a site',
    ]);
    expect(loaded.diagnostics[0]?.help.zh).toContain('scholium init');
  });

  test('that --config names may have any name', () => {
    mkdirSync(join(root, 'etc'));
    write('title: other\n', 'etc/site.yaml');
    expect(load({ configFile: 'etc/site.yaml' }).config?.title).toBe('other');
    expect(load({ configFile: join(root, 'etc/site.yaml') }).config?.title).toBe('other');
  });

  test('that --config names and that is missing is an error', () => {
    expect(linesOf(load({ configFile: 'no.yaml' }))).toEqual([
      'error SC102 there is no settings file `no.yaml`',
    ]);
  });

  test('that is a folder cannot be read', () => {
    mkdirSync(join(root, 'scholium.yaml'));
    const loaded = load();
    expect(linesOf(loaded)).toEqual(['error SC601 `scholium.yaml` cannot be read: EISDIR']);
    expect(loaded.diagnostics[0]?.file).toBe('scholium.yaml');
  });

  test('in GBK is an error at the first byte that is no character', () => {
    write(Buffer.from([...Buffer.from('title: ok\nauthor: '), 0xc5, 0xd4, 0xd7, 0xa2, 0x0a]));
    const loaded = load();
    expect(loaded.config).toBeUndefined();
    expect(linesOf(loaded)).toEqual([
      'error SC121 2:9+1 the settings are not UTF-8: byte 19 does not belong to any character',
    ]);
  });

  test('with faults of YAML is an error for each, with its place', () => {
    write('title: a: b\nsubtitle: x\n');
    const loaded = load();
    expect(loaded.config).toBeUndefined();
    expect(linesOf(loaded)).toEqual([
      'error SC103 1:8+4 the settings are not valid YAML: the value holds `: `, which may stand only once in a line',
    ]);
    expect(loaded.diagnostics[0]).toMatchObject({
      sourceLine: 'title: a: b',
      message: { zh: '配置不是合法的 YAML：值里还有 `: `，而它在一行里只能出现一次' },
      help: { en: 'Put the value between quotes: "a: b"', zh: '请给该值加上引号："a: b"' },
    });
  });

  test('with the same key twice is an error', () => {
    write('title: a\ntitle: b\n');
    expect(linesOf(load())).toEqual([
      'error SC103 2:1+5 the settings are not valid YAML: `title` is written twice',
    ]);
  });

  test('with an error gives no settings, with a warning it does', () => {
    write('titel: x\n');
    expect(load().config?.title).toBe('旁注');
    expect(load().diagnostics).toHaveLength(1);
    write('titel: x\nindex: 3\n');
    expect(load().config).toBeUndefined();
    expect(load().diagnostics).toHaveLength(2);
  });
});

describe('the command line', () => {
  test('overrides the file', () => {
    write('url: https://a.b/\nout_dir: docs\ndrafts: true\n');
    const overrides = { url: ' http://c.d/e ', outDir: './out/x/', future: true, strict: true };
    expect(load({ overrides }).config).toMatchObject({
      url: 'http://c.d/e/',
      outDir: 'out/x',
      drafts: true,
      future: true,
      strict: true,
    });
    expect(load({ overrides: { drafts: false } }).config?.drafts).toBe(false);
  });

  test('may name a folder outside the site', () => {
    write('');
    const outside = join(root, '..', 'scholium-out');
    expect(load({ overrides: { outDir: outside } }).config?.outDir).toBe(outside);
    expect(load({ overrides: { outDir: '../scholium-out' } }).config?.outDir).toBe(outside);
  });

  test('is told what is wrong with its address', () => {
    write('');
    const loaded = load({ overrides: { url: 'c.d' } });
    expect(loaded.config).toBeUndefined();
    expect(linesOf(loaded)).toEqual([
      "error SC110 `c.d` in `--base-url` cannot be the site's address: it must begin with https:// or http://",
    ]);
  });

  test.each([
    ['', 'the name is empty'],
    ['.', "it holds the site's folder"],
    ['..', "it holds the site's folder"],
    ['/', "it holds the site's folder"],
    ['posts', '`posts` is the same folder, or one is inside the other'],
    ['static/out', '`static` is the same folder, or one is inside the other'],
    ['.git/x', '`.git` is the same folder, or one is inside the other'],
    ['content', '`content/pages` is the same folder, or one is inside the other'],
  ])('cannot write the site to %j', (outDir, reason) => {
    write('pages_dir: content/pages\n');
    expect(linesOf(load({ overrides: { outDir } }))).toEqual([
      `error SC120 the site cannot be written to \`${outDir}\`: ${reason}`,
    ]);
  });
});
