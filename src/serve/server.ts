/** The preview over HTTP: who may ask, what may be asked, and how an answer is sent. */
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { Diagnostic } from '../model.ts';
import { type Answer, answerTo, failed, type Preview, plain } from './answer.ts';
import { foreignSite, OWN_SITE_ONLY } from './foreign-site.ts';
import { EVENTS_PATH, type LiveReload, SCRIPT_PATH } from './live-reload.ts';
import { LIVE_RELOAD_JS } from './live-reload-script.ts';

export interface ServerRoom {
  /** The host name that was asked for, besides `localhost` and addresses. */
  host: string;
  /** Waits for the first build. */
  preview: () => Promise<Preview>;
  liveReload: LiveReload;
  /** Told of what keeps a page from being made; what it returns is shown in its place. */
  onFailure: (cause: unknown) => Diagnostic;
}

/** Answers one request; rejects only for a bug. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  room: ServerRoom,
): Promise<void> {
  const refusal = refusalOf(request, room.host);
  const target = request.url ?? '';
  const [path, query = ''] = target.split(/\?(.*)/s);
  if (refusal) await send(refusal, request, response);
  else if (path === EVENTS_PATH && request.method === 'GET') {
    for (const [name, value] of Object.entries(OWN_SITE_ONLY)) response.setHeader(name, value);
    room.liveReload.connect(response, query);
  } else if (path === SCRIPT_PATH) await send(SCRIPT, request, response);
  else await send(answerOrFailure(target, await room.preview(), room), request, response);
}

/** A page is made when it is asked for: what fails then, a bug included, does not end the preview. */
function answerOrFailure(target: string, preview: Preview, { onFailure }: ServerRoom): Answer {
  try {
    return answerTo(target, preview);
  } catch (cause) {
    const problem = onFailure(cause);
    return failed({ ...preview, failure: () => [problem] });
  }
}

const SCRIPT: Answer = {
  status: 200,
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
  body: LIVE_RELOAD_JS,
};

function refusalOf(request: IncomingMessage, host: string): Answer | undefined {
  if (!isAllowedHost(request.headers.host ?? '', host)) {
    return plain(403, 'This host name is not served; use localhost, or name it with --host.');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(405, 'Only GET and HEAD are served.', { allow: 'GET, HEAD' });
  }
  if (foreignSite(request.headers)) return plain(403, 'Other sites may link to this one, no more.');
  return undefined;
}

/**
 * A foreign site whose name is made to point to this computer could else read the notes. It cannot
 * pass for `localhost`, for an address, or for the name that was asked for.
 */
function isAllowedHost(header: string, host: string): boolean {
  const name = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(header)?.[1]?.toLowerCase() ?? '';
  const bare = name.replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || isIP(bare) !== 0 || (bare !== '' && bare === host.toLowerCase());
}

async function send(
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, body } = answer;
  const headers = {
    ...answer.headers,
    ...OWN_SITE_ONLY,
    'cache-control': 'no-store',
  };
  if (typeof body === 'string' || body instanceof Uint8Array) {
    const bytes = Buffer.from(body);
    response.writeHead(status, { ...headers, 'content-length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  } else if (request.method === 'HEAD') response.writeHead(status, headers).end();
  else await sendCopy(body.copyOf, response, { status, headers });
}

/** The file may be gone since the build. */
async function sendCopy(
  path: string,
  response: ServerResponse,
  head: { status: number; headers: Record<string, string> },
): Promise<void> {
  const file = await open(path).catch(() => undefined);
  if (!file) {
    response.writeHead(404, head.headers).end();
    return;
  }
  response.writeHead(head.status, head.headers);
  // It fails when the reader leaves, or the disk does: the reader sees a torn answer.
  await pipeline(file.createReadStream(), response).catch(() => response.destroy());
}
