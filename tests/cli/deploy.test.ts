/** `scholium deploy`: what a remote holds afterwards, and what the author is told. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { openDeployment } from '../../src/deploy/deploy.ts';
import { findTarget } from '../../src/deploy/target.ts';
import { MANIFEST } from '../../src/model.ts';
import { IDENTITY, publishedSite, pushElsewhere } from '../deploy/remote.ts';
import { hashes, note, tree } from '../site-folder.ts';
import { CLI, scholium } from './scholium.ts';

const NOTHING = 'nothing has changed, nothing was pushed';

test('the first time makes the branch; the second pushes nothing; an edit adds one commit', async () => {
  const site = publishedSite();
  const first = await site.deploy();
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toMatch(
    /gh-pages of .*remote\.git: pushed \w{10}: \d+ added, 0 changed, 0 deleted, a new branch\n$/,
  );
  const files = tree(join(site.root, 'public'));
  files.delete(MANIFEST);
  expect(site.paths()).toEqual([...files.keys(), '.nojekyll'].sort());
  for (const [path, bytes] of files) expect(site.show(path).equals(bytes), path).toBe(true);
  expect(site.there('log', '--format=%P %an %s', 'gh-pages')).toBe(
    ` Lin Publish ${site.git('rev-parse', 'HEAD').slice(0, 10)}\n`,
  );
  expect((await site.deploy()).out).toContain(NOTHING);
  writeFileSync(join(site.root, 'posts/b.md'), note('More.', 'title: B'));
  rmSync(join(site.root, 'posts/检测.md'));
  const parent = site.there('rev-parse', 'gh-pages');
  expect((await site.deploy()).out).toMatch(
    /: pushed \w{10}: [1-9]\d* added, \d+ changed, [1-9]\d* deleted\n$/,
  );
  expect(site.there('rev-parse', 'gh-pages^')).toBe(parent);
  expect(site.there('log', '-1', '--format=%s', 'gh-pages')).toMatch(/^Publish \w{10}-dirty\n$/);
  expect(site.paths().filter((path) => path.includes('检测'))).toEqual([]);
  await scholium(site.root, ['clean'], site.env);
  expect(existsSync(join(site.root, '.scholium'))).toBe(false);
});

test('where the site keeps a ledger, what was pushed comes into it', async () => {
  const site = publishedSite();
  expect((await scholium(site.root, ['urls', '--accept'], site.env)).code).toBe(0);
  expect((await site.deploy()).out).not.toContain('urls.txt');
  writeFileSync(join(site.root, 'posts/new.md'), note('## 新节', 'title: New'));
  expect((await site.deploy('--dry-run')).out).not.toContain('urls.txt');
  expect((await site.deploy()).out).toContain('urls.txt: 2 new addresses; commit it\n');
  expect(readFileSync(join(site.root, 'urls.txt'), 'utf8')).toMatch(/#新节\tposts\/new\.md$/m);
});

test('the repository of the notes stays as it is, to the byte', async () => {
  const site = publishedSite();
  writeFileSync(join(site.root, 'posts/new.md'), note('New.'));
  site.git('status'); // which writes the index, as it would anew for a file with another date
  utimesSync(join(site.root, 'posts/图.svg'), 1, 1);
  const before = hashes(join(site.root, '.git'));
  expect((await site.deploy()).code).toBe(0);
  expect(hashes(join(site.root, '.git'))).toEqual(before);
  expect(site.git('status', '--porcelain')).toBe('?? posts/new.md\n');
});

describe('the bytes are the same whatever git is set to', () => {
  const SETTINGS = `${IDENTITY}[core]
	autocrlf = true
	excludesFile = ~/ignored
	attributesFile = ~/attributes
	hooksPath = ~/hooks
	quotePath = true
[commit]
	gpgSign = true
[push]
	default = matching
	followTags = true
[i18n]
	commitEncoding = GBK
`;

  test('line ends, excluded names, hidden names, names that begin with an underscore', async () => {
    const site = publishedSite({
      'static/a.txt': 'one\ntwo\n',
      'static/b.txt': 'one\r\ntwo\r\n',
      'static/_under/x.html': '<p>x</p>\n',
      'static/.well-known/x.txt': 'x',
      'static/.gitattributes': '* text eol=crlf\n',
      'static/ignored.log': 'kept',
      'static/名字 和空格.txt': 'x',
      'public/.hidden': 'mine',
      'public/"name"\nin two \\lines.txt': 'mine',
    });
    const home = join(site.root, '..');
    writeFileSync(join(home, 'gitconfig'), SETTINGS);
    writeFileSync(join(home, 'ignored'), '*.log\n*.html\n');
    writeFileSync(join(home, 'attributes'), '* text=auto eol=crlf ident\n');
    mkdirSync(join(home, 'hooks'));
    for (const hook of ['pre-push', 'reference-transaction']) {
      // The remote, which reads the same settings here, has its own folder.
      const script = '#!/bin/sh\ncase "$GIT_DIR" in */.scholium/deploy) exit 1 ;; esac\n';
      writeFileSync(join(home, 'hooks', hook), script);
      chmodSync(join(home, 'hooks', hook), 0o755);
    }
    chmodSync(join(site.root, 'public/.hidden'), 0o755);
    symlinkSync('/etc/hostname', join(site.root, 'public/elsewhere'));
    const { code, err } = await site.deploy();
    expect(code).toBe(0);
    expect(err).toContain('warning[SC206]: `public/elsewhere` was left out');
    const files = tree(join(site.root, 'public'));
    files.delete(MANIFEST);
    expect(site.paths()).toEqual([...files.keys(), '.nojekyll'].sort());
    for (const [path, bytes] of files) expect(site.show(path).equals(bytes), path).toBe(true);
    expect(files.has('.hidden') && files.has('ignored.log') && files.has('_under/x.html')).toBe(
      true,
    );
    expect(site.there('ls-tree', '-r', 'gh-pages').trim()).not.toMatch(/^(?!100644 blob )/m);
    expect((await site.deploy()).out).toContain(NOTHING);
  });
});

