/** The words of a note that its readers must see, found without a parser. */

/** What is markup: none of it need be on the page. Rather too much than too little. */
const MARKUP: RegExp[] = [
  /<!--[\s\S]*?(?:-->|$)/g,
  /<(script|style|textarea|title|iframe|noembed|noframes|xmp)\b[\s\S]*?(?:<\/\1\s*>|$)/gi,
  /<[a-z/!?](?:=\s*(?:"[^"]*"|'[^']*')|=(?!\s*["'])|[^=>])*>/gi,
  // The marker and the language of a fence.
  /^[\s>*+\-\d.)]*(?:`{3,}|~{3,}).*$/gm,
  // Definitions, and where links and pictures lead.
  /^[\s>*+\-\d.)]*\[[^\]\n]*(?:\n[^\]\n]+)?\]:.*(?:\n[^\n]*)?/gm,
  /\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)?/g,
  // Before the second half of a reference, which may follow a footnote.
  /\[\^[^\]\n]*\]:?/g,
  /\]\[[^\]\n]*\]/g,
  /\[![a-z]*\][+-]?/gi,
  /\[\[[^\]|\n]*\|/g,
  /\[\[toc\b[^\]\n]*\]\]/gi,
  /^[\s>]*:{3,}.*$/gm,
  /&#?\w+;/g,
  // The number of an equation stands for its name.
  /\\(?:eq)?ref\{[^{}\n]*\}/g,
  // A task's box, the number of a list.
  /\[[ x]\]/gi,
  /^[\s>*+\-\d.)]*\d{1,9}[.)]/gm,
];

export function wordsOf(markdown: string): string[] {
  const text = MARKUP.reduce((rest, markup) => rest.replace(markup, ' '), markdown);
  return (
    text.match(
      /\p{Script=Han}+|[\p{Script=Latin}\p{N}]*\p{Script=Latin}[\p{Script=Latin}\p{N}]*/gu,
    ) ?? []
  );
}
