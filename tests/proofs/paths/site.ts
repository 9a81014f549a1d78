/** A site in a sandbox, whose notes ask to be written anywhere, and secrets around it. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { fastestDisk } from '../disk/disk-site.ts';
import { fileNames, hostilePaths } from './names.ts';

/** A note below the folder of notes. */
export interface HostileNote {
  file: string;
  text: string;
}

export const SECRET = 'canary-7f3a';

/** Fields of front matter and places of a body that become paths; YAML reads JSON's strings. */
const PLACES: Record<string, (path: string) => string> = {
  permalink: (path) => `permalink: ${JSON.stringify(path)}`,
  slug: (path) => `slug: ${JSON.stringify(path)}`,
  aliases: (path) => `aliases: [${JSON.stringify(path)}]`,
  tags: (path) => `tags: [${JSON.stringify(path)}]`,
  categories: (path) => `categories: [${JSON.stringify(path)}, [${JSON.stringify(path)}, x]]`,
  cover: (path) => `cover: ${JSON.stringify(path)}`,
  lang: (path) => `lang: ${JSON.stringify(path)}`,
  layout: (path) => `layout: ${JSON.stringify(path)}`,
  translationOf: (path) => `translationOf: ${JSON.stringify(path)}`,
  picture: (path) => `---\n![图](<${oneLine(path)}>)`,
  link: (path) => `---\n[文](<${oneLine(path)}>) [[${oneLine(path)}]] ![[${oneLine(path)}]]`,
  html: (path) => `---\n<img src="${oneLine(path).replaceAll('"', '')}" alt="图">`,
};

const notes: fc.Arbitrary<Omit<HostileNote, 'file'> & { name: string | undefined }> = fc.record({
  name: fc.option(fileNames, { nil: undefined, freq: 3 }),
  text: fc
    .record({ place: fc.constantFrom(...Object.keys(PLACES)), path: hostilePaths })
    .map(({ place, path }) => noteWith(PLACES[place]?.(path) ?? '')),
});

/** `count` notes; each in a folder of its own, so that their names do not clash. */
export function hostileNotes(seed: number, count: number): HostileNote[] {
  return fc.sample(notes, { seed, numRuns: count }).map(({ name, text }, index) => ({
    file: name === undefined ? `n${index}.md` : `d${index}/${name}.md`,
    text,
  }));
}

export interface Sandbox {
  folder: string;
  site: string;
}

/** So deep that code without its guards still writes into the sandbox. */
const DEEP = 'u/v/w/x/y/z/deep';

/** Secrets lie beside the site, above it and behind links that lead to them. */
export function openSandbox(): Sandbox {
  const folder = mkdtempSync(join(fastestDisk(), 'scholium-paths-'));
  const site = join(folder, DEEP, 'site');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const path of [
    'secret.txt',
    `${DEEP}/secret.md`,
    `${DEEP}/outside/secret.svg`,
    `${DEEP}/outside/a.md`,
  ])
    write(path, `---\ntitle: ${SECRET}\ndate: 2024-01-01\n---\n${SECRET}\n`);
  write(`${DEEP}/site/scholium.yaml`, 'title: S\nurl: https://example.org/\ntheme: plain\n');
  write(`${DEEP}/site/posts/good.md`, noteWith('tags: [a]'));
  const links: [target: string, name: string][] = [
    ['../../outside', 'posts/out'],
    ['../../secret.md', 'posts/linked.md'],
    ['../../outside/secret.svg', 'static/secret.svg'],
    ['../../outside', 'static/outside'],
    ['.', 'posts/here'],
    ['..', 'posts/up'],
    ['loop', 'posts/loop'],
    ['/etc', 'static/etc'],
  ];
  mkdirSync(join(site, 'static'), { recursive: true });
  for (const [target, name] of links) symlinkSync(target, join(site, name));
  return { folder, site };
}

export function noteWith(rest: string): string {
  const whole = rest.startsWith('---\n') ? rest : `${rest}\n---`;
  return `---\ntitle: T\ndate: 2024-01-01\n${whole}\n文。\n`;
}

function oneLine(path: string): string {
  return path.replace(/[\n\r<>]/g, '');
}
