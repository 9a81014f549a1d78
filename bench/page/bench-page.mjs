/** `npm run bench:page`: what readers' browsers load and do for three pages, beside NexT's where its site is given. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { openLighthouse } from './lighthouse.mjs';
import { launch, measurePage } from './measure-page.mjs';
import { serveFolder } from './static-server.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const USAGE = `usage: npm run bench:page -- [options]

Prints bytes as sent, requests, time on the main thread of a phone (CPU four times as slow, median), layout shift and
nodes of the index, a page without formulas, and a long note with them. LIGHTHOUSE=DIR in the environment names a
folder where lighthouse 12 is installed: then its scores, too.

  --theme NAME      muse (default) or plain
  --runs N          visits of each page (default 5)
  --next DIR        a built site of NexT, and
  --next-note PATH  the same note in it: 2024/01/01/note/
`;
const PLAIN = `---
title: 没有公式的一篇
date: 2022-01-01
tags: [随笔]
---

${'一段没有公式的文字，说的是怎样读论文：先看图，再看表，最后看正文。\n\n'.repeat(30)}`;

await main();

async function main() {
  const options = optionsOf(process.argv.slice(2));
  const folder = mkdtempSync(join(tmpdir(), 'scholium-page-'));
  const port = 9222 + (process.pid % 1000);
  const browser = await launch(port);
  try {
    buildSite(folder, options.theme, await paperNote());
    const own = await serveFolder(join(folder, 'public'), '/notes/');
    const pages = [
      ['index', own.url],
      ['without formulas', `${own.url}2022/01/01/plain/`],
      ['with formulas', `${own.url}2022/01/02/paper/`],
    ];
    const next = options.next && (await serveFolder(resolve(options.next)));
    if (next) pages.push(['NexT: index', next.url]);
    if (next && options.note) pages.push(['NexT: the note', next.url + options.note]);
    await report(pages, { browser, port, runs: options.runs });
    own.close();
    if (next) next.close();
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function optionsOf(argv) {
  const text = { type: /** @type {const} */ ('string') };
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        ...{ next: text, 'next-note': text, theme: { ...text, default: 'muse' } },
        runs: { ...text, default: '5' },
      },
    });
    const runs = Number(values.runs);
    if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs');
    return { runs, theme: values.theme, next: values.next, note: values['next-note'] };
  } catch {
    process.stderr.write(USAGE);
    return process.exit(2);
  }
}

/** That of the tests: 29 KB, 12 sections, 276 formulas. */
async function paperNote() {
  const entry = join(ROOT, 'tests/example/paper-note.ts');
  const define = { 'import.meta.dirname': JSON.stringify(join(ROOT, 'tests/example')) };
  const options = { bundle: true, platform: /** @type {const} */ ('node'), define };
  const made = await build({ ...options, entryPoints: [entry], format: 'esm', write: false });
  const code = Buffer.from(made.outputFiles[0].contents).toString('base64');
  const { paperNote } = await import(`data:text/javascript;base64,${code}`);
  return `---\ntitle: 一篇很长的论文笔记\ndate: 2022-01-02\ntags: [目标检测]\n---\n${paperNote()}`;
}

/** The example blog with the two notes. */
function buildSite(folder, theme, note) {
  for (const name of ['posts', 'pages']) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  mkdirSync(join(folder, 'posts'), { recursive: true });
  writeFileSync(join(folder, 'posts/plain.md'), PLAIN);
  writeFileSync(join(folder, 'posts/paper.md'), note);
  const settings = readFileSync(join(ROOT, 'scholium.yaml'), 'utf8');
  writeFileSync(join(folder, 'scholium.yaml'), `${settings}theme: ${theme}\n`);
  const command = [join(ROOT, 'dist/cli.js'), 'build', '--quiet'];
  const { status } = spawnSync(process.execPath, command, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('the site has an error');
}

async function report(pages, { browser, port, runs }) {
  const lighthouse = await openLighthouse();
  const heads = ['HTML', 'CSS', 'JS', 'fonts', 'other', 'requests', 'elsewhere', 'main thread'];
  const columns = ['', ...heads, 'shift', 'nodes', ...(lighthouse ? ['Lighthouse'] : [])];
  const row = (cells) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
  row(columns);
  row(columns.map(() => '---'));
  for (const [name, url] of pages) {
    const figures = await measurePage(browser, url, runs);
    const { html, css, js, fonts, other, requests, elsewhere, main, shift, nodes } = figures;
    const scores = lighthouse ? [(await lighthouse(url, { port, runs })).join(' / ')] : [];
    const sizes = [html, css, js, fonts, other].map((bytes) => `${(bytes / 1000).toFixed(1)} KB`);
    const rest = [requests, elsewhere, `${Math.round(main)} ms`, shift.toFixed(3), nodes];
    row([name, ...sizes, ...rest, ...scores]);
  }
}
