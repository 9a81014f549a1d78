/** `_headers`: what hosts that read this file (Netlify, Cloudflare Pages and others) say with each answer. */
import type { Config, OutputFile } from '../../../model.ts';
import { contentPolicy, neededBySettings } from './content-policy.ts';

/** A longer list does not fit into the line that hosts read. */
const MOST_SOURCES = 12;

/** `needs` are those of all pages together, as lines of a directive and a source. */
export function headersFile(config: Config, needs: Iterable<string>): OutputFile {
  const policy = config.security.csp
    ? policyOfAll([...neededBySettings(config), ...needs])
    : "frame-ancestors 'none'";
  const lines = [
    '/*',
    `  Content-Security-Policy: ${policy}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '',
    '# The names of these files change with what they hold.',
    '/assets/*',
    '  Cache-Control: public, max-age=31536000, immutable',
  ];
  return { path: '_headers', contents: `${lines.join('\n')}\n` };
}

/**
 * One for all pages, so it is wider than that of each, which stands in the page: a browser obeys both.
 * Inline styles have a hash there alone; pictures in SVG, which have none, hold some, too.
 */
function policyOfAll(needs: string[]): string {
  const kept = needs.filter((need) => !/^style-src '(?:sha256-|unsafe-inline)/.test(need));
  const all = new Set([...kept, "style-src 'self'", "style-src 'unsafe-inline'"]);
  const scripts = [...all].filter((need) => need.startsWith("script-src 'sha256-"));
  if (scripts.length > MOST_SOURCES) {
    for (const need of scripts) all.delete(need);
    all.add("script-src 'unsafe-inline'");
  }
  const pictures = [...all].filter((need) => need.startsWith('img-src http'));
  if (pictures.length > MOST_SOURCES) {
    for (const need of pictures) all.delete(need);
    all.add('img-src https:');
  }
  return contentPolicy([...[...all].sort(), "frame-ancestors 'none'"]);
}
