/** Traditional characters of Chinese → simplified ones: the only place that loads the table. */
import pairs from 'opencc-js/dict/TSCharacters';

/** One character each; of several simplified ones the usual one. What comes out goes to itself. */
export const simplified: ReadonlyMap<string, string> = tableOf(pairs);

function tableOf(written: string): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const line of written.split('|')) {
    const [traditional = '', usual = ''] = line.split(' ');
    if (traditional !== usual) read.set(traditional, usual);
  }
  return new Map([...read].map(([from, to]) => [from, read.get(to) ?? to]));
}