test('what belongs to the branch stays: CNAME, .nojekyll, and all that was pushed before', async () => {
  const site = publishedSite();
  const theirs = pushElsewhere(site, 'gh-pages', {
    CNAME: 'notes.example.org\n',
    '.nojekyll': 'theirs\n',
    'old.html': 'old',
  });
  expect((await site.deploy()).out).toMatch(/: pushed \w{10}: \d+ added, 0 changed, 1 deleted\n$/);
  expect(site.there('rev-parse', 'gh-pages^').trim()).toBe(theirs);
  expect(site.show('CNAME').toString()).toBe('notes.example.org\n');
  expect(site.show('.nojekyll').toString()).toBe('theirs\n');
  expect(site.paths()).not.toContain('old.html');
  mkdirSync(join(site.root, 'static'));
  writeFileSync(join(site.root, 'static/CNAME'), 'own.example.org\n');
  await site.deploy();
  expect(site.show('CNAME').toString()).toBe('own.example.org\n');
});

test('where somebody pushes meanwhile, theirs becomes the parent', async () => {
  const site = publishedSite();
  await site.deploy();
  // A git that moves the branch just before the first push, when all of it is put together.
  const bin = join(site.root, '../bin');
  mkdirSync(bin);
  const script = `#!/bin/sh
case "$*" in *' push '*) if ! test -e "${bin}/moved"; then
  touch "${bin}/moved"
  (unset GIT_DIR GIT_INDEX_FILE; cd "${site.remote}"
  commit=$(/usr/bin/git commit-tree 'gh-pages^{tree}' -p gh-pages -m Elsewhere)
  /usr/bin/git update-ref refs/heads/gh-pages "$commit")
fi ;; esac
exec /usr/bin/git "$@"
`;
  writeFileSync(join(bin, 'git'), script);
  chmodSync(join(bin, 'git'), 0o755);
  const env = { ...site.env, PATH: `${bin}:${site.env.PATH}` };
  writeFileSync(join(site.root, 'posts/b.md'), note('More.', 'title: B'));
  expect(await scholium(site.root, ['deploy'], env)).toMatchObject({ code: 0, err: '' });
  const log = site.there('log', '--format=%s', 'gh-pages').split('\n');
  expect(log.map((line) => line.split(' ')[0])).toEqual(['Publish', 'Elsewhere', 'Publish', '']);
});

