/** The text of runs as it is searched: a formula stands between two texts that are no neighbours. */
export interface RunTexts {
  text: string;
  /** Where each run begins in it. */
  starts: number[];
}

export function joinRuns(runs: readonly (string | { tex: string })[]): RunTexts {
  const starts: number[] = [];
  let text = '';
  for (const run of runs) {
    starts.push(text.length);
    text += typeof run === 'string' ? run : ` \0${sizeIn(run.tex)}\0 `;
  }
  return { text, starts };
}

/** Of a formula's own text only sizes are words: `1 \times 1` is `1×1`. */
function sizeIn(tex: string): string {
  const plain = tex.replace(/\\times/g, '×').replace(/[\s{}]/g, '');
  return /^\d+(?:×\d+)+$/.test(plain) ? plain : '';
}
