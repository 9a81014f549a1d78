/** Parity: nothing is told of a site that has all of the old one, and every loss of one that has not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scholium } from '../cli/scholium.ts';
import { openPair, type Pair } from './pair.ts';
import { PLANTS, type Plant, textOf } from './plants.ts';

let pair: Pair;
beforeAll(() => {
  pair = openPair();
});
afterAll(() => pair.close());

interface Told {
  code: number | null;
  differences: string[];
  findings: {
    kind: string;
    state: string;
    name: string;
    isAccepted: boolean;
    why: { en: string };
  }[];
  codes: string[];
}

async function parity(...more: string[]): Promise<Told> {
  const { code, out } = await scholium(join(pair.root, 'new'), [
    'parity',
    '../old',
    '--json',
    ...more,
  ]);
  const { findings = [], diagnostics } = JSON.parse(out) as Told & {
    diagnostics: { code: string }[];
  };
  const differences = findings
    .filter(({ state }) => state === 'lost' || state === 'changed')
    .map(({ state, name }) => `${state} ${name}`);
  return { code, findings, differences, codes: diagnostics.map((each) => each.code) };
}

describe('a site that has all of the old one', () => {
  test('is told to have it, with what was redirected, replaced and mended', async () => {
    const { code, findings, codes } = await parity();
    expect({ code, codes }).toEqual({ code: 0, codes: [] });
    expect(findings.map(({ state, name }) => `${state} ${name}`).sort()).toEqual([
      'mended formula /2021/03/04/fpn/ 3',
      'mended formula /2021/03/04/fpn/ 5',
      'mended formula /2021/03/04/fpn/ 6',
      'mended formula /2021/03/04/fpn/ 7',
      'redirected /old-name/',
      'replaced /css/main.css',
      'replaced /search.xml',
    ]);
  });

  test('is built in memory alone', async () => {
    const { code } = await scholium(join(pair.root, 'new'), ['parity', '../old', '--quiet']);
    expect(code).toBe(0);
    expect(() => readFileSync(join(pair.root, 'new/public/index.html'))).toThrow('ENOENT');
  });
});

describe('what is lost is told, and nothing else, where', () => {
  test.each(groupsOf(PLANTS))('$name', async ({ plants }) => {
    const changes = plants.flatMap((plant) => plant.changes);
    try {
      for (const [side, path, change] of changes) {
        pair.write(side, path, change(textOf(side, path) ?? ''));
      }
      const { code, differences, codes } = await parity();
      const told = new Set(plants.flatMap((plant) => plant.told));
      expect(differences.sort()).toEqual([...told].sort());
      expect({ code, codes }).toEqual({ code: 1, codes: ['SC884'] });
    } finally {
      for (const [side, path] of changes) restore(side, path);
    }
  });
});

function restore(side: 'old' | 'new', path: string): void {
  try {
    pair.write(side, path, textOf(side, path));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause; // it was not made
  }
}

interface Group {
  name: string;
  plants: Plant[];
}

/** Those that touch different files, at once: each build costs. */
function groupsOf(plants: Plant[]): Group[] {
  const groups: Group[] = [];
  for (const plant of plants) {
    const free = groups.find((group) => !group.plants.some((other) => sharesFile(plant, other)));
    if (!free) {
      groups.push({ name: plant.name, plants: [plant] });
    } else {
      free.plants.push(plant);
      free.name += `; ${plant.name}`;
    }
  }
  return groups;
}

function sharesFile(a: Plant, b: Plant): boolean {
  return a.changes.some(([side, path]) =>
    b.changes.some(([otherSide, other]) => side === otherSide && path === other),
  );
}
