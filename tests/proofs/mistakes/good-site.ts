/** A good site on disk, into which mistakes are put and taken back, one after the other. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../../src/cli/main.ts';
import { recordedTerminal } from '../../cli/recorded-terminal.ts';
import { tree } from '../../site-folder.ts';
import { GOOD_THEME } from './good-theme.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const THEME = Object.entries(GOOD_THEME).map(([name, text]) => [`themes/bare/${name}`, text]);

const GOOD: Record<string, string | Buffer> = {
  ...Object.fromEntries(THEME),
  'scholium.yaml': 'title: Notes\nurl: https://example.org/\nlanguage: en\ntheme: bare\n',
  'posts/good.md':
    '---\ntitle: Good\ndate: 2024-03-01\ntags: [CNN]\ncategories: [Papers]\n---\nGood, $a^2$ and [other](other.md#方法).\n\n$$\nE = mc^2 \\label{eq:energy}\n$$\n\nSee \\eqref{eq:energy}.\n',
  'posts/other.md':
    '---\ntitle: Other\ndate: 2024-03-02\ntags: [CNN]\n---\nText.[^1]\n\n## 方法\n\n![a pixel](other/pixel.png)\n\n[^1]: A note.\n',
  'posts/other/pixel.png': PIXEL,
  'pages/about.md': '---\ntitle: About\n---\nAbout this site.\n',
};

export interface GoodSite {
  root: string;
  /** Puts `files` where they belong; what is handed back puts all back as it was. */
  edit(files: Record<string, string | Uint8Array>): () => void;
  run(argv: readonly string[]): Promise<{ code: number; out: string; err: string }>;
  /** Path → bytes of `public/`. */
  published(): Map<string, string>;
  close(): void;
}

/** Built once, so that it has a `public/` that must stay as it is. */
export async function openGoodSite(): Promise<GoodSite> {
  const root = mkdtempSync(join(tmpdir(), 'scholium-mistakes-'));
  const site: GoodSite = {
    root,
    edit: (files) => edit(root, files),
    run: (argv) => run(root, argv),
    published: () =>
      new Map(
        [...tree(join(root, 'public'))].map(([path, bytes]) => [path, bytes.toString('latin1')]),
      ),
    close: () => rmSync(root, { recursive: true, force: true }),
  };
  site.edit(GOOD);
  const { code, out, err } = await site.run(['build', '--strict']);
  if (code !== 0) throw new Error(`the good site is not good: ${out}${err}`);
  return site;
}

async function run(root: string, argv: readonly string[]) {
  const { terminal, printed } = recordedTerminal();
  const env = { SOURCE_DATE_EPOCH: '1735689600' };
  const code = await main({ argv: [...argv], terminal, version: '0', cwd: root, env });
  return { code, ...printed() };
}

function edit(root: string, files: Record<string, string | Uint8Array>): () => void {
  const undo = Object.entries(files).map(([path, text]) => {
    const file = join(root, path);
    const before = existsSync(file) ? readFileSync(file) : undefined;
    const made = makeFolder(dirname(file));
    writeFileSync(file, text);
    return () => {
      if (before) writeFileSync(file, before);
      else rmSync(file);
      for (const folder of made) rmdirSync(folder);
    };
  });
  return () => {
    for (const step of undo.reverse()) step();
  };
}

/** The folders that were made, the innermost first. */
function makeFolder(folder: string): string[] {
  if (existsSync(folder)) return [];
  const above = makeFolder(dirname(folder));
  mkdirSync(folder);
  return [folder, ...above];
}
