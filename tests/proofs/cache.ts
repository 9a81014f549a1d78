/** The cache is damaged between two builds, at rest or beside an edit. */
import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { anHourLater } from '../incremental/follow.ts';
import { clean, incremental, openTestSite, type TestSite } from '../incremental/site.ts';
import { edit } from '../incremental/steps/files.ts';
import { tree } from '../site-folder.ts';
import type { Outcome, Proof, Tries } from './proof.ts';

export const cache: Proof = {
  name: 'cache',
  promise:
    'Whatever happens to files of the cache, a build neither fails nor writes other bytes than a first one.',
  unit: 'builds after damage to the cache',
  counts: { short: 10, long: 1000 },
  run: (tries) => anHourLater(() => run(tries)),
};

interface Damage {
  kind: keyof typeof KINDS;
  /** Which entry, and where in it. */
  entry: number;
  at: number;
  /** Whether a note is edited too, so that the rest of the cache is used. */
  isEdited: boolean;
}

/** What happens to `file`; `other` is another entry. */
const KINDS = {
  'a bit flipped': (file: string, _: string, at: number) => {
    const bytes = readFileSync(file);
    const place = at % Math.max(1, bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << (at % 8));
    writeFileSync(file, bytes);
  },
  'a bit of the first line flipped': (file: string, other: string, at: number) =>
    KINDS['a bit flipped'](file, other, at % 130),
  'cut off': (file: string, _: string, at: number) =>
    truncateSync(file, at % Math.max(1, readFileSync(file).length)),
  emptied: (file: string) => truncateSync(file, 0),
  swapped: (file: string, other: string) => {
    const bytes = readFileSync(file);
    writeFileSync(file, readFileSync(other));
    writeFileSync(other, bytes);
  },
  'copied over another': (file: string, other: string) => writeFileSync(other, readFileSync(file)),
  'of an older shape': (file: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\n[[{]"/, '\n{"v0":null,"')),
  'a folder now': (file: string) => {
    rmSync(file);
    mkdirSync(join(file, 'x'), { recursive: true });
  },
  gone: (file: string) => rmSync(file),
  moved: (file: string) => {
    rmSync(`${file}x`, { recursive: true, force: true });
    renameSync(file, `${file}x`);
  },
} as const;

const damages: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
  entry: fc.nat(),
  at: fc.nat(),
  isEdited: fc.boolean(),
});

async function run({ count, seed }: Tries): Promise<Outcome> {
  const site = openTestSite();
  try {
    await incremental(site);
    const failures: string[] = [];
    for (const [index, damage] of fc.sample(damages, { seed, numRuns: count }).entries()) {
      inflict(damage, site);
      if (damage.isEdited) edit(site, index, (text) => text.replace(/\n*$/, `${index % 10}\n`));
      const { code, files } = await incremental(site);
      const expected = await clean(site);
      const wrong = [...(expected ?? [])].filter(([path, text]) => files.get(path) !== text);
      if (code !== 0 || wrong.length > 0 || files.size !== expected?.size)
        failures.push(`${JSON.stringify(damage)}: exit ${code}, ${wrong.map(([path]) => path)}`);
    }
    return { tried: count, failures };
  } finally {
    site.close();
  }
}

function inflict({ kind, entry, at }: Damage, { root }: TestSite): void {
  const folder = join(root, '.scholium');
  const files = [...tree(folder).keys()].map((path) => join(folder, path));
  const [file, other] = [files[entry % files.length], files[at % files.length]];
  if (file !== undefined && other !== undefined) KINDS[kind](file, other, at);
}
