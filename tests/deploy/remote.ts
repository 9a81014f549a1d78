/** A site, and a git remote on this disk that it is pushed to: with settings of git that are nobody's. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { folderWith, type Run, scholium } from '../cli/scholium.ts';

export const IDENTITY = '[user]\n\tname = Lin\n\temail = lin@example.org\n';

export interface Published {
  root: string;
  /** The bare repository. */
  remote: string;
  env: Record<string, string>;
  deploy(...argv: string[]): Promise<Run>;
  /** git in the site's folder. */
  git(...argv: string[]): string;
  /** git in the remote. */
  there(...argv: string[]): string;
  /** Paths of the branch's newest commit. */
  paths(branch?: string): string[];
  /** A file of the branch's newest commit. */
  show(path: string, branch?: string): Buffer;
  /** A program that the remote runs before it accepts a push. */
  hook(name: string, script: string): void;
}

const SITE = {
  'scholium.yaml':
    'title: Notes\nurl: https://example.org/\nlanguage: en\ntheme: plain\nfeed: { limit: 1 }\n',
  'posts/检测.md': '---\ntitle: 检测\ndate: 2024-03-01\n---\n见图。\n\n![图](图.svg)\n',
  'posts/图.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  '.gitignore': 'public/\n.scholium/\n',
};

/** `site` with its history and `remote.git`, made once: each git is a process. */
let made: string | undefined;

function template(): string {
  if (made !== undefined) return made;
  const folder = mkdtempSync(join(tmpdir(), 'scholium-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, 'site');
  for (const [path, text] of Object.entries(SITE)) write(root, path, text);
  writeFileSync(join(folder, 'gitconfig'), IDENTITY);
  const git = (...argv: string[]) =>
    execFileSync('git', argv, { cwd: root, env: environment(folder), stdio: 'ignore' });
  git('init', '--quiet', '--bare', '--template=', '../remote.git');
  git('init', '--quiet', '--template=', '--initial-branch=main');
  git('remote', 'add', 'origin', '../remote.git');
  git('add', '.');
  git('commit', '--quiet', '--message=Notes');
  made = folder;
  return folder;
}

function environment(home: string): Record<string, string> {
  return {
    ...{ PATH: process.env.PATH ?? '', HOME: home },
    ...{ GIT_CONFIG_GLOBAL: join(home, 'gitconfig'), GIT_CONFIG_NOSYSTEM: '1' },
  };
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/**
 * A site with `files` besides, which are not committed, and an empty repository that it calls `origin`; the
 * site itself is in none where it is `isApart`.
 */
export function publishedSite(files: Record<string, string> = {}, isApart = false): Published {
  const folder = folderWith();
  cpSync(template(), folder, { recursive: true });
  const [root, remote] = [join(folder, 'site'), join(folder, 'remote.git')];
  if (isApart) rmSync(join(root, '.git'), { recursive: true });
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  const env = environment(folder);
  const run = (cwd: string, argv: string[]) =>
    execFileSync('git', argv, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  return {
    ...{ root, remote, env },
    deploy: (...argv) => scholium(root, ['deploy', ...argv], env),
    git: (...argv) => run(root, argv).toString(),
    there: (...argv) => run(remote, argv).toString(),
    paths: (branch = 'gh-pages') =>
      run(remote, ['ls-tree', '-r', '-z', '--name-only', branch])
        .toString()
        .split('\0')
        .slice(0, -1),
    show: (path, branch = 'gh-pages') => run(remote, ['cat-file', 'blob', `${branch}:${path}`]),
    hook(name, script) {
      mkdirSync(join(remote, 'hooks'), { recursive: true });
      writeFileSync(join(remote, 'hooks', name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(remote, 'hooks', name), 0o755);
    },
  };
}

/** A commit that somebody else pushes to `branch` of the remote: its tree is that of before, and `files`. */
export function pushElsewhere(
  site: Published,
  branch: string,
  files: Record<string, string>,
): string {
  const clone = folderWith();
  const git = (...argv: string[]) =>
    execFileSync('git', argv, { cwd: clone, env: site.env, stdio: ['ignore', 'pipe', 'pipe'] });
  git('clone', '--quiet', '--no-checkout', site.remote, '.');
  const isThere = site.there('branch', '--list', branch) !== '';
  if (isThere) git('checkout', '--quiet', branch);
  else git('checkout', '--quiet', '--orphan', branch);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(clone, path), text);
  git('add', '--force', '.');
  git('commit', '--quiet', '--allow-empty', '--message=Elsewhere');
  git('push', '--quiet', 'origin', branch);
  return git('rev-parse', 'HEAD').toString().trim();
}
