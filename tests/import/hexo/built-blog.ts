/** The sample blog as Hexo itself builds it: once, and again only when the blog or Hexo changes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import lockfile from '../../../package-lock.json' with { type: 'json' };
import { isSystemError } from '../../../src/base/system-error.ts';
import { tree } from '../../site-folder.ts';

const MODULES = join(import.meta.dirname, '../../../node_modules');
const CACHE = join(MODULES, '.cache/hexo-sample-blog');

/** A Hexo 8 blog with NexT 8; its own folder, to be read only. */
export const SAMPLE_BLOG = join(import.meta.dirname, 'sample-blog');

/** A folder with the sample blog, its `db.json` and the `public/` that Hexo made; to be read only. */
export function builtBlog(): string {
  const built = join(CACHE, digestOfInput());
  if (!existsSync(built)) build(built);
  return built;
}

/** Built elsewhere and moved as a whole: tests that run at once may both build it. */
function build(target: string): void {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'building-'));
  cpSync(SAMPLE_BLOG, folder, { recursive: true });
  const modules = join(folder, 'node_modules');
  symlinkSync(MODULES, modules, 'junction');
  const hexo = join(MODULES, 'hexo/bin/hexo');
  const child = spawnSync(process.execPath, [hexo, 'generate', '--bail'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TZ: 'Asia/Shanghai' },
  });
  rmSync(modules);
  const said = child.stdout + child.stderr;
  if (child.status !== 0 || /\b(?:ERROR|FATAL|WARN)\b/.test(said)) {
    rmSync(folder, { recursive: true });
    throw new Error(`Hexo did not build the sample blog:\n${said}`);
  }
  moveUnlessThere(folder, target);
}

function moveUnlessThere(folder: string, target: string): void {
  try {
    renameSync(folder, target);
  } catch (cause) {
    if (!isSystemError(cause) || !existsSync(target)) throw cause;
    rmSync(folder, { recursive: true });
  }
}

function digestOfInput(): string {
  const digest = createHash('sha256');
  for (const [path, { version }] of Object.entries(versions()))
    digest.update(`${path} ${version}\n`);
  for (const [path, bytes] of tree(SAMPLE_BLOG))
    digest.update(`${path} ${bytes.length}\n`).update(bytes);
  return digest.digest('hex').slice(0, 16);
}

function versions(): Record<string, { version: string }> {
  const isHexo = ([path]: [string, unknown]) => path.startsWith('node_modules/hexo');
  return Object.fromEntries(Object.entries(lockfile.packages).filter(isHexo)) as Record<
    string,
    { version: string } // all but the root and links have one
  >;
}
