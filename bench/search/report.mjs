/** The figures of the search as a table in Markdown. */

export function searchReport({ machine, engine, sizes }) {
  const { node, cores, processor, os, load } = machine;
  const header = [
    '',
    ...sizes.map(({ posts, isReal }) => `${posts} posts${isReal ? '' : ' (made up)'}`),
  ];
  const rows = [
    [
      'engine JS, gz: at once + when a word is looked for',
      ...sizes.map(() => `${kb(engine.first)} + ${kb(engine.later)}`),
    ],
    ...ROWS.map(([name, value]) => [name, ...sizes.map((size) => value(size) ?? '–')]),
  ];
  return [
    `${os}, ${cores} × ${processor}, Node ${node}, load ${load.toFixed(1)}`,
    '',
    line(header),
    line(header.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map(line),
    '',
    'KB are 1024 bytes. Bytes are all that is fetched beside the script: index.json (gzip), shards, excerpts.',
    'Times are those of this machine as it was; the others are exact.',
  ].join('\n');
}

const ROWS = [
  ['first query with ten excerpts, p50 / p95 / most', ({ queries }) => bytes(queries.bytes.first)],
  ['next query, p50 / p95 / most', ({ queries }) => bytes(queries.bytes.next)],
  ['latency in Chromium, p50 / p95 ms', ({ chromium }) => chromium && times(chromium)],
  ['the same, Pagefind', ({ pagefind }) => pagefind && times(pagefind)],
  ['index a post: looked up', ({ index, posts }) => kb(index.bytes.lookup / posts)],
  ['index a post: formulas', ({ index, posts }) => kb(index.bytes.formulas / posts)],
  ['texts for excerpts, a post', ({ index, posts }) => kb(index.bytes.excerpts / posts)],
  [
    'index and fragments a post, Pagefind',
    ({ pagefind, posts }) => pagefind && kb(pagefind.bytes / posts),
  ],
  ['whole text in one file, a post', ({ index, posts }) => kb(index.wholeText / posts)],
  ['index.json', ({ index }) => kb(index.manifest)],
  ['files', ({ index }) => String(index.files)],
  [
    'time to index, ms a post: terms + files',
    ({ index }) =>
      `${index.milliseconds.terms.toFixed(1)} + ${index.milliseconds.files.toFixed(1)}`,
  ],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((length) => [
    `${length} Han: recall / precision of page 1 / recall@10`,
    ({ queries }) => shares(queries.kinds[`han ${length}`]),
  ]),
  ...['stem', 'typo', 'full width', 'traditional', 'pinyin'].map((kind) => [
    `${kind}: recall@10`,
    ({ queries }) => percent(queries.kinds[kind].recallAt10),
  ]),
  [
    'formula in other notation: recall',
    ({ queries }) => queries.kinds.formula && percent(queries.kinds.formula.recall),
  ],
];

function bytes({ p50, p95, most }) {
  return `${kb(p50)} / ${kb(p95)} / ${kb(most)}`;
}

function times({ p50, p95 }) {
  return `${p50.toFixed(0)} / ${p95.toFixed(0)}`;
}

function shares({ recall, precision, recallAt10 }) {
  return `${percent(recall)} / ${percent(precision)} / ${percent(recallAt10)}`;
}

function kb(number) {
  return `${(number / 1024).toFixed(1)} KB`;
}

function percent(share) {
  return share === undefined ? '–' : `${(share * 100).toFixed(1)} %`;
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}
