/** A site beside its ledger: what is published, what is lost, and what authors are told to do. */
import { describe, expect, it } from 'vitest';
import { writtenRedirects } from '../../../src/pipeline/collect/redirects.ts';
import { acceptedLedger } from '../../../src/pipeline/ledger/accepted-ledger.ts';
import { compareLedger } from '../../../src/pipeline/ledger/compare-ledger.ts';
import { exampleConfig } from '../../example/config.ts';
import { link, type Note, type Surroundings } from '../../example/link.ts';

const NOTES: Record<string, Note> = {
  'posts/r-fcn.md': { permalink: '/r-fcn/', tags: ['CNN'], body: '## 方法\n\n## Loss {#loss}\n' },
  'pages/about.md': { permalink: '/about/', aliases: ['/me/'] },
};

interface Around extends Surroundings {
  unpublished?: string[];
  isFaulty?: boolean;
}

async function compared(text: string | undefined, notes = NOTES, around: Around = {}) {
  const { isFaulty = false, unpublished = [], ...surroundings } = around;
  const linked = await link(notes, surroundings);
  const staticFiles = surroundings.staticFiles ?? [];
  const ledger = text === undefined ? undefined : { path: 'urls.txt', text };
  return compareLedger({ ...linked, staticFiles, ledger, unpublished, isFaulty });
}

async function helpFor(text: string, notes = NOTES, around: Around = {}): Promise<string[]> {
  const { losses } = await compared(text, notes, around);
  return losses.map(({ code, message, help }) => `${code} ${message.en} | ${help.en}`);
}

const lostIn = async (text: string, notes = NOTES, around: Around = {}) =>
  (await compared(text, notes, around)).lost.map(({ address }) => address);

describe('the ledger of a site', () => {
  it('holds pages, headings, feeds and files, sorted, each with where it comes from', async () => {
    const staticFiles = ['x/index.html', 'CNAME', '_headers', 'robots.txt'].map((outputPath) => ({
      outputPath,
      file: `/site/static/${outputPath}`,
      path: `static/${outputPath}`,
    }));
    const notes = { ...NOTES, 'posts/b.md': { permalink: '/b/', body: '![p](p.png)' } };
    const around = {
      staticFiles,
      assets: ['posts/p.png'],
      config: { index: { content: 'full' as const, perPage: 1 } },
    };
    const text = acceptedLedger(await compared(undefined, notes, around));
    const [, ...lines] = text.split('\n').filter((line) => !line.startsWith('#'));
    expect(['/', ...lines]).toEqual([
      '/',
      '/about/\tpages/about.md',
      ...['/archives/', '/archives/2021/', '/archives/2021/08/', '/atom.xml'],
      '/b/\tposts/b.md',
      '/b/p.png\tposts/p.png',
      '/feed.json',
      '/me/\tpages/about.md',
      '/r-fcn/\tposts/r-fcn.md',
      '/r-fcn/#loss\tposts/r-fcn.md',
      '/r-fcn/#方法\tposts/r-fcn.md',
      ...['/rss.xml', '/search/', '/tags/', '/tags/CNN/'],
      ...['/tags/CNN/atom.xml', '/tags/CNN/feed.json', '/tags/CNN/rss.xml'],
      '/x/\tstatic/x/index.html',
      '',
    ]);
    expect(await lostIn(text, notes, around)).toEqual([]);
  });

  it('is read in any order, with lines that stand twice, without their files, and comments', async () => {
    const text = '# mine\n/tags/\n/r-fcn/#loss\n\n/r-fcn/\n/r-fcn/\n# more\n/me\n/page/7/\n';
    expect(await lostIn(text)).toEqual(['/page/7/']);
    const state = await compared(text);
    expect(acceptedLedger(state, () => false).split('\n')).toEqual(
      ['# mine', '/me', '/page/7/', '/r-fcn/', '/r-fcn/#loss', '/tags/', ''].map((line) =>
        line.startsWith('/r-fcn') ? `${line}\tposts/r-fcn.md` : line,
      ),
    );
  });

  it('is not compared where the site has another error, or the list has one', async () => {
    expect(await lostIn('/gone/\n', NOTES, { isFaulty: true })).toEqual([]);
    expect(await lostIn('/gone/\n<<<<<<< HEAD\n')).toEqual([]);
  });
});

