/** `scholium serve` as a process: says where it serves, follows changes, ends at Ctrl+C. */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CLI, folderWith, scholium } from './scholium.ts';

const SITE = {
  'scholium.yaml': 'title: Notes\nlanguage: en\nurl: https://example.org/\n',
  'posts/a.md': '---\ntitle: First words\ndate: 2024-05-01\n---\n\nText.\n',
};

interface Served {
  child: ChildProcess;
  /** Resolves with the match once what was said on stderr since the last call matches. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<number | null>;
}

function serve(folder: string, ...argv: string[]): Served {
  const child = spawn(process.execPath, [CLI, 'serve', '--port', '0', ...argv], { cwd: folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  let heard = () => {};
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    heard();
  });
  return {
    child,
    says: (pattern) =>
      new Promise((resolve) => {
        heard = () => {
          const match = pattern.exec(said);
          if (!match) return;
          said = said.slice(match.index + match[0].length);
          resolve(match);
        };
        heard();
      }),
    ended: new Promise((resolve) => child.on('close', resolve)),
  };
}

const FAILED =
  /the build failed; the page shows the errors until they are mended: (http:\/\/127\.0\.0\.1:\d+\/)\n/;
const BUILT = /built in \d+\.\d\d s: (http:\/\/127\.0\.0\.1:\d+\/)\n/;

test('serves what it built, builds again after a change, and ends with 0 at Ctrl+C', async () => {
  const folder = folderWith(SITE);
  const served = serve(folder);
  const [, url = ''] = await served.says(BUILT);
  await served.says(/^Ctrl\+C ends the preview\.\n/);
  expect(await (await fetch(url)).text()).toContain('First words');
  writeFileSync(join(folder, 'posts/a.md'), SITE['posts/a.md'].replace('First', 'Second'));
  await served.says(BUILT);
  expect(await (await fetch(url)).text()).toContain('Second words');
  served.child.kill('SIGINT');
  expect(await served.ended).toBe(0);
});

test('a fault in the settings is reported, shown, and can be mended meanwhile', async () => {
  const folder = folderWith({ ...SITE, 'scholium.yaml': 'permalink: 7\n' });
  const served = serve(folder, '--lang', 'en');
  await served.says(/scholium\.yaml:1:12/);
  const [, url = ''] = await served.says(FAILED);
  expect((await fetch(url)).status).toBe(500);
  writeFileSync(join(folder, 'scholium.yaml'), SITE['scholium.yaml']);
  await served.says(BUILT);
  expect((await fetch(url)).status).toBe(200);
});

test('a build that failed is not called built, in Chinese either', async () => {
  const folder = folderWith({ ...SITE, 'posts/b.md': '---\ntitle: B\n---\n\nText.\n' });
  const served = serve(folder, '--lang', 'zh-CN');
  const [said] = await served.says(/[\s\S]*按 Ctrl\+C 结束预览。\n/);
  expect(said).toContain('\n生成失败；修正之前，页面上会显示这些错误：http://127.0.0.1:');
  expect(said).not.toContain('生成用时');
});

test('says that a warning stopped it where warnings count as errors', async () => {
  const folder = folderWith({
    ...SITE,
    'posts/b.md': '---\ntag: x\ntitle: B\ndate: 2024-05-01\n---\n\nText.\n',
  });
  const served = serve(folder, '--strict');
  await served.says(/1 warning, counted as an error because of --strict\n/);
  await served.says(FAILED);
});

test.each(['--out=x', '--json'])(
  '`%s`, which does nothing here, is refused and not in its help',
  async (option) => {
    const folder = folderWith(SITE);
    const { code, out, err } = await scholium(folder, ['serve', option]);
    expect(code).toBe(2);
    expect(out + err).toContain('has no meaning for `scholium serve`');
    expect((await scholium(folder, ['serve', '--help'])).out).not.toContain(
      option.replace('=x', ' '),
    );
  },
);

test.each(['x', '65536', '-1', '4000.5'])('the port `%s` is refused', async (port) => {
  const { code, err } = await scholium(folderWith(SITE), ['serve', `--port=${port}`]);
  expect(code).toBe(2);
  expect(err).toContain(`\`${port}\` is no value for \`--port\``);
});

test('an address that is bad on the command line ends it at once', async () => {
  const { code, err } = await scholium(folderWith(SITE), ['serve', '--base-url', 'example.org']);
  expect(code).toBe(2);
  expect(err).toContain('--base-url');
});

test('an address of another computer is refused with 3', async () => {
  const { code, err } = await scholium(folderWith(SITE), ['serve', '--host', '192.0.2.1']);
  expect(code).toBe(3);
  expect(err).toContain('cannot listen on `192.0.2.1`');
});

test('says so when other computers can read the preview', async () => {
  const { child, says, ended } = serve(folderWith(SITE), '--host', '0.0.0.0');
  const [, port] = await says(/built in .*: http:\/\/localhost:(\d+)\/\n/);
  await says(new RegExp(`every computer in the network can read this preview(.*:${port})?\n`));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});
