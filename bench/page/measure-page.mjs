/** What one page costs a reader: bytes by kind, requests, time on the main thread, shifts, nodes. */
import { chromium } from 'playwright-core';
import { median } from '../measure/median.mjs';

const PHONE = { width: 390, height: 844 };
const SLOWER = 4;

export function launch(port) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
}

/** Median of `runs` visits, each with an empty cache. */
export async function measurePage(browser, url, runs) {
  const visits = [];
  for (let run = 0; run < runs; run += 1) visits.push(await visit(browser, url));
  const [first] = visits;
  const middle = (name) => median(visits.map((each) => each[name]));
  return { ...first, main: middle('main'), shift: middle('shift') };
}

async function visit(browser, url) {
  const context = await browser.newContext({ viewport: PHONE });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await devtools.send('Network.enable');
    await devtools.send('Performance.enable');
    const loaded = countBytes(devtools, new URL(url).origin);
    await page.addInitScript(watchShifts);
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    const { metrics } = await devtools.send('Performance.getMetrics');
    await page.evaluate(scrollThrough);
    const seen = await page.evaluate(() => ({
      shift: window.shifted ?? 0,
      nodes: document.getElementsByTagName('*').length,
    }));
    const task = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    return { ...loaded, ...seen, main: task * 1000 };
  } finally {
    await context.close();
  }
}

/** As they came over the wire, headers left out. */
function countBytes(devtools, origin) {
  const sum = { html: 0, css: 0, js: 0, fonts: 0, other: 0, requests: 0, elsewhere: 0 };
  const kinds = new Map();
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    const kind = { Document: 'html', Stylesheet: 'css', Script: 'js', Font: 'fonts' }[type];
    kinds.set(requestId, { kind: kind ?? 'other', headers: response.encodedDataLength });
    sum.requests += 1;
    if (!response.url.startsWith(origin)) sum.elsewhere += 1;
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const of = kinds.get(requestId);
    if (of) sum[of.kind] += Math.max(0, encodedDataLength - of.headers);
  });
  return sum;
}

/** Runs in the page, before all of its own. */
function watchShifts() {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!entry.hadRecentInput) window.shifted += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: what is laid out late must not shift either. */
async function scrollThrough() {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo(0, top);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
}
