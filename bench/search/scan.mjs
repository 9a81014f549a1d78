/** An independent look for what a query should find: plain text and plain comparisons. */

/** `posts` as texts: formulas and blocks part what stands beside them. */
export function textsOf(posts) {
  return posts.map(({ url, title, tags, compiled }) => {
    const blocks = [title, ...tags.map(({ name }) => name)];
    for (const { heading, runs } of compiled.search) {
      for (const part of [heading, runs]) {
        blocks.push(part.map((run) => (typeof run === 'string' ? run : '\u0001')).join(''));
      }
    }
    const text = blocks.join('\n').normalize('NFKC').toLowerCase();
    return { url, text, words: new Set(text.match(/[a-z]+/g) ?? []) };
  });
}

export function withText(texts, part) {
  return new Set(texts.filter(({ text }) => text.includes(part)).map(({ url }) => url));
}

/** @param {readonly string[]} forms of one word */
export function withWord(texts, forms) {
  return new Set(
    texts.filter(({ words }) => forms.some((form) => words.has(form))).map(({ url }) => url),
  );
}
