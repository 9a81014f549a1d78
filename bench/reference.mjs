/**
 * `node bench/reference.mjs FILE…`: what a plain pipeline of the same libraries needs for notes.
 * No theme, no links between notes, no cache, no code in colours: the floor that others start from.
 */
import { readFileSync } from 'node:fs';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkRehype)
  .use(rehypeKatex, { strict: 'ignore' })
  .use(rehypeStringify)
  .freeze();

let bytes = 0;
// One argument may name a list of files: command lines have an end.
const [first = '', ...others] = process.argv.slice(2);
const files = first.endsWith('.json')
  ? JSON.parse(readFileSync(first, 'utf8'))
  : [first, ...others];
for (const file of files) {
  const body = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  bytes += Buffer.byteLength(String(await processor.process(body)));
}
process.stdout.write(`${files.length} notes, ${bytes} bytes of HTML\n`);
