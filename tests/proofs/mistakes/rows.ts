/** Short forms of mistakes: a table has one file in common, and of each row what stands there. */
import type { Mistake } from './mistake.ts';

/** Its name, the text with marks, and the codes that it must be told by. */
export type Row = readonly [name: string, text: string, ...told: string[]];

interface Table {
  /** Of the site. */
  file: string;
  exit: number;
  rows: readonly Row[];
  /** The whole file of a row's text. */
  whole?: (text: string) => string;
  argv?: readonly string[];
}

export function mistakesIn({ file, exit, rows, whole = (text) => text, argv }: Table): Mistake[] {
  return rows.map(([name, text, ...told]) => ({
    name,
    files: { [file]: whole(text) },
    told,
    exit,
    ...(argv ? { argv } : {}),
  }));
}

/** A note with these lines of front matter, and with the title and date that they lack. */
export function noteOfFields(lines: string): string {
  const title = /^title/m.test(lines) ? '' : 'title: A\n';
  const date = /^date/m.test(lines) ? '' : 'date: 2024-04-01\n';
  return `---\n${title}${lines}\n${date}---\nText.\n`;
}

/** A good note with this body. */
export function noteOfBody(body: string): string {
  return `---\ntitle: A\ndate: 2024-04-01\n---\n${body}\n`;
}
