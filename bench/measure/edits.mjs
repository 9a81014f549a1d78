/** One word more in the middle of a note, where it is text and nothing else. */

/**
 * @param {string} note
 * @param {string} word
 */
export function withWord(note, word) {
  const lines = note.split('\n');
  const middle = lines.length / 2;
  const places = textLines(lines).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  const [place] = places;
  if (place === undefined) return `${note.trimEnd()}\n\n${word}\n`;
  lines[place] += ` ${word}`;
  return lines.join('\n');
}

/** Indices of lines that hold words and no Markdown but the mark of a list. */
function textLines(lines) {
  const found = [];
  let fence;
  for (const [index, line] of lines.entries()) {
    const [, mark] = /^\s*(`{3,}|~{3,}|\$\$|-{3}$)/.exec(line) ?? [];
    if (mark === '---' && index > 0 && fence !== mark) continue;
    if (fence) fence = mark === fence ? undefined : fence;
    else if (mark && !(mark === '$$' && /\$\$.*\$\$/.test(line))) fence = mark;
    else if (/^\s*(?:- |\d+\. )?[^\s`$|\\<>[\]#:!{}&*_-][^`$|\\<>[\]{}&]*$/.test(line))
      found.push(index);
  }
  return found;
}