describe('an address is there', () => {
  it.each([
    ['as a redirect of the settings', '/old/', { '/old/': '/r-fcn/' }],
    ['with an anchor that the target has', '/old/#loss', { '/old/': '/r-fcn/' }],
    [
      'with an anchor that another redirect leads to',
      '/old/#loss',
      { '/old/': '/o/', '/o/': '/r-fcn/' },
    ],
    ['with whatever anchor elsewhere', '/old/#x', { '/old/': 'https://example.com/' }],
    ['as an id of other elements', '/r-fcn/#loss', {}],
  ])('%s', async (_, address, redirects) => {
    const written = writtenRedirects('/nowhere', exampleConfig({ redirects }));
    expect(await lostIn(`${address}\n`, NOTES, { redirects: written })).toEqual([]);
  });

  it('but not with an anchor that the target of its redirect lacks', async () => {
    expect(await lostIn('/me/#old\n')).toEqual(['/me/#old']);
  });
});

describe('who loses an address is told what to do', () => {
  it.each<[string, string, Record<string, Note>, Around, RegExp]>([
    [
      'another address of the same note',
      '/old/\tposts/r-fcn.md',
      NOTES,
      {},
      /it came from `posts\/r-fcn.md`, which is at `\/r-fcn\/` now \| Add `aliases: \[\/old\/\]` to the front matter of `posts\/r-fcn.md`/,
    ],
    [
      'a note that has its headings',
      '/x/\tposts/x.md\n/x/#loss\tposts/x.md\n/x/#gone\tposts/x.md',
      NOTES,
      {},
      /which is gone \| Add `aliases: \[\/x\/\]` to the front matter of `posts\/r-fcn.md`/,
    ],
    [
      'a note of its name in another folder',
      '/x/\tposts/old/r-fcn.md',
      NOTES,
      {},
      /Add `aliases: \[\/x\/\]` to the front matter of `posts\/r-fcn.md`/,
    ],
    [
      'no note that is known already',
      '/x/\tposts/old/r-fcn.md\n/r-fcn/\tposts/r-fcn.md',
      NOTES,
      {},
      /Add `aliases: \[\/x\/\]` to the note that has its text now, or `redirects: \{\/x\/: \/new\/\}`/,
    ],
    [
      'a draft',
      '/x/\tposts/x.md',
      NOTES,
      { unpublished: ['posts/x.md'] },
      /which is not published now \| Take `draft: true`/,
    ],
    [
      'a list of another name',
      '/tags/CNNs/',
      NOTES,
      {},
      /there any more \| If it has another name now, add `redirects: \{\/tags\/CNNs\/: \/tags\/CNN\/\}`/,
    ],
    [
      'a file',
      '/x.png\tstatic/x.png',
      NOTES,
      {},
      /Put the file back, for instance as `static\/x.png`/,
    ],
    [
      'the one heading that is new',
      '/r-fcn/\n/r-fcn/#loss\n/r-fcn/#做法\tposts/r-fcn.md',
      NOTES,
      {},
      /SC772 `#做法` of `\/r-fcn\/` .* \| Write `\{#做法\}` at the end of the heading “方法” of `posts\/r-fcn.md`/,
    ],
    [
      'signs that YAML would take for its own',
      "/it's, so/\tposts/r-fcn.md".replace(' ', '%20'),
      NOTES,
      {},
      /`aliases: \['\/it''s,%20so\/'\]`/,
    ],
  ])('%s', async (_, text, notes, around, expected) => {
    expect((await helpFor(`${text}\n`, notes, around)).join('\n')).toMatch(expected);
  });

  it('once for a page, its headings and its feeds', async () => {
    const text = '/x/\n/x/#a\n/x/#b\n/tags/y/\n/tags/y/atom.xml\n';
    expect(await lostIn(text)).toHaveLength(5);
    expect(await helpFor(text)).toHaveLength(2);
  });
});
