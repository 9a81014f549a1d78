/** Feeds by what they hold: their format, and how many entries. */

/** `atom`, `rss` or `json`; undefined for what is no feed. */
export function formatOf(text: string): string | undefined {
  const begin = text.slice(0, 2000);
  if (/<feed[\s>]/.test(begin)) return 'atom';
  if (/<rss[\s>]|<rdf:RDF[\s>]/.test(begin)) return 'rss';
  return /^\s*\{[\s\S]{0,200}"https:\/\/jsonfeed\.org\/version\//.test(begin) ? 'json' : undefined;
}

/** What looks like an entry in the text of another is none. */
export function entriesOf(text: string): number {
  if (formatOf(text) !== 'json') {
    const found = text.match(/<!\[CDATA\[.*?\]\]>|<(?:entry|item)[\s>]/gs) ?? [];
    return found.filter((each) => !each.startsWith('<!')).length;
  }
  try {
    const parsed: unknown = JSON.parse(text);
    const items = typeof parsed === 'object' && parsed && 'items' in parsed ? parsed.items : [];
    return Array.isArray(items) ? items.length : 0;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return 0;
  }
}
