/** A whole blog moves in: Hexo builds the sample, Scholium imports it, and nothing is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding, Kind, Parity } from '../../../src/parity/model.ts';
import { scholium } from '../../cli/scholium.ts';
import { builtBlog, SAMPLE_BLOG } from './built-blog.ts';

/** What no site can have of the old one, with the reason. */
const ACCEPTED: string[] = [];

let folder: string;
let site: string;
let parity: Parity & { exitCode: number };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scholium-whole-blog-'));
  site = join(folder, 'site');
  const imported = await scholium('/', ['import', 'hexo', SAMPLE_BLOG, '--out', site, '--json']);
  expect(JSON.parse(imported.out).exitCode, imported.out).toBe(0);
  const { out } = await scholium(site, ['parity', builtBlog(), '--json']);
  parity = JSON.parse(out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const differences = (): Finding[] =>
  parity.findings.filter(({ state }) => state === 'lost' || state === 'changed');

describe('the sample blog, imported', () => {
  test('has all of the old site, at its addresses or by redirects', () => {
    expect(differences().map(({ state, name }) => `${state} ${name}`)).toEqual(ACCEPTED);
    expect(parity.exitCode).toBe(0);
  });

  test('is compared in every kind', () => {
    const { summary } = parity;
    const compared = (kind: Kind) => Object.values(summary[kind]).reduce((sum, each) => sum + each);
    expect(compared('page')).toBeGreaterThan(50);
    expect(compared('formula')).toBeGreaterThan(180);
    expect(compared('picture')).toBeGreaterThan(15);
    expect(compared('anchor')).toBeGreaterThan(30);
  });

  test('is known by its permalinks where Hexo has not built it', async () => {
    const { out } = await scholium(site, ['parity', SAMPLE_BLOG, '--json']);
    const { exitCode, summary } = JSON.parse(out) as typeof parity;
    expect(exitCode).toBe(0);
    expect(summary.page).toMatchObject({ same: expect.any(Number), changed: 0, lost: 0 });
    expect(summary.page.same).toBeGreaterThan(49);
  });

  test('has formulas whole that Hexo had damaged, and alters none', () => {
    const formulas = parity.findings.filter(({ kind }) => kind === 'formula');
    expect(formulas.filter(({ state }) => state !== 'mended')).toEqual([]);
    expect(formulas.length).toBeGreaterThan(10);
  });
});
