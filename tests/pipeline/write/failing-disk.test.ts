/** Every call to the file system fails once: the output stays as it was, and the next build heals all. */
import fs, { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeOutput } from '../../../src/pipeline/write/write-output.ts';
import { folderWith } from '../../cli/scholium.ts';
import { hashes } from '../../site-folder.ts';

const CALLS = [
  ...(['writeFileSync', 'appendFileSync', 'renameSync', 'mkdirSync', 'rmSync'] as const),
  ...(['rmdirSync', 'linkSync', 'fsyncSync', 'openSync', 'readdirSync'] as const),
];

type Call = (typeof CALLS)[number];

/** Runs `work`; of the calls that `fails` answers with a code, none happens. Answers how many calls there were. */
async function onDisk(
  fails: (nth: number, call: Call) => string | undefined,
  work: () => Promise<void>,
): Promise<number> {
  const real = CALLS.map((name) => [name, fs[name]] as const);
  let count = 0;
  for (const [name, call] of real) {
    const failing = (...given: never[]) => {
      const code = fails(count++, name);
      if (code === undefined) return (call as (...all: never[]) => unknown)(...given);
      throw Object.assign(new Error(`${code}: ${name}`), { code, syscall: name, path: given[0] });
    };
    Object.assign(fs, { [name]: failing });
  }
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    for (const [name, call] of real) Object.assign(fs, { [name]: call });
    syncBuiltinESMExports();
  }
  return count;
}

const OLD = {
  ...{ 'index.html': 'old', 'a/b/page.html': 'old', 'css/style.css': 'old', gone: 'x' },
  ...{ 'gone/not.html': '', 'deep/er/gone.html': 'old', same: 'same' },
};
const NEW = {
  ...{ 'index.html': 'new', 'a/b/page.html': 'new', 'css/style.css': 'new', same: 'same' },
  ...{ 'fresh/folder/page.html': 'new', 'gone/page.html': 'a folder now', 'pic.png': 'copy' },
};

function outputsOf(files: Record<string, string>, root: string) {
  return Object.entries(files).map(([path, contents]) =>
    contents === 'copy' ? { path, contents: { copyOf: join(root, 'pic') } } : { path, contents },
  );
}

/** A folder that a build wrote, with a file that is the author's own; and the next build. */
async function site() {
  const root = folderWith({ pic: 'the bytes of a picture' });
  const { 'gone/not.html': _, ...old } = OLD;
  await writeOutput({ root, outDir: 'public', outputs: outputsOf(old, root) });
  mkdirSync(join(root, 'public/own'), { recursive: true });
  writeFileSync(join(root, 'public/own/note.txt'), 'mine');
  const build = () => writeOutput({ root, outDir: 'public', outputs: outputsOf(NEW, root) });
  const tree = () => hashes(join(root, 'public'));
  return { root, build, tree };
}

/** The build where nothing fails. */
async function wholeBuild(): Promise<{ total: number; expected: Record<string, string> }> {
  const { build, tree } = await site();
  const total = await onDisk(
    () => undefined,
    async () => void (await build()),
  );
  return { total, expected: tree() };
}

/** Left behind where deleting fails, and cleared away by the next build. */
function withoutStaging(tree: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).filter(([path]) => !path.startsWith('.scholium-staging/')),
  );
}

const CODES = ['ENOSPC', 'EIO', 'EMFILE', 'EACCES', 'EROFS'];

test('one call fails: the site is as it was, or new', async () => {
  const { total, expected } = await wholeBuild();
  expect(total).toBeGreaterThan(50);
  for (let nth = 0; nth < total; nth++) {
    const code = CODES[nth % CODES.length];
    const { root, build, tree } = await site();
    const before = tree();
    let failures: string[] = [];
    let failed = '';
    await onDisk(
      (count, call) => {
        if (count === nth) failed = call;
        return count === nth ? code : undefined;
      },
      async () => {
        failures = (await build()).diagnostics.map((each) => each.code);
      },
    );
    // A call whose failure does no harm may be survived: then all is new.
    const after = withoutStaging(tree());
    const isNew = failures.length === 0;
    // The picture cannot be read, or nothing can be written.
    const told = [[], ['SC601'], ['SC610']];
    expect(told).toContainEqual(failures);
    expect([nth, failed, after]).toEqual([nth, failed, isNew ? expected : before]);
    expect(existsSync(join(root, 'public/own/note.txt'))).toBe(true);
    expect((await build()).diagnostics).toEqual([]);
    expect([nth, tree()]).toEqual([nth, expected]);
  }
});

test('from any call on, nothing can be written any more: each file is whole, and the next build heals', async () => {
  const { total, expected } = await wholeBuild();
  for (let nth = 0; nth < total; nth++) {
    const { build, tree } = await site();
    const before = tree();
    let failures: string[] = [];
    await onDisk(
      (count) => (count >= nth ? 'EROFS' : undefined),
      async () => {
        failures = (await build()).diagnostics.map((each) => each.code);
      },
    );
    const after = withoutStaging(tree());
    if (failures[0] === 'SC610') expect([nth, after]).toEqual([nth, before]);
    for (const [path, digest] of Object.entries(after)) {
      expect([
        nth,
        path,
        [before[path], expected[path]].includes(digest) || path === '.scholium.json',
      ]).toEqual([nth, path, true]);
    }
    expect((await build()).diagnostics).toEqual([]);
    expect([nth, tree()]).toEqual([nth, expected]);
  }
});

test('a full disk lets files be moved and deleted: the site is as it was', async () => {
  const { total, expected } = await wholeBuild();
  const writes = new Set<Call>(['writeFileSync', 'appendFileSync', 'mkdirSync', 'linkSync']);
  for (let nth = 0; nth < total; nth++) {
    const { build, tree } = await site();
    const before = tree();
    let failures: string[] = [];
    await onDisk(
      (count, call) => (count >= nth && writes.has(call) ? 'ENOSPC' : undefined),
      async () => {
        failures = (await build()).diagnostics.map((each) => each.code);
      },
    );
    expect([nth, tree()]).toEqual([nth, failures.length === 0 ? expected : before]);
  }
});
