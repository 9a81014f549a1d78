/** Real notes, compiled: what the index is made of. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileName, settings } from '../make-site.mjs';
import { chanceOf } from '../notes/chance.mjs';
import { dateOf, tagsFor } from '../notes/taxonomy.mjs';

export async function corpusPosts({ corpus, keep }, count) {
  const kept = keep && join(keep, `corpus-${count}.json`);
  if (kept && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'scholium-bench-search-'));
  try {
    writeNotes(folder, corpus, count);
    const posts = await compiled(folder);
    if (kept) mkdirSync(keep, { recursive: true });
    if (kept) writeFileSync(kept, JSON.stringify(posts));
    return posts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeNotes(folder, corpus, count) {
  mkdirSync(join(folder, 'posts'));
  writeFileSync(join(folder, 'scholium.yaml'), `${settings('excerpt')}math: { strict: false }\n`);
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .slice(0, count);
  for (const [at, name] of files.entries()) {
    const text = readFileSync(join(corpus, name), 'utf8').replace(/\r\n?/g, '\n');
    const title = /^title:\s*(.+)$/m.exec(text.slice(0, 400))?.[1] ?? /^# (.+)$/m.exec(text)?.[1];
    const body = text.replace(/^(?:(?:title|author|disqus):.*\n)+/, '');
    const tags = tagsFor(chanceOf(at + 1)).join(', ');
    const fields = `title: ${JSON.stringify(title ?? basename(name, '.md'))}\ndate: ${dateOf(at + 1)}\ntags: [${tags}]`;
    writeFileSync(join(folder, 'posts', fileName(at + 1)), `---\n${fields}\n---\n\n${body}`);
  }
}

/** Links and pictures that lead nowhere are errors of the site, not of its text. */
async function compiled(root) {
  const { buildSite } = await import('../../dist/index.js');
  const { result, diagnostics } = await buildSite({ root, now: 4102444800000, write: false });
  if (!result) throw new Error(`the corpus cannot be built: ${diagnostics[0]?.message.en}`);
  return result.site.posts.map(({ path, kind, title, lang, date, url, tags, compiled: post }) => ({
    ...{ path, kind, title, lang, date, url, tags: tags.map(({ name }) => ({ name })) },
    compiled: {
      ...{ search: post.search, searchTerms: post.searchTerms, formulaForms: post.formulaForms },
    },
  }));
}
