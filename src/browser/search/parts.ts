/** A post is looked up by parts of some thousand characters: each is a file for excerpts too. */

/** Characters of a part, formulas included; a section is never cut. */
const LENGTH = 2000;

export interface Measured {
  runs: readonly (string | { tex: string })[];
}

/** The sections of each part; a post without text has one that is empty. */
export function partsOf<Section extends Measured>(sections: readonly Section[]): Section[][] {
  const parts: Section[][] = [[]];
  let length = 0;
  for (const section of sections) {
    const own = section.runs.reduce((sum, run) => sum + lengthOf(run), 0);
    if (length > 0 && length + own / 2 > LENGTH) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(section);
    length += own;
  }
  return parts;
}

function lengthOf(run: string | { tex: string }): number {
  return typeof run === 'string' ? run.length : run.tex.length;
}
