/** What the index costs: bytes by kind of file, and time when the site is built. */
import { gzipSync } from 'node:zlib';

/** What a query is looked up in, and what its excerpts are cut from. */
export function measureIndex(posts, { searchFiles, searchTerms }) {
  const some = posts.slice(0, 200);
  let start = performance.now();
  for (const { compiled } of some) searchTerms(compiled.search);
  const terms = (performance.now() - start) / some.length;
  start = performance.now();
  const outputs = searchFiles({ posts, pages: [] });
  const files = (performance.now() - start) / posts.length;
  const byPath = new Map(
    outputs.map(({ path, contents }) => [
      path.replace(/^search\//, ''),
      typeof contents === 'string' ? Buffer.from(contents) : contents,
    ]),
  );
  const bytes = { lookup: 0, formulas: 0, excerpts: 0 };
  for (const [path, contents] of byPath) {
    const kind = /^part-/.test(path)
      ? 'excerpts'
      : /^(?:formula|tex)/.test(path)
        ? 'formulas'
        : 'lookup';
    bytes[kind] += sentBytes(path, contents);
  }
  const manifest = sentBytes('index.json', byPath.get('index.json'));
  const text = whole(posts);
  return {
    files: byPath,
    cost: { bytes, manifest, files: byPath.size, milliseconds: { terms, files }, wholeText: text },
  };
}

/** Hosts compress JSON; the other files are compressed as they are. */
export function sentBytes(path, contents) {
  return path.endsWith('.json') ? gzipSync(contents, { level: 6 }).length : contents.length;
}

/** Of the search that loads all text and looks for the characters. */
function whole(posts) {
  const all = posts.map(({ title, url, compiled }) => ({
    ...{ title, url },
    text: compiled.search
      .flatMap(({ heading, runs }) => [...heading, ...runs])
      .map((run) => (typeof run === 'string' ? run : run.tex))
      .join(' '),
  }));
  return gzipSync(JSON.stringify(all), { level: 6 }).length;
}
