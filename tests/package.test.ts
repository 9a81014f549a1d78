/** The package as npm makes it: what is in it, and that it works alone in an empty folder. */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };
import { HOSTS, type Host, workflowFiles } from '../src/cli/starter/workflow.ts';

const ROOT = join(import.meta.dirname, '..');
const TARBALL = `scholium-${manifest.version}.tgz`;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scholium-package-'));
  // Ours are the only scripts that may run: `.npmrc` says so.
  run('npm', ['pack', '--silent', '--ignore-scripts=false', '--pack-destination', folder], ROOT);
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "private": true }');
  run('npm', ['install', '--offline', '--ignore-scripts', `./${TARBALL}`], folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What npx would find in the end, without the second that it takes to. */
const commandIn = (installedIn: string) => join(installedIn, 'node_modules/.bin/scholium');

/** Without the variables that the npm which runs these tests sets for its children. */
function run(command: string, argv: string[], cwd: string): string {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_|^VITEST/.test(name));
  const env = { ...Object.fromEntries(own), NO_UPDATE_NOTIFIER: '1' };
  return execFileSync(command, argv, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe('what is in the package', () => {
  const installed = () =>
    readdirSync(join(folder, 'node_modules/scholium'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => file.slice(join(folder, 'node_modules/scholium').length + 1));

  test('is what it needs', () => {
    expect(installed()).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'package.json',
        'dist/THIRD-PARTY-LICENSES.txt',
        'dist/cli.js',
        'dist/index.js',
        'dist/harfbuzz-subset.wasm',
        'dist/browser/katex.js',
        'dist/browser/search.js',
        'dist/katex/katex.min.css',
        'dist/katex/fonts/KaTeX_Main-Regular.woff2',
        'dist/types/index.d.ts',
        'dist/types/model.d.ts',
        'dist/types/pipeline/render/page-data.d.ts',
        'themes/muse/theme.yaml',
        'themes/muse/templates/post.njk',
        'themes/muse/templates/partials/footer.njk',
        'themes/muse/i18n/zh-CN.yaml',
      ]),
    );
  });

  test('is nothing else', () => {
    const expected = [
      /^(LICENSE|CHANGELOG\.md|README\.md|README\.zh-CN\.md|package\.json)$/,
      /^dist\/(cli|index|compile-worker|render-worker)\.js$/,
      /^dist\/THIRD-PARTY-LICENSES\.txt$/,
      /^dist\/harfbuzz-subset\.wasm$/,
      /^dist\/fonts\/[0-9a-f]{32}\.woff2$/,
      /^dist\/chunks\/[\w-]+\.js$/,
      /^dist\/browser\/[\w-]+\.js$/,
      /^dist\/katex\/(katex\.min\.css|contrib\/copy-tex\.min\.js|fonts\/KaTeX_[\w-]+\.woff2)$/,
      /^dist\/types\/[\w/-]+\.d\.ts$/,
      /^themes\/(?:muse|plain)\//,
      /^docs\/[\w.-]+\.md$/,
    ];
    const strangers = installed().filter((path) => !expected.some((kind) => kind.test(path)));
    expect(strangers).toEqual([]);
  });

  test('needs no other package', () => {
    expect(manifest).not.toHaveProperty('dependencies');
    const others = readdirSync(join(folder, 'node_modules')).filter((name) => /^[^.]/.test(name));
    expect(others).toEqual(['scholium']);
    for (const file of installed().filter((path) => /^dist\/.*\.js$/.test(path))) {
      const text = readFileSync(join(folder, 'node_modules/scholium', file), 'utf8');
      const imported = [...text.matchAll(/^import(?:[\w*{}, $]+from)?"([^."][^"]*)"/gm)];
      expect(imported.map(([, name]) => name).filter((name = '') => !isBuiltin(name))).toEqual([]);
    }
  });

  test('names the licence of each package that is bundled', () => {
    const path = join(folder, 'node_modules/scholium/dist/THIRD-PARTY-LICENSES.txt');
    const text = readFileSync(path, 'utf8');
    const packages = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+ \(/gm)].map(([, name]) => name);
    const some = [
      'katex',
      'harfbuzzjs',
      'nunjucks',
      'chokidar',
      'yaml',
      'unified',
      'temporal-polyfill',
    ];
    expect(packages).toEqual(expect.arrayContaining(some));
    expect(text.includes('see below')).toBe(false);
  });

  test('cannot run code that a note holds', () => {
    const chunks = installed().filter((path) => /^dist\/.*\.js$/.test(path));
    for (const file of chunks) {
      const text = readFileSync(join(folder, 'node_modules/scholium', file), 'utf8');
      expect(/[^.\w$]eval\(/.test(text), file).toBe(false);
      // It would be looked for in folders above, which are not the package's.
      expect(text.includes('"esprima"'), file).toBe(false);
    }
  });
});

