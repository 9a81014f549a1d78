/** A post → its parts as files: what excerpts are made of, and what a phrase is verified in. */
import { simplified } from '../../../base/simplified.ts';
import type { StoredPart, StoredRun } from '../../../browser/search/index-format.ts';
import { partsOf } from '../../../browser/search/parts.ts';
import type { SearchRun, SearchSection, SinglePost } from '../../../model.ts';

/** In the order of the text, as JSON. */
export function partFiles(post: SinglePost, search: SearchSection[]): string[] {
  const { url, title, date, tags, lang } = post;
  const common = {
    url,
    title,
    ...(date && { date: date.iso.slice(0, 10) }),
    tags: tags.map(({ name }) => name),
    lang,
  };
  return partsOf(search).map((sections) => {
    const stored: StoredPart = { ...common, sections: sections.map(storedSection) };
    const json = JSON.stringify(stored);
    if (!hasTraditional(json)) return json;
    return JSON.stringify({ ...common, traditional: true, sections: stored.sections });
  });
}

function storedSection({ headingId, heading, runs }: SearchSection) {
  return {
    ...(headingId !== undefined && { id: headingId }),
    heading: heading.map(storedRun),
    runs: runs.map(storedRun),
  };
}

function storedRun(run: SearchRun): StoredRun {
  if (typeof run === 'string') return run;
  return run.display ? { tex: run.tex, display: true } : { tex: run.tex };
}

function hasTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < FIRST_HAN) continue;
    if (simplified.has(String.fromCodePoint(text.codePointAt(at) ?? 0))) return true;
  }
  return false;
}

/** Whatever comes before is neither traditional nor simplified. */
const FIRST_HAN = 0x2e80;
