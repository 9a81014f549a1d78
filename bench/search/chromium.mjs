/** How long queries take in Chromium, until ten excerpts are there: this search and Pagefind by turns. */
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { spread } from './queries.mjs';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PAGE = '<!doctype html><html lang="zh-cn"><meta charset="utf-8"><title>bench</title></html>';
/** Of all that were drawn. */
const QUERIES = 60;

export async function chromiumTimes(index, pagefind, drawn, engine) {
  const server = await served({ search: index, engine: engine.files, pagefind });
  const browser = await chromium.launch({
    executablePath: EXECUTABLE,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/`);
    const step = Math.max(1, Math.floor(drawn.length / QUERIES));
    const queries = drawn.filter((_, at) => at % step === 0).slice(0, QUERIES);
    const times = await page.evaluate(timesInPage, queries);
    return { scholium: spread(times.scholium), pagefind: spread(times.pagefind) };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the page. */
async function timesInPage(queries) {
  const { openSearch } = await import('/engine/engine.js');
  const read = async (path) => new Uint8Array(await (await fetch(`/search/${path}`)).arrayBuffer());
  const engine = openSearch(read);
  const pagefind = await import('/pagefind/pagefind.js');
  await pagefind.options({ bundlePath: '/pagefind/' });
  await pagefind.init();
  await engine.search('的');
  const times = { scholium: [], pagefind: [] };
  for (const query of queries) {
    let start = performance.now();
    await engine.search(query, { limit: 10 });
    times.scholium.push(performance.now() - start);
    start = performance.now();
    const { results } = await pagefind.search(query);
    await Promise.all(results.slice(0, 10).map((result) => result.data()));
    times.pagefind.push(performance.now() - start);
  }
  return times;
}

function served(folders) {
  const server = createServer(({ url = '/' }, response) => {
    const [, folder, path] = /^\/(\w+)\/(.+?)(?:\?.*)?$/.exec(decodeURIComponent(url)) ?? [];
    const contents = folder ? folders[folder]?.get(path) : PAGE;
    const type = path?.endsWith('.js')
      ? 'text/javascript'
      : folder
        ? 'application/octet-stream'
        : 'text/html';
    response.writeHead(contents ? 200 : 404, { 'content-type': type });
    response.end(contents ?? '');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({ origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() });
    });
  });
}
