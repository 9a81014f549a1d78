/** The Content-Security-Policy of a page: nothing may be loaded but what it needs. */
import { DIRECTIVES } from '../../../base/policy-directives.ts';
import type { Config } from '../../../model.ts';

/** Of every page. A browser asks for the site's icon of its own accord; scripts of the site make forms. */
const ALWAYS = ["default-src 'none'", "base-uri 'none'", "img-src 'self'", "form-action 'self'"];

/** `needs` are lines of a directive and a source; a directive that is named nowhere falls back to none. */
export function contentPolicy(needs: Iterable<string>): string {
  const sources = new Map<string, string[]>();
  for (const need of new Set([...ALWAYS, ...needs])) {
    const [directive = '', source = ''] = need.split(' ');
    sources.set(directive, [...(sources.get(directive) ?? []), source]);
  }
  return DIRECTIVES.flatMap((directive) => {
    const own = sources.get(directive);
    return own ? [`${directive} ${own.join(' ')}`] : [];
  }).join('; ');
}

/** What the settings add on every page. */
export function neededBySettings({ security }: Pick<Config, 'security'>): string[] {
  return Object.entries(security.sources).flatMap(([directive, sources]) =>
    sources.map((source) => `${directive} ${source}`),
  );
}

/** `html` with its policy where browsers must read it, before all that it rules. */
export function withPolicy(html: string, policy: string): string {
  const start = html.slice(0, 2000);
  const found = PLACES.map((place) => place.exec(start)).find((each) => each !== null);
  if (!found) return html;
  const at = found.index + found[0].length;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
  return html.slice(0, at) + meta + html.slice(at);
}

/** The best first; a page may leave out the tags of its head. */
const PLACES = [
  /<meta charset=[^>]*>\n?/i,
  /<head(?:\s[^>]*)?>\n?/i,
  /<html(?:\s[^>]*)?>\n?/i,
  /<!doctype[^>]*>\n?/i,
];
