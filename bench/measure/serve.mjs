/** From saving a note to its new text being served. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { measuredEnvironment, usageIn, withUsageFile } from './child.mjs';
import { CLI, noteInTheMiddle } from './commands.mjs';
import { withWord } from './edits.mjs';
import { median } from './median.mjs';

const EDITS = 5;
/** Milliseconds between two looks at the page. */
const LOOK = 3;
/** Milliseconds after which an edit counts as not served. */
const PATIENCE = 120_000;

/** @param {string} folder */
export function editToServed(folder) {
  return withUsageFile(async (file) => {
    const begun = performance.now();
    const child = spawn(process.execPath, [CLI, 'serve', '--port', '0', '--lang', 'en'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: measuredEnvironment(file),
    });
    try {
      const url = await addressFrom(child);
      const ready = (performance.now() - begun) / 1000;
      const edits = await editSeveralTimes(folder, url);
      child.kill('SIGINT');
      await once(child, 'exit');
      return { wall: median(edits), edits, ready, ...usageIn(file), runs: edits.length };
    } finally {
      child.kill('SIGKILL');
    }
  });
}

async function editSeveralTimes(folder, url) {
  const { file, text } = noteInTheMiddle(folder);
  const page = new URL(`posts/${basename(file, '.md')}/`, url);
  const edits = [];
  for (let edit = 1; edit <= EDITS; edit++) {
    const word = `servemark${edit}x`;
    await pause(1000 + (edits.at(-1) ?? 0) * 500);
    const begun = performance.now();
    writeFileSync(file, withWord(text, word));
    await untilServed(page, word);
    edits.push((performance.now() - begun) / 1000);
  }
  return edits;
}

async function untilServed(page, word) {
  const end = performance.now() + PATIENCE;
  while (!(await bodyOf(page)).includes(word)) {
    if (performance.now() > end) throw new Error(`${page} never showed the edit`);
    await pause(LOOK);
  }
}

function bodyOf(page) {
  return new Promise((resolve, reject) => {
    // A connection of its own: one that is kept may be closed by the server just then.
    get(page, { agent: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => {
        body += part;
      });
      answer.on('end', () => resolve(body));
    }).on('error', reject);
  });
}

/** What the command prints once the first build is done. */
function addressFrom(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (part) => {
      said += part;
      const [url] = /http:\/\/\S+/.exec(said) ?? [];
      if (url) resolve(url);
    });
    child.on('exit', () => reject(new Error(`the preview did not start:\n${said}`)));
  });
}
