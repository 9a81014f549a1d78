/** What keeps a site from being pushed: git, its settings, and remotes that refuse. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { deploymentFolder } from '../../../src/deploy/repository.ts';
import { lockFile } from '../../../src/pipeline/write/lock.ts';
import type { Mistake, OnDisk } from './mistake.ts';

const REMOTE = 'away.git';

/** The site's folder is a repository on `main`, its remote a bare one with this hook. */
function repository(hook = 'exit 0'): OnDisk {
  return {
    make(root) {
      const git = (...argv: string[]) => execFileSync('git', argv, { cwd: root, stdio: 'ignore' });
      git('init', '--quiet', '--initial-branch=main');
      git('config', 'user.name', 'Lin');
      git('config', 'user.email', 'lin@example.org');
      git('init', '--quiet', '--bare', REMOTE);
      git('remote', 'add', 'origin', REMOTE);
      const file = join(root, REMOTE, 'hooks/pre-receive');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `#!/bin/sh\n${hook}\n`);
      chmodSync(file, 0o755);
    },
    undo(root) {
      for (const path of ['.git', REMOTE, '.scholium/deploy']) {
        rmSync(join(root, path), { recursive: true });
      }
    },
  };
}

/** Moves the branch whenever somebody pushes to it. */
const HASTE = `unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
export GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x GIT_COMMITTER_NAME=x GIT_COMMITTER_EMAIL=x
git update-ref refs/heads/gh-pages "$(git commit-tree "$(git mktree </dev/null)" -m "$$")"`;

const OWN = repository();

const LOCKED: OnDisk = {
  make(root) {
    OWN.make(root);
    const folder = deploymentFolder(root);
    mkdirSync(folder, { recursive: true });
    const holder = { pid: process.ppid, host: hostname() };
    writeFileSync(lockFile(root, folder), JSON.stringify(holder));
  },
  undo(root) {
    rmSync(lockFile(root, deploymentFolder(root)));
    OWN.undo(root);
  },
};

const noFolder: OnDisk = {
  ...OWN,
  undo(root) {
    mkdirSync(deploymentFolder(root), { recursive: true });
    OWN.undo(root);
  },
};

type Refusal = readonly [name: string, argv: string, code: string, exit: number, onDisk?: OnDisk];

const NETLIFY: OnDisk = {
  make: (root) => writeFileSync(join(root, 'netlify.toml'), ''),
  undo: (root) => rmSync(join(root, 'netlify.toml')),
};

const REFUSALS: Refusal[] = [
  ['a workflow that is there already', 'init --workflow netlify', 'SC875', 2, NETLIFY],
  ['an author whom git does not know', 'deploy --remote .', 'SC864', 2],
  ['the branch of the notes', 'deploy --branch main', 'SC865', 2, noFolder],
  ['a host that does not answer', 'deploy --remote http://127.0.0.1:1/x', 'SC867', 3, OWN],
  ['a repository that there is not', 'deploy --remote file:///nix/x.git', 'SC869', 3, OWN],
  ['a remote that declines', 'deploy', 'SC870', 3, repository('exit 1')],
  ['a branch that moves on and on', 'deploy', 'SC871', 3, repository(HASTE)],
  ['a deployment while another is under way', 'deploy', 'SC874', 4, LOCKED],
];

/** A deployment builds before it pushes: what mistakes before these left in `public/` would be taken for its change. */
const BUILT_ANEW: Mistake = { name: 'no mistake: the good site', told: [], exit: 0 };

const REFUSED: Mistake[] = REFUSALS.map(([name, argv, code, exit, onDisk]) => ({
  name,
  argv: argv.split(' '),
  told: [`${code} -`],
  exit,
  ...(onDisk && { onDisk }),
}));

export const DEPLOYMENTS: readonly Mistake[] = [BUILT_ANEW, ...REFUSED];
