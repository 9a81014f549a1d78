/** What `npm run bench` was asked for. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `usage: npm run bench -- [options]

Measures the command on made-up notes and prints a table. Figures mean something on an idle machine only.

  --sizes 180,1000       numbers of posts (default 180,1000)
  --profile dense|blog   notes of 13 KB with 110 formulas (default), or of 5 KB with 25
  --index full|excerpt   how much of a note the index shows (default full)
  --corpus DIR           the Markdown notes below DIR instead
  --only A,B             some of cold, unchanged, edit, theme, serve (default all)
  --runs N               of which the median counts (default 3)
  --peers DIR            other generators on the same notes: DIR/run N measures them
  --peer-names A,B       only these
  --json FILE            writes all figures there too
`;

/**
 * @param {string[]} argv
 * @param {string[]} measures the names that `--only` may hold
 */
export function readOptions(argv, measures) {
  const values = parsed(argv);
  const sizes = values.sizes.split(',').map(Number);
  const runs = Number(values.runs);
  const only = values.only === undefined ? measures : values.only.split(',');
  const isRight =
    [...sizes, runs].every((number) => Number.isInteger(number) && number > 0) &&
    only.every((name) => measures.includes(name)) &&
    ['dense', 'blog'].includes(values.profile) &&
    ['full', 'excerpt'].includes(values.index);
  if (!isRight) usage();
  return {
    ...{ sizes, runs, profile: values.profile, index: values.index },
    // In the order in which they are measured.
    only: measures.filter((name) => only.includes(name)),
    names: values['peer-names'],
    ...paths(values),
  };
}

function paths({ corpus, peers, json }) {
  const absolute = (path) => (path === undefined ? undefined : resolve(path));
  return { corpus: absolute(corpus), peers: absolute(peers), json: absolute(json) };
}

function parsed(argv) {
  const text = { type: /** @type {const} */ ('string') };
  try {
    return parseArgs({
      args: argv,
      options: {
        sizes: { ...text, default: '180,1000' },
        profile: { ...text, default: 'dense' },
        index: { ...text, default: 'full' },
        runs: { ...text, default: '3' },
        ...{ corpus: text, only: text, peers: text, 'peer-names': text, json: text },
      },
    }).values;
  } catch {
    return usage();
  }
}

function usage() {
  process.stderr.write(USAGE);
  return process.exit(2);
}
