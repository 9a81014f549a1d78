/** What authors do to formulas, as far as the search finds notes by them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestSite } from '../site.ts';
import { type Do, edit } from './files.ts';

export const ON_FORMULAS: Record<string, Do> = {
  'a rare formula': (site, choice) =>
    edit(site, choice, (text) =>
      text.includes('$\\xi_0')
        ? text.replace(/\$\\xi_0[^$]*\$/, () => `$\\xi_0 = ${choice}$`)
        : `${text}\n$\\xi_0 = ${choice}$ 与 $\\eta + \\zeta$。\n`,
    ),
  // Of three tokens are written down only those whose first two are in more than eight notes.
  'a formula of ten notes': (site, choice) =>
    writeShared(site, choice, 10, '$\\rho\\sigma\\tau$。'),
  // Of more than two notes, their first part alone is.
  'a formula of three long notes': (site, choice) => {
    const section = `## 节\n\n${'很长的一节。'.repeat(350)}$\\mu \\ne \\nu$。\n\n`;
    writeShared(site, choice, 3, section.repeat(2));
  },
};

/** Writes `count` notes that have `text`; where they are written, two of ten have it no more, or have it again. */
function writeShared({ root }: TestSite, choice: number, count: number, text: string): void {
  const fileOf = (number: number) => join(root, `posts/shared-${count}-${number % count}.md`);
  const write = (number: number, body: string) =>
    writeFileSync(
      fileOf(number),
      `---\ntitle: 公式 ${number % count}\ndate: 2020-03-${10 + (number % count)}\n---\n${body}\n`,
    );
  const numbers = [...Array(count).keys()];
  if (!numbers.every((number) => existsSync(fileOf(number)))) {
    for (const number of numbers) write(number, text);
    return;
  }
  for (const number of [choice, choice + 1].slice(0, Math.ceil(count / 5))) {
    write(number, readFileSync(fileOf(number), 'utf8').includes(text) ? '没有。' : text);
  }
}
