#!/usr/bin/env node
/** `make-corpus N OUT --format F`: gives a peer the very notes that Scholium is measured with. */
const {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { join } = require('node:path');

const [count, folder] = process.argv.slice(2);
const format = process.argv[process.argv.indexOf('--format') + 1];
const { BENCH_POSTS, BENCH_POSTS_GIVEN } = process.env;

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (/^post-\d+\.md$/.test(name)) rmSync(join(folder, name));
for (const name of readdirSync(BENCH_POSTS).sort().slice(0, Number(count))) {
  const note = readFileSync(join(BENCH_POSTS, name), 'utf8');
  // Hexo would run its templates over posts.
  const own = format === 'hexo' ? note.replace('---\n', '---\ndisableNunjucks: true\n') : note;
  writeFileSync(join(folder, name), own);
}
appendFileSync(BENCH_POSTS_GIVEN, `${format}\n`);
