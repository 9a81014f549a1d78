/** `|` inside a formula of a table is no border of cells: hidden from the parser, then shown again. */

/** No character, so no author's text holds it; as long as `|`, so every offset stays. */
const HIDDEN = '\ufdd2';

const DELIMITER_ROW = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** As Pandoc reads dollars: no space just inside, no digit after. `$5 | $6` is two prices. */
const FORMULA = /(?<![\\$])\$(?![\s$])(?:[^$\\]|\\.)*?(?<!\s)\$(?![\d$])/g;

/** `markdown` with the pipes of formulas in tables hidden. `\|` stays as GFM has it: a plain `|`. */
export function hideTablePipes(markdown: string): string {
  if (!markdown.includes('|') || !markdown.includes('$')) return markdown;
  const lines = markdown.split('\n');
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (!line.includes('|') || !DELIMITER_ROW.test(line)) continue;
    lines[index - 1] = hideIn(lines[index - 1] ?? '');
    for (index++; (lines[index] ?? '').trim() !== ''; index++) {
      lines[index] = hideIn(lines[index] ?? '');
    }
  }
  return lines.join('\n');
}

export function showTablePipes(text: string): string {
  return text.replaceAll(HIDDEN, '|');
}

function hideIn(line: string): string {
  return line.replace(FORMULA, (formula) => formula.replace(/(?<!\\)\|/g, HIDDEN));
}
