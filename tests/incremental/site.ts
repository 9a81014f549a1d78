/** A small site on disk that scripts change, and the two ways to build it. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installation } from '../../src/base/installation.ts';
import { main } from '../../src/cli/main.ts';
import { loadConfig } from '../../src/config/load.ts';
import { type Config, MANIFEST, type OutputFile } from '../../src/model.ts';
import { build } from '../../src/pipeline/build.ts';
import { withCompressed } from '../../src/pipeline/write/compressed.ts';
import { recordedTerminal } from '../cli/recorded-terminal.ts';
import { tree } from '../site-folder.ts';
import { inputsOf } from './inputs.ts';

const SMALL = join(import.meta.dirname, '../sites/small');

export interface TestSite {
  root: string;
  /** What counts as now: a date. */
  now: string;
  close(): void;
}

/** Longer than any summary. */
const LONG = '一段很长的正文，比任何摘要都长。'.repeat(40);

/** Seven notes with those of the small site: two link to others, one waits for its day. */
const MORE = {
  'posts/linking.md': `---\ntitle: 链接\ndate: 2019-05-05\ntags: [CNN]\n---\n${LONG}\n\n见 [FPN](fpn.md#方法)、[[蒸馏]]。甲。\n`,
  'posts/soon.md': `---\ntitle: 不久\ndate: 2028-01-01\n---\n${LONG}\n\n见 [[linking]]。甲。\n`,
};

/** A copy of the small site, with a theme of its own; `isBrief`: the note that costs as much as two is not finished. */
export function openTestSite({ isBrief = false } = {}): TestSite {
  const root = mkdtempSync(join(tmpdir(), 'scholium-incremental-'));
  cpSync(SMALL, root, { recursive: true, filter: (path) => !path.includes('expected') });
  for (const [path, text] of Object.entries(MORE)) writeFileSync(join(root, path), text);
  const layout = join(root, 'themes/bare/templates/layout.njk');
  appendFileSync(layout, "{{ t('greeting') }} {{ site.counts.posts }}\n");
  // All that a page may show of other notes.
  const post = join(root, 'themes/bare/templates/post.njk');
  writeFileSync(
    post,
    readFileSync(post, 'utf8').replace(
      '{% endblock %}',
      '{% for tag in post.tags %}{{ tag.count }}{% endfor %}{% for other in post.related %}{{ other.text }}{% endfor %}\n{% endblock %}',
    ),
  );
  for (const language of ['en', 'zh-CN']) {
    appendFileSync(join(root, `themes/bare/i18n/${language}.yaml`), 'greeting: 你好\n');
  }
  if (isBrief) {
    const note = join(root, 'posts/english.md');
    writeFileSync(note, readFileSync(note, 'utf8').replace(/^---\n/, '---\ndraft: true\n'));
  }
  mkdirSync(join(root, 'public'), { recursive: true });
  const close = () => rmSync(root, { recursive: true, force: true });
  return { root, now: '2025-01-01', close };
}

export interface Incremental {
  code: number;
  /** `summary` of `--json`. */
  unchanged: boolean;
  /** Output files, without the manifest: path → bytes. */
  files: Map<string, string>;
}

/** As an author builds: with what the last build left. */
export async function incremental(
  { root, now }: TestSite,
  run: typeof main = main,
): Promise<Incremental> {
  const { terminal, printed } = recordedTerminal();
  const argv = ['build', '--json', '--now', now];
  const code = await run({ argv, terminal, version: '0', cwd: root, env: {} });
  return {
    code,
    unchanged: code === 0 && JSON.parse(printed().out).summary?.unchanged === true,
    files: filesOf(root),
  };
}

type Cleaned = Map<string, string> | undefined;

/** The one that was asked for last is the last. */
const cleaned = new Map<string, Promise<Cleaned>>();
const MOST_CLEANED = 200;

/**
 * What a first build on an empty disk would make; undefined where it would fail. Of the same files at the
 * same moment it is made once: accidents to the output and the cache do not change it.
 */
export function clean(site: TestSite): Promise<Cleaned> {
  const key = stateOf(site);
  const made = cleaned.get(key) ?? cleanBuild(site);
  cleaned.delete(key);
  cleaned.set(key, made);
  const [oldest = ''] = cleaned.keys();
  if (cleaned.size > MOST_CLEANED) cleaned.delete(oldest);
  return made;
}

function stateOf({ root, now }: TestSite): string {
  const digits = createHash('sha256').update(now);
  for (const [path, bytes] of inputsOf(root)) {
    digits.update(`\0${path}\0${bytes.length}\0`).update(bytes);
  }
  return digits.digest('hex');
}

async function cleanBuild({ root, now }: TestSite): Promise<Cleaned> {
  const { config } = loadConfig({ root, overrides: {} });
  if (!config) return undefined;
  const moment = { now: Date.parse(`${now}T00:00:00+08:00`), write: false, cache: undefined };
  const result = await build({ root, config, ...moment, installation: installation() });
  if (result.diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  const files = new Map<string, string>();
  for await (const { path, contents } of compressedToo(result.outputs, config)) {
    const isCopy = typeof contents === 'object' && 'copyOf' in contents;
    const bytes = isCopy ? readFileSync(contents.copyOf) : Buffer.from(contents);
    files.set(path, bytes.toString('latin1'));
  }
  return files;
}

/** With nothing known of an earlier build. */
function compressedToo(outputs: OutputFile[], { compress: formats }: Config) {
  const paths = new Set(outputs.map(({ path }) => path));
  const isTaken = (path: string) => paths.has(path);
  return withCompressed(outputs, { formats, known: new Map(), readLast: () => undefined, isTaken });
}

function filesOf(root: string): Map<string, string> {
  const files = [...tree(join(root, 'public'))].filter(([path]) => path !== MANIFEST);
  return new Map(files.map(([path, bytes]) => [path, bytes.toString('latin1')]));
}
