/** A preview of a real site with secrets all around what it serves, which knows its own answers. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installation } from '../../../src/base/installation.ts';
import { loadConfig } from '../../../src/config/load.ts';
import type { OutputFile } from '../../../src/model.ts';
import { build } from '../../../src/pipeline/build.ts';
import { LIVE_RELOAD_JS } from '../../../src/serve/live-reload-script.ts';
import { serve } from '../../../src/serve/serve.ts';
import type { RawAnswer } from './send.ts';

const SECRET = 'canary-4f1c';
/** Stands on the front page. */
const TEXT = 'whoever reads this has read the notes';
const NOW = Date.UTC(2025, 0, 1);
const LIVE_RELOAD = /<script src="\/\.scholium\/live-reload\.js\?[^"]*"><\/script>/;

/** Of the server itself: the script that reloads pages, how its events begin. */
const OF_SERVER = [
  LIVE_RELOAD_JS,
  'retry: 1000\n\n',
  'retry: 1000\n\nevent: reload\ndata: 1\n\n',
].map((text) => Buffer.from(text).toString('latin1'));

/** Below a folder that holds a secret as well. */
const FILES = {
  'site/scholium.yaml': 'title: Notes\nlanguage: en\n',
  'site/posts/a.md': `---\ntitle: A\ndate: 2024-03-01\ntags: [CNN, 检测]\n---\n![A](a.svg)\n\n${TEXT} $x$\n`,
  'site/posts/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'site/posts/draft.md': `---\ntitle: ${SECRET}\ndate: 2024-03-01\ndraft: true\n---\n${SECRET}\n`,
  'site/static/data.txt': 'given',
  'site/static/.env': SECRET,
  'site/.env': SECRET,
  'site/.scholium/secret': SECRET,
  'site/public/old.html': SECRET,
  'site/public/.scholium.json': SECRET,
  'site-secret/index.html': SECRET,
  'secret.txt': SECRET,
};

export interface WatchedSite {
  port: number;
  /** Of the files of the build. */
  paths: Set<string>;
  /** What the preview must not have answered. */
  faultsOf(answer: RawAnswer): string[];
  isSecret(bytes: Buffer): boolean;
  close(): Promise<void>;
}

export async function openWatchedSite(): Promise<WatchedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-requests-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/static/linked.txt'));
  const { serving, outputs } = await previewOf(join(folder, 'site'));
  const bodies = new Set(outputs.map((file) => bytesOf(file).toString('latin1')));
  const paths = new Set(outputs.map(({ path }) => path));
  return {
    paths,
    port: Number(new URL(serving.url).port),
    isSecret: (bytes) => bytes.includes(SECRET),
    faultsOf: (answer) => faultsOf(answer, bodies, paths),
    async close() {
      await serving.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function previewOf(root: string) {
  let outputs: OutputFile[] = [];
  let built = () => {};
  const isBuilt = new Promise<void>((resolve) => {
    built = resolve;
  });
  const moment = { now: NOW, write: false, cache: undefined, installation: installation() };
  const serving = await serve({
    ...{ root, host: '127.0.0.1', port: 0, language: 'en' },
    load: () => loadConfig({ root, overrides: {} }),
    async build(config, onPages) {
      const result = await build({ root, config, ...moment, onPages });
      outputs = result.outputs;
      return result;
    },
    onBuild: ({ hasFailed }) => {
      if (hasFailed) throw new Error('the site of the proof has an error');
      built();
    },
  });
  await isBuilt;
  return { serving, outputs };
}

function bytesOf({ contents }: OutputFile): Buffer {
  const isCopy = typeof contents === 'object' && 'copyOf' in contents;
  return isCopy ? readFileSync(contents.copyOf) : Buffer.from(contents);
}

function faultsOf(
  { status, headers, body }: RawAnswer,
  bodies: Set<string>,
  paths: Set<string>,
): string[] {
  if (status === 301 || status === 302) {
    const [path = ''] = (headers.location ?? '').split('?');
    const isOwn = paths.has(`${decodeURIComponent(path).slice(1)}index.html`);
    return isOwn ? [] : [`sends readers to ${headers.location}`];
  }
  if (status !== 200 && status !== 404) return [];
  const text = body.toString('latin1').replace(LIVE_RELOAD, '');
  const isServers = body.length === 0 || OF_SERVER.includes(text);
  const isOwn = bodies.has(text) || isServers;
  const faults = isOwn ? [] : [`answers with what is no file of the build: ${text.slice(0, 80)}`];
  return headers['access-control-allow-origin'] ? [...faults, 'lets other sites read'] : faults;
}
