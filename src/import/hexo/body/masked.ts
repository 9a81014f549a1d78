/** The body with what is no text hidden, so that pictures and links are looked for in text alone. */
import type { Atom } from './scan/atoms.ts';

/** Stands for each character of code, of a tag and of a comment; no path and no attribute has it. */
export const HIDDEN = '\u0000';
/** Stands for each character of a formula, which may be part of a caption. */
export const FORMULA = '\u0001';

/** Of the same length; lines end where they ended. */
export function masked(text: string, from: number, atoms: readonly Atom[]): string {
  const parts: string[] = [text.slice(0, from).replace(/[^\n]/g, HIDDEN)];
  let at = from;
  const hide = (start: number, end: number, by: string) => {
    if (start < at) return;
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, by));
    at = end;
  };
  const walk = (each: Atom): void => {
    if (each.kind === 'tag' && each.close && each.isMarkdown) {
      hide(each.open.start, each.open.end, HIDDEN);
      for (const inner of each.inner) walk(inner);
      hide(each.close.start, each.close.end, HIDDEN);
    } else {
      hide(each.start, each.end, each.kind === 'formula' ? FORMULA : HIDDEN);
    }
  };
  for (const atom of atoms) walk(atom);
  parts.push(text.slice(at));
  return parts.join('');
}
