/** What `npm run bench:search` was asked for. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countIn } from '../measure/corpus.mjs';

const USAGE = `usage: npm run bench:search -- [options]

Builds sites, searches them and prints a table: exact bytes, recall and precision by a scan of the text
that shares no code with the search, times in Chromium beside Pagefind's.

  --corpus DIR      the Markdown notes below DIR (default ../shared/corpus, if it is there)
  --sizes 461,10000 numbers of posts; above those of the corpus they are made up
  --queries N       queries of each kind (default 60)
  --no-pagefind     without Pagefind and Chromium
  --keep DIR        keeps what was compiled, for the next run
  --json FILE       writes all figures there too
`;

const CORPUS = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

export function readSearchOptions(argv) {
  const text = { type: /** @type {const} */ ('string') };
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        ...{ corpus: text, keep: text, json: text },
        sizes: { ...text, default: '461,10000' },
        queries: { ...text, default: '60' },
        'no-pagefind': { type: 'boolean', default: false },
      },
    });
    return checked(values);
  } catch {
    return usage();
  }
}

function checked(values) {
  const sizes = values.sizes.split(',').map(Number);
  const queries = Number(values.queries);
  if (![...sizes, queries].every((each) => Number.isInteger(each) && each > 0)) return usage();
  const corpus = values.corpus ?? (existsSync(CORPUS) ? CORPUS : undefined);
  return {
    ...{ sizes, queries, corpus: corpus && resolve(corpus), keep: values.keep, json: values.json },
    corpusSize: corpus ? countIn(corpus) : 0,
    pagefind: !values['no-pagefind'],
    mostForPagefind: 2000,
  };
}

function usage() {
  process.stderr.write(USAGE);
  return process.exit(2);
}
