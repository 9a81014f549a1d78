/** What a search found, as lines for people and as data for programs. */
import type { PostResult, Run, SearchResults } from '../browser/search/model.ts';
import type { Language } from '../model.ts';
import { inLanguage } from './language.ts';

interface Manner {
  language: Language;
  /** A path of the site, with its fragment, as a full URL. */
  urlOf(path: string): string;
}

/** The documented shape of `--json`. */
export function resultsForPrograms({ results, total, suggestion }: SearchResults) {
  return {
    results: results.map(({ url, title, date, tags, sections }) => ({
      ...{ url, title: textOf(title), date: date ?? null, tags },
      sections: sections.map((section) => ({
        url: section.url,
        heading: textOf(section.heading),
        excerpt: textOf(section.excerpt),
      })),
    })),
    total,
    suggestion: suggestion ?? null,
  };
}

/** One post after the other, its sections below it. */
export function formatResults(found: SearchResults, manner: Manner): string {
  const { results, total, suggestion } = found;
  const blocks = results.map((result) => formatPost(result, manner));
  return `${[
    countOf(total, results.length, manner.language),
    suggestionLine(suggestion, manner),
    ...blocks,
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

function countOf(total: number, shown: number, language: Language): string {
  if (total === 0) return inLanguage({ en: 'nothing found', zh: '没有找到' }, language);
  const posts = total === 1 ? '1 post' : `${total} posts`;
  const first = shown < total ? { en: `, the first ${shown}`, zh: `，以下是前 ${shown} 篇` } : NONE;
  return inLanguage({ en: posts + first.en, zh: `${total} 篇文章${first.zh}` }, language);
}

const NONE = { en: '', zh: '' };

function suggestionLine(suggestion: string | undefined, { language }: Manner): string {
  if (suggestion === undefined) return '';
  return inLanguage({ en: `Shown for: ${suggestion}`, zh: `按此显示：${suggestion}` }, language);
}

function formatPost({ url, title, date, tags, sections }: PostResult, { urlOf }: Manner): string {
  const about = [date, tags.join(', ')].filter((each) => each).join('  ');
  return [
    textOf(title),
    ...(about === '' ? [] : [`  ${about}`]),
    `  ${urlOf(url)}`,
    ...sections.map(
      ({ heading, excerpt }) => `    ${sectionLine(textOf(heading), textOf(excerpt))}`,
    ),
  ].join('\n');
}

function sectionLine(heading: string, excerpt: string): string {
  return [heading, excerpt].filter((each) => each !== '').join(' › ');
}

/** On one line, formulas between dollars. */
function textOf(runs: Run[]): string {
  return runs
    .map((run) => ('tex' in run ? `$${run.tex}$` : run.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
