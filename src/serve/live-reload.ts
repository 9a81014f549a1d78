/** Pages that reload themselves after a build; only in what is served, never in what is built. */
import type { ServerResponse } from 'node:http';
import { escapeHtml } from '../base/escape.ts';

export const EVENTS_PATH = '/.scholium/events';
export const SCRIPT_PATH = '/.scholium/live-reload.js';

export interface LiveReload {
  /** Names the state of the site that is served now. */
  version(): string;
  /** The site has changed: every page in view reloads. */
  announce(): void;
  /** Answers an `EventSource` of a page of `version`, at once where that page is outdated. */
  connect(response: ServerResponse, version: string): void;
  /** Ends all connections. */
  close(): void;
}

/** `session` tells the versions of this run from those of the last one, whose pages may be open. */
export function liveReload(session: string): LiveReload {
  const readers = new Set<ServerResponse>();
  let count = 0;
  const version = () => `${session}-${count}`;
  return {
    version,
    announce() {
      count++;
      for (const reader of readers) reader.write(RELOAD);
    },
    connect(response, known) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.write('retry: 1000\n\n');
      if (known !== version()) response.write(RELOAD);
      readers.add(response);
      response.on('close', () => readers.delete(response));
    },
    close() {
      for (const reader of readers) reader.end();
    },
  };
}

/** `html` with the script that reloads the page when `version` is outdated, and a policy that allows it. */
export function withLiveReload(html: string, version: string): string {
  const page = html.replace(POLICY, (meta) => allowingOwn(allowingOwn(meta, 'script'), 'connect'));
  const end = page.toLowerCase().lastIndexOf('</body>');
  const at = end === -1 ? page.length : end;
  return page.slice(0, at) + liveReloadScript(version) + page.slice(at);
}

const POLICY = /<meta http-equiv="Content-Security-Policy" content="[^"]*">/;

function allowingOwn(meta: string, kind: 'script' | 'connect'): string {
  const [directive] = new RegExp(`${kind}-src(?= )[^;"]*`).exec(meta) ?? [];
  if (directive?.includes(" 'self'")) return meta;
  if (directive) return meta.replace(directive, () => `${directive} 'self'`);
  return meta.replace(/">$/, `; ${kind}-src 'self'">`);
}

/** The element that loads `LIVE_RELOAD_JS`. */
export function liveReloadScript(version: string): string {
  return `<script src="${SCRIPT_PATH}?${escapeHtml(version)}"></script>`;
}

/** An event without data is not delivered. */
const RELOAD = 'event: reload\ndata: 1\n\n';
