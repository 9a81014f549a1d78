/** What authors do to formulas and headings, which more than their own page may show; and notes that come due. */
import { type Do, edit, setField } from './files.ts';

/** The last of a note. */
const FORMULA = /\$[^$\n]+\$(?![\s\S]*\$)/;
const HEADING = /\n## (?![\s\S]*\n## ).*/;

export const ON_PARTS: Record<string, Do> = {
  'a formula more': (site, choice) =>
    edit(
      site,
      choice,
      (text) => `${text}\n式 $\\alpha_{${choice % 4}} \\le \\sqrt{${choice}}$。\n`,
    ),
  'another formula': (site, choice) =>
    edit(site, choice, (text) => text.replace(FORMULA, () => `$\\beta^{${choice}} + 1$`)),
  'a formula less': (site, choice) => edit(site, choice, (text) => text.replace(FORMULA, '式')),
  'a numbered formula': (site, choice) =>
    edit(site, choice, (text) =>
      text.includes('\\label{eq:a}')
        ? text.replace(/x = \d+/, `x = ${choice}`)
        : `${text}\n$$\nx = ${choice} \\label{eq:a}\n$$\n\n见 $\\eqref{eq:a}$。\n`,
    ),
  'a style of its own in a formula': (site, choice) =>
    edit(site, choice, (text) => `${text}\n$\\rule{${choice % 9}.5em}{1em}$\n`),
  'another heading': (site, choice) =>
    edit(site, choice, (text) => text.replace(HEADING, `\n## 新节 ${choice}`)),
  'a heading less': (site, choice) => edit(site, choice, (text) => text.replace(HEADING, '')),
  'a note comes due': (site, choice) => {
    // Each second time it has been written, and each other time its day has come.
    if (choice % 2 === 0) setField(site, choice, 'date', dayAfter(site.now));
    else site.now = dayAfter(dayAfter(site.now));
  },
};

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
