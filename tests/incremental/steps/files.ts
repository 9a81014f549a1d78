/** The files of a test site that steps pick. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tree } from '../../site-folder.ts';
import type { TestSite } from '../site.ts';

/** What a step does; `choice` picks a file or a word. Harmless where there is nothing to do it to. */
export type Do = (site: TestSite, choice: number) => void | Promise<void>;

export function noteAt({ root }: TestSite, choice: number): string | undefined {
  const names = readdirSync(join(root, 'posts')).filter((name) => name.endsWith('.md'));
  return names.sort()[choice % Math.max(1, names.length)];
}

/** One that others may link to. */
export function shownNoteAt({ root }: TestSite, choice: number): string | undefined {
  const names = readdirSync(join(root, 'posts'))
    .filter((name) => name.endsWith('.md'))
    .filter(
      (name) =>
        !/^draft: true$|^date: 2[19]/m.test(readFileSync(join(root, 'posts', name), 'utf8')),
    );
  return names.sort()[choice % Math.max(1, names.length)];
}

export function edit(site: TestSite, choice: number, change: (text: string) => string): void {
  const name = noteAt(site, choice);
  if (name === undefined) return;
  const file = join(site.root, 'posts', name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

export function outputAt({ root }: TestSite, choice: number): string | undefined {
  const paths = [...tree(join(root, 'public')).keys()];
  const path = paths[choice % Math.max(1, paths.length)];
  return path === undefined || path === '.scholium.json' ? undefined : join(root, 'public', path);
}

export function cacheEntryAt({ root }: TestSite, choice: number): string | undefined {
  const paths = [...tree(join(root, '.scholium')).keys()];
  const path = paths[choice % Math.max(1, paths.length)];
  return path === undefined ? undefined : join(root, '.scholium', path);
}

/** Sets a field of the front matter of a note, in one line; without a value, takes it out. */
export function setField(site: TestSite, choice: number, name: string, value?: string): void {
  edit(site, choice, (text) => {
    const without = text.replace(new RegExp(`^${name}:.*\\n`, 'm'), '');
    return value === undefined ? without : without.replace(/^---\n/, `---\n${name}: ${value}\n`);
  });
}

/** Sets a setting of the site, in one line. */
export function setSetting({ root }: TestSite, name: string, value: string): void {
  const file = join(root, 'scholium.yaml');
  const text = readFileSync(file, 'utf8').replace(new RegExp(`^${name}:.*\\n`, 'm'), '');
  writeFileSync(file, `${text}${name}: ${value}\n`);
}
