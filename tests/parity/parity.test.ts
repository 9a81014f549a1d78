/** Parity: nothing is told of a site that has all of the old one, and every loss of one that has not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageFacts } from '../../src/parity/html/page-facts.ts';
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
      'mended text /2021/03/05/nms/',
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

const NAMES = ['/gone/', 'formula /2021/03/04/fpn/ 1', 'text /2021/03/04/fpn/'];

/** Some of this is on the pages of the old site. */
const HIDDEN = ['\u001b', '\u202e'];
const TITLE = '&lt;/title>&lt;script>alert(1)&lt;/script>&lt;b onclick=x>\u001b[31m\u202e';

describe('a site that has lost an address, a formula and a word:', () => {
  const printed = (...more: string[]) =>
    scholium(join(pair.root, 'new'), ['parity', '../old', ...more]);

  beforeAll(() => {
    const post = textOf('new', 'posts/fpn.md') ?? '';
    pair.write('new', 'posts/fpn.md', post.replace('2^k', '3^k').replace('最重要', ''));
    pair.write('old', 'gone/index.html', `<html><head><title>${TITLE}</title></head></html>`);
  });
  afterAll(() => {
    restore('new', 'posts/fpn.md');
    restore('old', 'gone/index.html');
  });

  test('the report in the terminal is a table and what differs, without what a terminal would obey', async () => {
    const { code, out, err } = await printed('--lang', 'en');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^what +same +redirected +mended +replaced +changed +lost +accepted\nposts and pages +5 +1 +0 +0 +0 +1 +0\n/,
    );
    for (const name of NAMES) expect(out).toContain(`\n  ${name}\n`);
    expect(out).toContain('    changed: it differs\n    old: s < 2^k\n    new: s < 3^k\n');
    expect(out).toContain('    old: 最重要\n');
    expect(out).not.toContain('/css/main.css');
    for (const sign of HIDDEN) expect(out).not.toContain(sign);
    expect(err).toContain('error[SC884]: the new site differs from the old one: 2 lost, 1 changed');
  });

  test('the report with --verbose has what is as it should be, too', async () => {
    const { out } = await printed('--verbose');
    expect(out).toContain('  /css/main.css\n    替换: 属于旧的生成工具\n');
    expect(out).toContain('  /old-name/\n    跳转');
  });

  test('the report with --quiet is the error alone', async () => {
    const { code, out } = await printed('--quiet');
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  test('the report as a page needs nothing else and obeys nothing of the old site', async () => {
    const file = join(pair.root, 'report.html');
    const { code } = await printed('--html', '../report.html', '--quiet');
    expect(code).toBe(1);
    const html = readFileSync(file, 'utf8');
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(html).not.toMatch(/<script|<b |src=|href=/);
    for (const sign of HIDDEN) expect(html).not.toContain(sign);
    expect(html).toContain("default-src 'none'");
    for (const name of NAMES) expect(html).toContain(`<code>${name}</code>`);
    expect(pageFacts(html, 'set').title).toBe('新旧网站对照 – 慢读');
  });

  test('the report for programs has counts by kind and every finding', async () => {
    const { out } = await printed('--json');
    const { summary, findings } = JSON.parse(out);
    expect(summary.page).toEqual({
      ...{ same: 5, redirected: 1, mended: 0, replaced: 0, changed: 0, lost: 1, accepted: 0 },
    });
    expect(findings).toContainEqual({
      ...{ kind: 'formula', state: 'changed', name: NAMES[1], old: 's < 2^k', new: 's < 3^k' },
      ...{ why: { en: 'it differs', zh: '有所不同' }, isAccepted: false },
    });
  });

  test('what is accepted by name is counted apart and is no error', async () => {
    pair.write('new', 'parity-accepted.txt', `# 2026\r\n${NAMES.join('\r\n')}\r\n`);
    const { code, out, err } = await printed('--lang', 'en');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^posts and pages +5 +1 +0 +0 +0 +0 +1$/m);
    pair.write('new', 'parity-accepted.txt', undefined);
  });

  test('what is accepted is named in full', async () => {
    pair.write('new', 'own.txt', `${NAMES.slice(1).join('\n')}\n/gone\n/old-name/\n`);
    const { code, err } = await printed('--accepted', 'own.txt', '--lang', 'en');
    expect(code).toBe(1);
    expect(err).toContain('own.txt:3:1');
    expect(err).toContain('Did you mean `/gone/`?');
    expect(err).toContain('`/old-name/` accepts nothing');
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
