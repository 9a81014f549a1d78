/** Which answer a path gets: looked up among the files of the last build, never on disk. */
import { decodePath, encodePath, outputPathOf } from '../base/url.ts';
import type { Diagnostic, Language, OutputFile } from '../model.ts';
import { contentTypeOf } from './content-types.ts';
import { ERROR_PAGE_POLICY, errorPage } from './error-page.ts';
import { withLiveReload } from './live-reload.ts';

/** What is served now. */
export interface Preview {
  /** `/` or `/notes/`, decoded. */
  basePath: string;
  /** Of the last build without errors, by path relative to the output folder. */
  fileAt(path: string): OutputFile | undefined;
  /** What is wrong with the last build, as far as it has come; empty where it can be shown. */
  failure(): Diagnostic[];
  version: string;
  language: Language;
}

/** A drawing that is opened by itself is a page: it may look as it likes, and run nothing. */
const DRAWING_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: OutputFile['contents'];
}

/** The answer to a request for `target`, the path and query as they stand in its first line. */
export function answerTo(target: string, preview: Preview): Answer {
  const [encoded = '', query] = target.split(/\?(.*)/s);
  const path = strictlyDecoded(encoded);
  if (path === undefined) return plain(400, 'This is not a URL.');
  const { basePath } = preview;
  if (path === '/' && basePath !== '/') return redirect(302, basePath, query);
  if (`${path}/` === basePath) return redirect(301, basePath, query);
  const rest = path.startsWith(basePath) ? path.slice(basePath.length) : undefined;
  const file = rest === undefined ? undefined : preview.fileAt(outputPathOf(`/${rest}`));
  const isForReaders = isPage(file?.path ?? path);
  if (isForReaders && preview.failure().length > 0) return failed(preview);
  if (file) {
    const answer = found(file, 200, preview);
    // A page is made just now, and only then the fault of its template is known.
    return isForReaders && preview.failure().length > 0 ? failed(preview) : answer;
  }
  if (rest !== undefined && preview.fileAt(`${rest}/index.html`)) {
    return redirect(301, `${path}/`, query);
  }
  return missing(preview);
}

function missing(preview: Preview): Answer {
  const notFound = preview.fileAt('404.html');
  return notFound ? found(notFound, 404, preview) : plain(404, 'There is no such page.');
}

/** A short text of the server's own. */
export function plain(status: number, text: string, headers: Record<string, string> = {}): Answer {
  const type = { 'content-type': 'text/plain; charset=utf-8' };
  return { status, headers: { ...type, ...headers }, body: `${text}\n` };
}

/** Undefined for what is no path: without slash, or with escapes that are not UTF-8. */
function strictlyDecoded(encoded: string): string | undefined {
  if (!encoded.startsWith('/')) return undefined;
  const path = decodePath(encoded);
  // `decodePath` leaves a path that it cannot read as it was: then it still holds a `%`.
  const isBroken = path === encoded.normalize('NFC') && encoded.includes('%');
  return isBroken ? undefined : path;
}

function isPage(path: string): boolean {
  return path.endsWith('.html') || !/\.[a-z0-9]+$/i.test(path);
}

function found(file: OutputFile, status: number, preview: Preview): Answer {
  const isDrawing = file.path.toLowerCase().endsWith('.svg');
  const headers = {
    'content-type': contentTypeOf(file.path),
    ...(isDrawing && { 'content-security-policy': DRAWING_POLICY }),
  };
  const { contents } = file;
  const isHtml = typeof contents === 'string' && file.path.endsWith('.html');
  return { status, headers, body: isHtml ? withLiveReload(contents, preview.version) : contents };
}

/** The page of what is wrong. */
export function failed({ failure, language, version }: Preview): Answer {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': ERROR_PAGE_POLICY,
  };
  return { status: 500, headers, body: errorPage(failure(), language, version) };
}

function redirect(status: 301 | 302, path: string, query: string | undefined): Answer {
  const location = encodePath(path) + (query === undefined ? '' : `?${query}`);
  return plain(status, 'The page is elsewhere.', { location });
}
