/** What can be the name of a TeX macro. */

/** `\\RR`, `\\norm*`, or a backslash and one sign that is no letter. */
export function isMacroName(name: string): boolean {
  return /^\\(?:[A-Za-z@]+\*?|[^A-Za-z@\s])$/u.test(name);
}