test('interrupted in the middle of a push, it leaves nothing broken', async () => {
  const site = publishedSite();
  const pid = join(site.remote, 'pid');
  site.hook('pre-receive', `kill -INT "$(cat '${pid}')"; exit 1`);
  const child = spawn(process.execPath, [CLI, 'deploy'], { cwd: site.root, env: site.env });
  writeFileSync(pid, String(child.pid));
  expect(await new Promise((resolve) => child.once('exit', (_, how) => resolve(how)))).toBe(
    'SIGINT',
  );
  rmSync(join(site.remote, 'hooks/pre-receive'));
  expect((await site.deploy()).code).toBe(0);
  expect(site.show('index.html').equals(readFileSync(join(site.root, 'public/index.html')))).toBe(
    true,
  );
});

test('a dry run says what would be pushed, and pushes nothing', async () => {
  const site = publishedSite();
  const { code, out } = await site.deploy('--dry-run', '--verbose');
  expect(code).toBe(0);
  expect(out).toContain('\n+ index.html\n');
  expect(out).toMatch(
    /gh-pages of \S+: would be pushed: \d+ added, 0 changed, 0 deleted, a new branch\n$/,
  );
  expect(site.there('branch')).toBe('');
});

test('for programs, one document tells of the build and of the deployment', async () => {
  const site = publishedSite();
  const { out } = await site.deploy('--json');
  const { deployment, summary, exitCode } = JSON.parse(out);
  expect({ exitCode, errors: summary.errors }).toEqual({ exitCode: 0, errors: 0 });
  expect(deployment).toEqual({
    ...{ remote: site.remote, branch: 'gh-pages', dryRun: false, parent: null },
    commit: site.there('rev-parse', 'gh-pages').trim(),
    files: { add: site.paths().length, update: 0, delete: 0 },
  });
});

test('a build with an error pushes nothing', async () => {
  const site = publishedSite({ 'posts/bad.md': note('$\\nix$') });
  expect(await site.deploy()).toMatchObject({ code: 1, out: '' });
  expect(site.there('branch')).toBe('');
});

test('a folder that is no repository is published to a path or an address, with the message of the settings', async () => {
  const site = publishedSite(
    {
      'scholium.yaml':
        'language: en\ntheme: plain\ndeploy: { remote: ../remote.git, branch: 网站, message: 发布 }\n',
    },
    true,
  );
  expect((await site.deploy()).code).toBe(0);
  expect(site.there('log', '--format=%B', '网站')).toBe('发布\n\n');
  expect((await site.deploy('--remote', `file://${site.remote}`)).out).toContain(NOTHING);
});

test('a shallow clone, as CI has one, with the author set for this repository alone', async () => {
  const site = publishedSite();
  site.git('commit', '--quiet', '--allow-empty', '--message=Second');
  site.git('push', '--quiet', 'origin', 'main');
  await site.deploy();
  site.git('clone', '--quiet', '--depth=1', '--branch=main', `file://${site.remote}`, '../clone');
  writeFileSync(join(site.root, '../gitconfig'), '');
  const root = join(site.root, '../clone');
  writeFileSync(join(root, 'posts/c.md'), note('C.'));
  const stranger = await scholium(root, ['deploy'], site.env);
  expect(stranger.code).toBe(2);
  expect(stranger.err).toContain('error[SC864]: git does not know who you are');
  site.git('-C', root, 'config', 'user.name', 'CI');
  site.git('-C', root, 'config', 'user.email', 'ci@example.org');
  expect((await scholium(root, ['deploy'], site.env)).code).toBe(0);
  expect(site.there('log', '--format=%an', 'gh-pages')).toBe('CI\nLin\n');
});

describe('the branch of the sources is never pushed to: SC865', () => {
  test.each(['by its address', 'by its files', 'by its commit'])('known %s', async (how) => {
    const site = publishedSite({}, false);
    site.git('push', '--quiet', 'origin', 'main');
    if (how === 'by its files') site.git('checkout', '--quiet', '-b', 'other');
    if (how === 'by its files') site.git('commit', '--quiet', '--allow-empty', '--message=x');
    if (how === 'by its commit') site.git('checkout', '--quiet', '--detach');
    if (how === 'by its commit') {
      site.git('mv', 'scholium.yaml', 'settings.yaml');
      site.git('commit', '--quiet', '--message=Moved');
      site.git('push', '--quiet', 'origin', 'HEAD:main');
    }
    const remote = how === 'by its address' ? ['--remote', site.remote] : [];
    const config = how === 'by its commit' ? ['--config', 'settings.yaml'] : [];
    const before = site.there('rev-parse', 'main');
    const { code, err } = await site.deploy('--branch', 'main', ...remote, ...config);
    expect(code).toBe(2);
    expect(err).toContain('error[SC865]: the branch `main` holds the sources of the site');
    expect(site.there('rev-parse', 'main')).toBe(before);
  });
});

