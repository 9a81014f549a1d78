/** The new site as the comparison asks for it: what stands at an address, and what a file holds. */
import { hash, hashFile } from '../base/hash.ts';
import { basePathOf, decodePath, outputPathOf } from '../base/url.ts';
import type { OutputFile } from '../model.ts';
import { pageFacts } from './html/page-facts.ts';
import type { PageFacts } from './model.ts';
import { urlOfFile } from './old/page-kind.ts';

/** What readers get who ask for an address. */
export interface Found {
  state: 'same' | 'redirected';
  /** Where they end up: a path of the output. */
  path: string;
}

/** Longer chains lead nowhere. */
const MOST_REDIRECTS = 5;

export class NewSite {
  readonly #files: Map<string, OutputFile>;
  readonly #siteUrl: string;
  readonly #rules: Map<string, string>;
  readonly #facts = new Map<string, PageFacts>();
  readonly #hashes = new Map<string, string>();
  #byHash: Map<string, string> | undefined;

  constructor(outputs: OutputFile[], siteUrl: string) {
    this.#files = new Map(outputs.map((file) => [file.path, file]));
    this.#siteUrl = siteUrl;
    this.#rules = rulesOf(this.textOf('_redirects') ?? '');
  }

  /** All paths of the output. */
  get paths(): IterableIterator<string> {
    return this.#files.keys();
  }

  /** What stands at `url` (decoded, below the base path), as static hosts serve it. */
  at(url: string): Found | undefined {
    let [asked, state]: [string, Found['state']] = [url, 'same'];
    for (let step = 0; step <= MOST_REDIRECTS; step++) {
      const path = this.#fileAt(asked);
      const target =
        path === undefined
          ? this.#rules.get(withBase(this.#siteUrl, asked))
          : this.#redirectOf(path);
      if (target === undefined) return path === undefined ? undefined : { state, path };
      const next = this.localUrl(target, asked);
      if (next === undefined) return undefined;
      [asked, state] = [next, 'redirected'];
    }
    return undefined;
  }

  factsOf(path: string): PageFacts {
    const known = this.#facts.get(path);
    if (known) return known;
    const facts = pageFacts(this.textOf(path) ?? '', 'set');
    this.#facts.set(path, facts);
    return facts;
  }

  textOf(path: string): string | undefined {
    const contents = this.#files.get(path)?.contents;
    if (contents instanceof Uint8Array) return Buffer.from(contents).toString();
    return typeof contents === 'string' ? contents : undefined;
  }

  /** Throws the file system's errors, for a file that is copied. */
  hashOf(path: string): string | undefined {
    const known = this.#hashes.get(path);
    const file = this.#files.get(path);
    if (known !== undefined || !file) return known;
    const { contents } = file;
    const isCopy = typeof contents === 'object' && 'copyOf' in contents;
    const digest = isCopy ? hashFile(contents.copyOf) : hash(contents);
    this.#hashes.set(path, digest);
    return digest;
  }

  /** The address of a file with these bytes that is no page. */
  urlWithHash(digest: string): string | undefined {
    this.#byHash ??= new Map(
      [...this.paths]
        .filter((path) => !path.endsWith('.html'))
        .map((path) => [this.hashOf(path) ?? '', urlOfFile(path)]),
    );
    return this.#byHash.get(digest);
  }

  /** A URL written on the page `from` as a decoded path below the base path; undefined: elsewhere. */
  localUrl(written: string, from: string): string | undefined {
    const site = new URL(this.#siteUrl);
    const base = new URL(encodeURI(withBase(this.#siteUrl, from)), site);
    if (!URL.canParse(written, base)) return undefined;
    const url = new URL(written, base);
    return url.host === site.host ? belowBase(basePathOf(this.#siteUrl), url.pathname) : undefined;
  }

  #fileAt(url: string): string | undefined {
    const file = outputPathOf(url);
    return [file, `${file}/index.html`, `${file}.html`].find((path) => this.#files.has(path));
  }

  #redirectOf(path: string): string | undefined {
    const html = path.endsWith('.html') ? this.textOf(path) : undefined;
    // Few pages send on, and most of the others are long.
    return html !== undefined && /http-equiv=["']?refresh/i.test(html.slice(0, 4000))
      ? this.factsOf(path).redirect
      : undefined;
  }
}

/** `/blog/a/` → `/a/`; undefined for what is not below the base path. */
export function belowBase(basePath: string, pathname: string): string | undefined {
  const path = decodePath(pathname);
  if (!`${path}/`.startsWith(basePath)) return undefined;
  return `/${path.slice(basePath.length)}`;
}

function withBase(siteUrl: string, url: string): string {
  return basePathOf(siteUrl) + url.replace(/^\//, '');
}

/** Of `_redirects`: an address, where it leads, and perhaps a status. */
function rulesOf(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line.startsWith('/'));
  return new Map(
    lines.map((line) => {
      const [from = '', to = ''] = line.trim().split(/\s+/);
      return [decodePath(from), to];
    }),
  );
}
