/** Remotes and branches that git could take for something else are refused. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gitBranchOf, gitRemoteOf } from '../../src/config/values/git-names.ts';

test.each([
  ...['origin', 'https://me:token@host/x.git', 'http://host:80/x', 'ssh://git@host:22/~/x.git'],
  ...[
    'git@host:me/x.git',
    'host:x',
    '../x.git',
    '/srv/x.git',
    './-x',
    'file:///srv/x',
    'C:\\x',
    '远程',
  ],
])('the remote %s is accepted', (written) => {
  expect(gitRemoteOf('deploy.remote', written)).toEqual({ value: written });
});

test.each([
  ...['', '-x', '--upload-pack=sh', '--receive-pack=sh', 'ext::sh -c id', 'fd::17', 'foo::bar'],
  ...['remote-ext::x', 'ftp://host/x', 'javascript://x', 'ext://x', 'ssh://-oProxyCommand=sh/x'],
  ...['ssh://git@-oProxyCommand=sh/x', 'git@-oProxyCommand=sh:x', 'a\nb', 'a\0b'],
])('the remote %j is refused', (written) => {
  expect(gitRemoteOf('deploy.remote', written)).toMatchObject({ problem: { code: 'SC861' } });
});

test.each(['gh-pages', 'public/main', '网站', 'v1.0', 'a.lock.b', 'a-b_c'])(
  'the branch %s is accepted',
  (written) => {
    expect(gitBranchOf('deploy.branch', written)).toEqual({ value: written });
  },
);

test('no branch is accepted that git refuses', () => {
  const piece = fc.constantFrom(
    ...['a', 'b', '-', '.', '..', '/', '~', '^', ':', '?', '*', '[', '\\', '@', '@{', ' ', '.lock'],
    ...['HEAD', 'refs/', '中', '\u007f', '\t', '\u0001'],
  );
  const name = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
  const accepted = name.filter((written) => 'value' in gitBranchOf('deploy.branch', written));
  fc.assert(
    fc.property(accepted, (written) => {
      const argv = ['check-ref-format', `refs/heads/${written}`];
      expect(spawnSync('git', argv).status, written).toBe(0);
    }),
    { numRuns: 40 },
  );
});
