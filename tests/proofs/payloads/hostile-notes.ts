/** A site of payloads: each stands in every field of a note that takes a text. */
import type { Payload } from './payloads.ts';

/** Of the front matter and the settings, and in the body. */
export const FIELDS = 16 + 62;

/** A word that each note and its title hold, so that the search finds all. */
export const FOUND_BY = 'canary';

/** Path → text. Of the settings what readers see is hostile as well: it may be copied from elsewhere. */
export function hostileSite(payloads: Payload[], html: string): Record<string, string> {
  const [first, second] = payloads.map(({ text }) => JSON.stringify(oneLine(text)));
  return {
    'scholium.yaml': [
      `title: ${first}`,
      `description: ${second}`,
      `subtitle: ${second}`,
      `author: ${first}`,
      'url: https://example.org/',
      'language: en',
      `menu: [{ label: ${second}, url: / }]`,
      'index: { content: full, per_page: 10 }',
      `markdown: { html: ${html} }`,
      '',
    ].join('\n'),
    ...Object.fromEntries(
      payloads.map((payload) => [`posts/n${payload.number}.md`, noteOf(payload)]),
    ),
    'posts/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  };
}

export function titleOf({ number, text }: Payload): string {
  return `${FOUND_BY} ${number} ${oneLine(text)}`;
}

function noteOf(payload: Payload): string {
  const { number, text } = payload;
  const line = oneLine(text);
  // A note that holds a NUL is refused as a whole; its front matter may name one.
  const [body, bodyLine] = [text.replaceAll('\0', ''), line.replaceAll('\0', '')];
  const fields = {
    title: titleOf(payload),
    date: '2024-03-01',
    author: line,
    description: line,
    keywords: [line],
    cover: line,
    lang: line,
    layout: line,
    tags: [`${line} t${number % 20}`],
    categories: [`${line} c${number % 20}`],
    macros: { '\\own': line },
  };
  return `---\n${JSON.stringify(fields)}\n---\n${bodyOf(body, bodyLine)}\n`;
}

/** A heading, a cell and a title end with their line. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

function bodyOf(text: string, line: string): string {
  const code = `\`\`\`\`\` ${line.replaceAll('`', "'")} \`\`\`\`\``;
  return [
    `${FOUND_BY} ${line}`,
    `## ${line}`,
    `### ${code}`,
    text,
    `[${line}](https://example.org/)`,
    `[url](${line}) [url](<${line}>)`,
    `[title](https://example.org/ "${line}") [title](https://example.org/ '${line}')`,
    `![${line}](a.svg) ![](a.svg "${line}")`,
    `![picture](${line}) ![picture](<${line}>)`,
    code,
    `~~~ ${line}\n${text}\n~~~`,
    `~~~js title="${line}" {1}\n${text}\n~~~`,
    `~~~html\n${text}\n~~~`,
    `Math $${line}$ and $\\text{${line}}$ and $\\own$.`,
    `$$\n${line}\n$$`,
    `$$\n\\href{${line}}{x} \\tag{${line}}\n$$`,
    `<div ${line}>block</div>`,
    `<p title="${line}">title</p>`,
    `<a href="${line}">link</a> <img src="${line}" alt="${line}"> <b class="${line}" id="${line}">b</b>`,
    `<${line}>`,
    `<!-- ${line} -->`,
    `[[${line}]] [[n0|${line}]] [[n0#${line}]] ![[${line}]] ![[a.svg|${line}]]`,
    `> [!NOTE] ${line}\n> ${line}`,
    `| ${line} | b |\n| --- | --- |\n| ${line} | ${code} |`,
    `Footnote[^1]${line}\n\n[^1]: ${line}`,
    `Footnote[^${line}]\n\n[^${line}]: text`,
    `${line}\n: ${line}`,
    `- [ ] ${line}\n- ${line}`,
    `[reference]: ${line} "${line}"\n\n[reference] [${line}][reference]`,
    `**${line}** _${line}_ ~~${line}~~ https://example.org/${line}`,
    '<svg><title>open',
    `<table><tr><td>${line}`,
  ].join('\n\n');
}
