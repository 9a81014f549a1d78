/** A site, and a git remote on this disk that it is pushed to: with settings of git that are nobody's. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** A site with `files` besides, pushed to an empty repository called `origin` unless `isApart`. */
export function publishedSite(files: Record<string, string> = {}, isApart = false): Published {
  const folder = folderWith();
  const [root, remote] = [join(folder, 'site'), join(folder, 'remote.git')];
  for (const [path, text] of Object.entries({ ...SITE, ...files })) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  writeFileSync(join(folder, 'gitconfig'), IDENTITY);
  const env = {
    ...{ PATH: process.env.PATH ?? '', HOME: folder },
    ...{ GIT_CONFIG_GLOBAL: join(folder, 'gitconfig'), GIT_CONFIG_NOSYSTEM: '1' },
  };
  const run = (cwd: string, argv: string[]) =>
    execFileSync('git', argv, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  run(folder, ['init', '--quiet', '--bare', remote]);
  if (!isApart) {
    run(root, ['init', '--quiet', '--initial-branch=main']);
    run(root, ['remote', 'add', 'origin', remote]);
    run(root, ['add', '.']);
    run(root, ['commit', '--quiet', '--message=Notes']);
  }
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