describe('what goes wrong', () => {
  test('there is no git: SC866', async () => {
    const site = publishedSite();
    const { code, err } = await scholium(site.root, ['deploy'], { ...site.env, PATH: site.root });
    expect(code).toBe(3);
    expect(err).toContain('error[SC866]: there is no `git` on this computer');
  });

  test('a remote that there is not, before anything is built: SC863', async () => {
    const site = publishedSite({ 'posts/bad.md': note('$\\nix$') });
    const { code, err } = await site.deploy('--remote', 'orgin');
    expect(code).toBe(2);
    expect(err).toContain('there is no remote `orgin`');
    expect(err).toContain('Use one of those that there are (`origin`)');
    expect(err).not.toContain('SC301');
  });

  test('an address where nobody answers, whose password is not shown: SC867', async () => {
    const site = publishedSite();
    const { code, err } = await site.deploy('--remote', 'http://me:pass%40word@127.0.0.1:1/x.git');
    expect(code).toBe(3);
    expect(err).toContain('error[SC867]: `http://***@127.0.0.1:1/x.git` cannot be reached: ');
    expect(err).not.toMatch(/pass(?:%40|@)word/);
  });

  test('a remote that wants a password, which nobody is asked for: SC868', async () => {
    const server = createServer((_, response) => {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const site = publishedSite();
    const { code, err } = await site.deploy('--remote', `http://127.0.0.1:${port}/x.git`);
    expect(code).toBe(3);
    expect(err).toContain(`error[SC868]: \`http://127.0.0.1:${port}/x.git\` does not let you in: `);
  });

  test('an output folder that was emptied after the build: SC873', async () => {
    const { root, env } = publishedSite();
    const { config } = loadConfig({ root, overrides: {} });
    if (!config) throw new Error('the site has no settings');
    const request = { root, env, config };
    const target = await findTarget(request);
    if ('problem' in target) throw new Error(target.problem.message.en);
    const deployment = openDeployment(request, target);
    const { diagnostics } = await deployment.publish(await deployment.store(), false);
    expect(diagnostics.map(({ code }) => code)).toEqual(['SC873']);
  });

  test('a remote that declines, in its own words and without what a terminal obeys: SC870', async () => {
    const site = publishedSite();
    site.hook('pre-receive', "printf 'Only on \\033[31mMondays\\033[0m\\n' >&2; exit 1");
    const { code, out, err } = await site.deploy();
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('error[SC870]: ');
    expect(err).toContain(': pre-receive hook declined / Only on <U+001B>[31mMondays<U+001B>[0m\n');
    expect(site.there('branch')).toBe('');
  });

  test('a private repository that was damaged is made anew: SC872 once', async () => {
    const site = publishedSite();
    await site.deploy();
    const kept = join(site.root, '.scholium/deploy');
    for (const path of tree(kept).keys()) {
      if (/^objects\/..\//.test(path)) chmodSync(join(kept, path), 0o644);
      if (/^objects\/..\//.test(path)) writeFileSync(join(kept, path), 'torn');
    }
    for (const lock of ['shallow.lock', 'site-index.lock', 'HEAD.lock']) {
      writeFileSync(join(kept, lock), '');
    }
    writeFileSync(join(site.root, 'posts/b.md'), note('More.'));
    const once = await site.deploy();
    expect(once.code).toBe(3);
    expect(once.err).toContain('error[SC872]: ');
    expect((await site.deploy()).code).toBe(0);
    expect(site.there('fsck', '--strict')).toBe('');
    expect(site.show('index.html').equals(readFileSync(join(site.root, 'public/index.html')))).toBe(
      true,
    );
  });
});
