/** Other sites in the author's browser: they may link to the preview, and neither read nor embed it. */
import type { IncomingHttpHeaders } from 'node:http';

/** On every answer: what browsers are to keep from other sites. */
export const OWN_SITE_ONLY = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Addresses name drafts: sites that a note links to need not learn of them.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
} as const;

/**
 * Whether a page of another site asks for this, and not a reader who follows a link from there. Another port
 * of this computer is another site too, though browsers call it the same.
 */
export function foreignSite(headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers;
  if (origin !== undefined && origin.replace(/^https?:\/\//, '') !== host) return true;
  const site = headers['sec-fetch-site'] ?? 'none';
  if (site === 'none' || site === 'same-origin') return false;
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document';
}
