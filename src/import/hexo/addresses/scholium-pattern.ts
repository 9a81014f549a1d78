/** The pattern of addresses that `permalink` of Hexo becomes, for the posts to come. */

const KNOWN = ['year', 'month', 'day', 'title', 'slug', 'category', 'hash'];
const STANDARD = '/:year/:month/:day/:title/';

/** As near as Scholium's patterns come; where an address differs by it, the note says its own. */
export function scholiumPattern(permalink: string): string {
  const pattern = `/${permalink.trim()}/`
    .replace(/(?:index)?\.html?\/$/, '/')
    .replace(/:(\w*[^_\W])/g, (whole, name: string) => (name === 'name' ? ':slug' : whole))
    .replace(/\/{2,}/g, '/');
  return isPattern(pattern) ? pattern : STANDARD;
}

function isPattern(pattern: string): boolean {
  const names = [...pattern.matchAll(/:([a-z_]*)/gi)].map((match) => match[1] ?? '');
  const isKnown = names.every((name) => KNOWN.includes(name));
  // Hexo's hash is another, and changes with the date.
  const tellsApart = names.includes('title') || names.includes('slug');
  const isClean = !/[\\?#%<>"|* ]|(?:^|\/)\.\.?(?:\/|$)/.test(pattern);
  return isKnown && tellsApart && isClean && !names.includes('hash');
}
