/** A search over notes that a test writes: the real index, the real engine, files from memory. */
import { dateOf } from '../../../src/base/dates.ts';
import { openSearch } from '../../../src/browser/search/engine.ts';
import type { PostResult, Run, SearchEngine } from '../../../src/browser/search/model.ts';
import type { CompiledPost, Post } from '../../../src/model.ts';
import { searchFiles } from '../../../src/pipeline/render/search/search-files.ts';
import { compile } from '../../example/markdown.ts';
import { examplePost, exampleTerm } from '../../example/site.ts';

export interface Note {
  title?: string;
  tags?: string[];
  /** Of 1 January. */
  year?: number;
  body: string;
}

/** Titles are `Note 1`, `Note 2` … where none is given; so are the paths, `/1/`. */
export function notes(written: (string | Note)[]): Post[] {
  return written.map((each, index) => {
    const { title, tags = [], year = 2021, body } = typeof each === 'string' ? noteOf(each) : each;
    return examplePost({
      path: `posts/${String(index + 1).padStart(4, '0')}.md`,
      url: `/${index + 1}/`,
      title: title ?? `Note ${index + 1}`,
      tags: tags.map((tag) => exampleTerm(tag)),
      date: dateOf(Date.UTC(year, 0, 1), 'UTC'),
      compiled: compiledBody(body),
    });
  });
}

const compiled = new Map<string, CompiledPost>();

/** The same body is compiled once: many tests change one note of many. */
function compiledBody(body: string): CompiledPost {
  const known = compiled.get(body) ?? compile(body);
  compiled.set(body, known);
  return known;
}

export function filesOf(posts: Post[]): Map<string, Uint8Array> {
  return new Map(
    searchFiles({ posts, pages: [] }).map(({ path, contents }) => [
      path.replace(/^search\//, ''),
      typeof contents === 'string' ? new TextEncoder().encode(contents) : bytesOf(contents),
    ]),
  );
}

export function engineOver(files: Map<string, Uint8Array>, read: string[] = []): SearchEngine {
  return openSearch(async (path) => {
    read.push(path);
    const contents = files.get(path);
    if (!contents) throw new Error(`${path} is not there`);
    return contents;
  });
}

export function searching(written: (string | Note)[]): SearchEngine {
  return engineOver(filesOf(notes(written)));
}

/** Paths of what is found, best first. */
export async function found(engine: SearchEngine, query: string, limit = 1000): Promise<string[]> {
  const { results } = await engine.search(query, { limit });
  return results.map(({ url }) => url);
}

/** `a [hit] b $x$` */
export function shown(runs: Run[] | undefined): string {
  return (runs ?? [])
    .map((run) => {
      const text = 'tex' in run ? `$${run.tex}$` : run.text;
      return run.hit ? `[${text}]` : text;
    })
    .join('');
}

export function excerpts({ sections }: PostResult): string[] {
  return sections.map(({ excerpt }) => shown(excerpt));
}

function noteOf(body: string): Note {
  return { body };
}

function bytesOf(contents: Uint8Array | { copyOf: string }): Uint8Array {
  if (contents instanceof Uint8Array) return contents;
  throw new Error('an index has no copies');
}
