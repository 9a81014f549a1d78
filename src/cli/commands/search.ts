/** `scholium search QUERY`: what readers find in the built site, by the same index and code. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathFrom } from '../../base/files.ts';
import { absoluteUrl, encodeFragment } from '../../base/url.ts';
import { openSearch } from '../../browser/search/engine.ts';
import { ForeignIndex } from '../../browser/search/files.ts';
import type { SearchResults } from '../../browser/search/model.ts';
import { badValue } from '../../diagnostics/catalogue/command-line.ts';
import {
  emptyQuery,
  foreignIndex,
  noIndex,
  tornIndex,
} from '../../diagnostics/catalogue/search.ts';
import { inFile } from '../../diagnostics/problem.ts';
import type { Diagnostic } from '../../model.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { type OpenSite, openSite } from '../open-site.ts';
import { formatResults, resultsForPrograms } from '../search-results.ts';

export const command: Command = {
  synopsis: 'QUERY',
  maxWords: Number.POSITIVE_INFINITY,
  options: ['limit', 'out'],
  description: {
    en: [
      'Searches the site in public/ as its readers do, and prints the posts that were found',
      'with the sections that match. Words are looked for in all their forms, Chinese as it',
      'is written, in traditional characters or in pinyin. `"a phrase"` is found as it stands;',
      '`tag:CNN` and `year:2021` choose among the posts.',
    ].join('\n'),
    zh: [
      '像读者那样搜索 public/ 里的网站，输出找到的文章和对应的章节。',
      '英文词会匹配各种词形；中文可以直接写，也可以写繁体或拼音。',
      '`"短语"` 按原样查找；`tag:CNN` 和 `year:2021` 用来筛选文章。',
    ].join('\n'),
  },
  examples: [
    { line: 'scholium search 残差网络', doc: { en: 'posts about it', zh: '有关的文章' } },
    {
      line: 'scholium search "tag:CNN RoI 池化" --limit 3',
      doc: { en: 'the three best of a tag', zh: '某个标签下最相关的三篇' },
    },
    {
      line: 'scholium search juanji --json',
      doc: { en: '卷积 by its pinyin, for programs', zh: '用拼音找“卷积”，供程序读取' },
    },
  ],
  run,
};

const LIMIT = 10;

async function run(context: Context): Promise<Outcome> {
  const site = openSite(context);
  if (!('config' in site)) return site;
  const { language } = site;
  const query = context.words.join(' ').trim();
  const limit = Number(context.options.limit ?? LIMIT);
  const slip = query === '' ? emptyQuery() : limitFault(context.options.limit);
  if (slip) return { diagnostics: [...site.diagnostics, slip], language, exitCode: EXIT.usage };
  const found = await find(query, limit, context, site);
  if ('code' in found) {
    return { diagnostics: [...site.diagnostics, found], language, exitCode: EXIT.io };
  }
  return {
    diagnostics: site.diagnostics,
    data: resultsForPrograms(found),
    text: formatResults(found, { language, urlOf: (path) => urlOf(path, site) }),
    isResult: true,
    language,
  };
}

function urlOf(path: string, { config }: OpenSite): string {
  const [page = '', id] = path.split('#', 2);
  const url = absoluteUrl(config.url, page);
  return id === undefined ? url : `${url}#${encodeFragment(id)}`;
}

function limitFault(written: string | undefined) {
  if (written === undefined || /^[1-9]\d{0,5}$/.test(written)) return undefined;
  const expected = { en: 'a number from 1', zh: ' 1 以上的整数' };
  return badValue('--limit', written, expected);
}

/** A diagnostic where the index cannot be read. */
async function find(
  query: string,
  limit: number,
  { root, cwd }: Context,
  { config }: OpenSite,
): Promise<SearchResults | Diagnostic> {
  const folder = join(resolve(root, config.outDir), 'search');
  let asked = '';
  const engine = openSearch(async (path) => {
    asked = path;
    return readFileSync(join(folder, path));
  });
  try {
    return await engine.search(query, { limit });
  } catch (cause) {
    const path = pathFrom(cwd, join(folder, asked));
    if (cause instanceof ForeignIndex) return inFile(foreignIndex(), path);
    if (!isFault(cause)) throw cause;
    const isMissing = 'code' in cause && cause.code === 'ENOENT' && asked === 'index.json';
    return inFile(isMissing ? noIndex() : tornIndex(), path);
  }
}

/** Of the file system, of inflating, of JSON, of the engine's own check: all tell of a bad file. */
function isFault(cause: unknown): cause is Error {
  if (!(cause instanceof Error)) return false;
  return 'code' in cause || cause instanceof SyntaxError || cause instanceof RangeError;
}
