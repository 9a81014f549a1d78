/** What is printed when Scholium itself is at fault, wherever that happens: exit code 70. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hashes, siteWith } from '../site-folder.ts';
import { folderWith, scholium, scholiumProcess } from './scholium.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Before the command is loaded. */
const WITHOUT_INTL = {
  NODE_OPTIONS: '--import=data:text/javascript,delete%20globalThis.Intl',
};

test('a bug says that it is one, and all that a report needs', () => {
  const { code, out, err } = scholiumProcess(folderWith(), ['init', 'x'], WITHOUT_INTL);
  expect({ code, out }).toEqual({ code: 70, out: '' });
  expect(err).toContain('This is a bug in Scholium');
  expect(err).toContain('这是 Scholium 自身的错误');
  expect(err).toContain('arguments: ["init","x"]');
  expect(err).toMatch(/ReferenceError: Intl is not defined\n +at /);
});

test('with `--json` it is in a document, too', () => {
  const { code, out, err } = scholiumProcess(siteWith({}), ['build', '--json'], WITHOUT_INTL);
  expect(code).toBe(70);
  expect(JSON.parse(out)).toMatchObject({
    command: 'build',
    exitCode: 70,
    bug: expect.stringContaining('ReferenceError'),
    diagnostics: [],
  });
  expect(err).toContain('This is a bug in Scholium');
});

/** Long enough for two threads. */
const LONG = `---\ntitle: Long\ndate: 2024-03-01\n---\n${'一段很长的正文。\n\n'.repeat(70_000)}`;

test.each([
  ['that throws', "throw new TypeError('planted')", 'TypeError: planted'],
  [
    'that throws at a note',
    "import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => parentPort.postMessage({ error: new TypeError('planted') }))",
    'TypeError: planted',
  ],
])('a thread %s is a bug, and the published site stays as it was', async (_, worker, told) => {
  const site = siteWith({});
  expect((await scholium(site, ['build'])).code).toBe(0);
  const before = hashes(join(site, 'public'));
  for (const name of ['a', 'b', 'c']) writeFileSync(join(site, `posts/${name}.md`), LONG);
  const child = spawnSync(process.execPath, [commandWithWorker(worker), 'build', '--json'], {
    cwd: site,
    encoding: 'utf8',
  });
  expect(child.status).toBe(70);
  expect(JSON.parse(child.stdout)).toMatchObject({ exitCode: 70 });
  expect(child.stderr).toContain('This is a bug in Scholium');
  expect(child.stderr).toContain(told);
  expect(hashes(join(site, 'public'))).toEqual(before);
});

/** Path of the command, whose threads run `text`. */
function commandWithWorker(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-bug-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  symlinkSync(join(ROOT, 'themes'), join(folder, 'themes'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'dist/compile-worker.js'), text);
  return join(folder, 'dist/cli.js');
}
