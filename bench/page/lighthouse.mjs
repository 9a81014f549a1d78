/** Lighthouse's four scores of a page, where the environment's LIGHTHOUSE names a folder that has it installed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from '../measure/median.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Undefined without the folder. */
export async function openLighthouse(folder = process.env.LIGHTHOUSE) {
  if (!folder) return undefined;
  const entry = join(folder, 'node_modules/lighthouse/core/index.js');
  if (!existsSync(entry)) throw new Error(`LIGHTHOUSE: there is no ${entry}`);
  const { default: lighthouse } = await import(pathToFileURL(entry).href);
  return async (url, { port, runs }) => {
    const scores = [];
    for (let run = 0; run < runs; run += 1) {
      const { lhr } = await lighthouse(url, {
        ...{ port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES },
      });
      scores.push(CATEGORIES.map((name) => Math.round((lhr.categories[name].score ?? 0) * 100)));
      if (run === 0) faults(lhr);
    }
    return CATEGORIES.map((_, at) => median(scores.map((each) => each[at])));
  };
}

/** What keeps a page from the full mark, once. */
function faults({ audits, categories, finalDisplayedUrl }) {
  const names = Object.values(categories)
    .filter(({ id }) => id !== 'performance')
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1)
    .map(({ id }) => id);
  if (names.length > 0) process.stderr.write(`  ${finalDisplayedUrl}: ${names.join(', ')}\n`);
}
