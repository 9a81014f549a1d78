/** The search: a query and the files of an index → posts, best first. */
import { inflate } from './inflate.ts';
import type { PostResult, ReadIndexFile, Run, SearchEngine, SectionResult } from './model.ts';

interface IndexedPost {
  url: string;
  title: string;
  date?: string;
  tags: string[];
  lang: string;
  sections: { id?: string; heading: StoredRun[]; runs: StoredRun[] }[];
}

type StoredRun = string | { tex: string; display: boolean };

/** Nothing is read before the first query. */
export function openSearch(read: ReadIndexFile): SearchEngine {
  let posts: IndexedPost[] | undefined;
  return {
    async search(query, { limit = 10, offset = 0, signal } = {}) {
      if (!posts) {
        const { all } = JSON.parse(new TextDecoder().decode(await read('index.json', signal)));
        posts = JSON.parse(new TextDecoder().decode(await inflate(await read(all, signal))));
      }
      signal?.throwIfAborted();
      const words = [...query.matchAll(/(\w+):(\S+)|"([^"]+)"|(\S+)/g)];
      const filters = words.flatMap(([, key, value]) => (key && value ? [{ key, value }] : []));
      const terms = words.flatMap(([, key, , phrase, word]) =>
        key ? [] : fold(phrase ?? word ?? ''),
      );
      const found = (posts ?? [])
        .filter((post) => filters.every(({ key, value }) => passes(post, key, value)))
        .flatMap((post) => resultOf(post, terms));
      return {
        total: found.length,
        results: found.slice(offset, offset + limit),
        tags: counted(found.flatMap(({ tags }) => tags)),
        years: counted(found.flatMap(({ date }) => date?.slice(0, 4) ?? [])),
        terms,
      };
    },
  };
}

function passes(post: IndexedPost, key: string, value: string): boolean {
  return key === 'tag' ? post.tags.includes(value) : post.date?.slice(0, 4) === value;
}

function resultOf(post: IndexedPost, terms: string[]): PostResult[] {
  const texts = post.sections.map(({ heading, runs }) => fold(textOf([...heading, ' ', ...runs])));
  const all = [fold(post.title), ...texts].join('\n');
  if (terms.length === 0 || !terms.every((term) => all.includes(term))) return [];
  const { sections, title, ...rest } = post;
  const shown = sections
    .filter((_, index) => terms.some((term) => texts[index]?.includes(term)))
    .slice(0, 3);
  return [
    {
      ...rest,
      title: marked([title], terms),
      sections: shown.map(
        ({ id, heading, runs }): SectionResult => ({
          url: id === undefined ? post.url : `${post.url}#${id}`,
          heading: marked(heading, terms),
          excerpt: marked(runs, terms),
        }),
      ),
    },
  ];
}

function marked(runs: StoredRun[], terms: string[]): Run[] {
  return runs.flatMap((run): Run[] => {
    if (typeof run !== 'string') return [{ tex: run.tex, ...(run.display && { display: true }) }];
    const at = terms.map((term) => fold(run).indexOf(term)).find((each) => each >= 0) ?? -1;
    if (at < 0) return [{ text: run.slice(0, 80) }];
    const { length = 0 } = terms.find((term) => fold(run).indexOf(term) === at) ?? {};
    return [
      { text: run.slice(Math.max(0, at - 40), at) },
      { text: run.slice(at, at + length), hit: true },
      { text: run.slice(at + length, at + 80) },
    ];
  });
}

function textOf(runs: StoredRun[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : run.tex)).join('');
}

function fold(text: string): string {
  return text.toLowerCase();
}

function counted(names: string[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
