/**
 * What the page that a result leads to should mark, handed over in the reader's own storage: the address
 * stays clean, and a page that opens in another tab finds it, too. It is taken out when it is read.
 */

export interface Marks {
  /** Words and phrases as the text has them. */
  words: string[];
  /** TeX of formulas. */
  formulas: string[];
}

const FRESH = 60_000;

/** The theme's script looks for this name, too. */
export function keyOf(pathname: string): string {
  return `scholium:marks:${pathname}`;
}

export function handOver(pathname: string, marks: Marks): void {
  const stamped = { ...marks, until: Date.now() + FRESH };
  try {
    localStorage.setItem(keyOf(pathname), JSON.stringify(stamped));
  } catch {
    // A reader who allows no storage gets no marks.
  }
}

/** Undefined where nothing was handed over, or so long ago that nobody remembers. */
export function takeOver(pathname: string): Marks | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(pathname)) ?? 'null');
    localStorage.removeItem(keyOf(pathname));
    if (!found || found.until < Date.now()) return undefined;
    return { words: textsOf(found.words), formulas: textsOf(found.formulas) };
  } catch {
    return undefined;
  }
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((each) => typeof each === 'string' && each !== '')
    : [];
}