test('init, build and check work in an empty folder', () => {
  run('npx', ['--no-install', 'scholium', 'init', 'my-notes'], folder);
  const site = join(folder, 'my-notes');
  const printed = run(commandIn(folder), ['build'], site);
  expect(printed).toContain('1 post, 1 tag, ');
  run(commandIn(folder), ['check', '--strict'], site);
  for (const path of ['index.html', 'about/index.html', 'atom.xml', 'sitemap.xml', '404.html']) {
    expect(existsSync(join(site, 'public', path)), path).toBe(true);
  }
  const written = readdirSync(join(site, 'public'), { recursive: true, encoding: 'utf8' });
  const font = written.find((path) => /KaTeX_Main-Regular\S*\.woff2$/.test(path)) ?? '';
  const whole = 'node_modules/scholium/dist/katex/fonts/KaTeX_Main-Regular.woff2';
  const [subset, all] = [join(site, 'public', font), join(folder, whole)].map((file) =>
    readFileSync(file),
  );
  expect(subset?.subarray(0, 4).toString()).toBe('wOF2');
  expect(subset?.length).toBeLessThan((all?.length ?? 0) * 0.75);
});

describe('a site that was cloned, with the package in its repository as docs/publish.md says', () => {
  const site = () => join(folder, 'cloned');

  beforeAll(() => {
    const notes = join(folder, 'pushed');
    mkdirSync(join(notes, 'vendor'), { recursive: true });
    copyFileSync(join(folder, TARBALL), join(notes, 'vendor', TARBALL));
    writeFileSync(join(notes, 'package.json'), '{ "private": true }');
    run('npm', ['install', '--offline', `./vendor/${TARBALL}`], notes);
    run(commandIn(notes), ['init', '--workflow', HOSTS[0]], notes);
    const author = ['-c', 'user.name=Lin', '-c', 'user.email=lin@example.org'];
    run('git', ['init', '--quiet'], notes);
    run('git', ['add', '.'], notes);
    run('git', [...author, 'commit', '--quiet', '--message=Notes'], notes);
    run('git', ['clone', '--quiet', notes, site()], folder);
  });

  test('is published by the steps of its workflow', () => {
    for (const step of commandsOf('github-pages')) {
      run('sh', ['-ec', `${NO_NETWORK}\n${step}`], site());
    }
    for (const path of ['index.html', '404.html', '_headers', 'about/index.html']) {
      expect(existsSync(join(site(), 'public', path)), path).toBe(true);
    }
    expect(run('git', ['status', '--porcelain'], site())).toBe('');
  });

  test.each(HOSTS)('is published by the same steps for %s', (host) => {
    const steps = commandsOf(host).map((step) =>
      step.replace(' --cache .npm --prefer-offline', ''),
    );
    expect(steps).toEqual(['npm ci', 'npx scholium build', 'npx scholium check']);
  });
});

/** npm would ask the registry for news of itself. */
const NO_NETWORK = 'export npm_config_offline=true';

/** What a host runs, in order. Netlify installs what package.json names by itself. */
function commandsOf(host: Host): string[] {
  const text = workflowFiles(host)[0]?.text ?? '';
  if (host === 'netlify') {
    return ['npm ci', ...(/^command = "(.*)"$/m.exec(text)?.[1] ?? '').split(' && ')];
  }
  const document = parse(text);
  if (host === 'gitlab-pages') return document.pages.script;
  const steps: { run?: string }[] = document.jobs.build.steps;
  return steps.flatMap((step) => step.run ?? []);
}

const CONSUMER = `
import { buildSite, formatReport, version, type BuiltSite, type Diagnostic } from 'scholium';
import type { PageData, TemplateFunctions } from 'scholium';

export function heading({ post, heading }: PageData, { t }: TemplateFunctions): string {
  // @ts-expect-error: a page may have no post
  post.title;
  return post?.title ?? (heading || t('menu.home'));
}

export async function publish(root: string): Promise<number> {
  const site: BuiltSite = await buildSite({ root, now: 1735689600000, write: false });
  const faults: Diagnostic[] = site.diagnostics;
  // @ts-expect-error: outputs have no name
  site.result?.outputs[0]?.name;
  return formatReport(faults, { language: 'en', color: false }).length + version.length;
}
`;

describe('the library', () => {
  test('has types that a strict consumer compiles against, with nothing else installed', () => {
    const consumer = join(folder, 'consumer');
    mkdirSync(consumer);
    writeFileSync(join(consumer, 'publish.ts'), CONSUMER);
    const options = {
      ...{ strict: true, skipLibCheck: false, exactOptionalPropertyTypes: true, noEmit: true },
      ...{ target: 'es2023', lib: ['es2023'], types: [], module: 'nodenext' },
    };
    const project = JSON.stringify({ compilerOptions: options, include: ['*.ts'] });
    writeFileSync(join(consumer, 'tsconfig.json'), project);
    writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }');
    run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.'], consumer);
  });

  test('builds a site in memory', () => {
    const code = `
      const { buildSite, version } = await import('scholium');
      const { diagnostics, result } = await buildSite({ root: 'other-notes', now: 1735689600000, write: false });
      console.log(JSON.stringify([version, diagnostics, result.outputs.some(({ path }) => path === 'index.html')]));
    `;
    run(commandIn(folder), ['init', 'other-notes'], folder);
    const printed = run(process.execPath, ['--input-type=module', '-e', code], folder);
    expect(JSON.parse(printed)).toEqual([manifest.version, [], true]);
  });
});
