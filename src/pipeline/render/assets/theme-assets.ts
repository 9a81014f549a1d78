/** Assets of a theme → files named after their contents; addresses in style sheets follow. */
import { posix } from 'node:path';
import { shortHash } from '../../../base/hash.ts';
import { nearest } from '../../../base/nearest.ts';
import { byCodeUnit } from '../../../base/order.ts';
import { decodePath, encodePath, hrefOf, isExternal } from '../../../base/url.ts';
import { cssAssetMissing, cssCycle } from '../../../diagnostics/catalogue/theme.ts';
import { atOffset } from '../../../diagnostics/problem.ts';
import type { Config, Diagnostic, OutputFile, ThemeAsset } from '../../../model.ts';
import { type CssUrl, cssUrls } from './css-urls.ts';

export interface HashedAssets {
  /** Every file that may be written, by name of the asset. */
  files: OutputFile[];
  /** The files without those common to all themes that nothing needs, if pages name `named`. */
  needed(named: Iterable<string>): OutputFile[];
  /** For an attribute: under the base path, encoded. Undefined for a name that is no asset. */
  href(name: string): string | undefined;
  diagnostics: Diagnostic[];
}

/** `style.css` → `assets/style.<hash>.css`. The same bytes have the same name on every machine. */
export function hashAssets(
  assets: ThemeAsset[],
  { url: siteUrl }: Pick<Config, 'url'>,
): HashedAssets {
  const hashing = new Hashing(assets);
  const sorted = assets.toSorted((a, b) => byCodeUnit(a.name, b.name));
  const files = sorted.map((asset) => hashing.output(asset));
  const paths = new Map(sorted.map(({ name }, index) => [name, files[index]?.path ?? '']));
  return {
    files,
    needed: (named) => {
      const own = sorted.filter(({ isCommon }) => !isCommon).map(({ name }) => name);
      const names = hashing.reachable([...own, ...named]);
      return files.filter((_, index) => names.has(sorted[index]?.name ?? ''));
    },
    diagnostics: hashing.diagnostics,
    href: (name) => {
      const path = paths.get(name);
      return path === undefined ? undefined : hrefOf(siteUrl, path);
    },
  };
}

/** A style sheet is named after its contents, which name others: those come first. */
class Hashing {
  readonly diagnostics: Diagnostic[] = [];
  readonly #assets: Map<string, ThemeAsset>;
  readonly #done = new Map<string, OutputFile>();
  /** Style sheets that wait for those they name. */
  readonly #waiting: string[] = [];
  /** Names of what each style sheet names. */
  readonly #references = new Map<string, string[]>();

  constructor(assets: ThemeAsset[]) {
    this.#assets = new Map(assets.map((asset) => [asset.name, asset]));
  }

  output(asset: ThemeAsset): OutputFile {
    const known = this.#done.get(asset.name);
    if (known) return known;
    const contents = this.#contentsOf(asset);
    const made = { path: hashedPath(asset.name, contents), contents };
    this.#done.set(asset.name, made);
    return made;
  }

  /** `names` and all that they name, and so on. */
  reachable(names: Iterable<string>): Set<string> {
    const reached = new Set(names);
    for (const name of reached) {
      for (const other of this.#references.get(name) ?? []) reached.add(other);
    }
    return reached;
  }

  #contentsOf(asset: ThemeAsset): string | Uint8Array {
    if (/\.css$/i.test(asset.name)) return this.#rewrite(asset);
    // Scripts of a theme are its author's; those of Scholium may come in several files.
    return asset.isCommon && /\.js$/.test(asset.name) ? this.#linked(asset) : asset.contents;
  }

  /** `import("./forms-ABC.js")` in a script → the name that this file gets. No two name each other. */
  #linked(asset: ThemeAsset): string {
    const script = new TextDecoder().decode(asset.contents);
    return script.replace(/"\.\/([\w-]+\.js)"/g, (written, name: string) => {
      const target = this.#assets.get(name);
      if (!target?.isCommon) return written;
      this.#references.set(asset.name, [...(this.#references.get(asset.name) ?? []), name]);
      return `"./${posix.basename(this.output(target).path)}"`;
    });
  }

  #rewrite(asset: ThemeAsset): string {
    // With its byte-order mark: a style sheet without addresses stays as it is, byte for byte.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(asset.contents);
    this.#waiting.push(asset.name);
    let rewritten = '';
    let from = 0;
    for (const found of cssUrls(text)) {
      const address = this.#address(found, asset, text);
      if (address === undefined) continue;
      rewritten += text.slice(from, found.offset) + address;
      from = found.offset + found.length;
    }
    this.#waiting.pop();
    return rewritten + text.slice(from);
  }

  /** What to write instead; undefined where the address stays or is reported. */
  #address({ url, quote, offset, length }: CssUrl, from: ThemeAsset, text: string) {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
    if (path === '' || path.startsWith('/') || isExternal(url)) return undefined;
    const name = posix.join(posix.dirname(from.name), decodePath(path));
    const target = this.#assets.get(name);
    const waiting = this.#waiting.indexOf(name);
    if (!target || waiting !== -1) {
      const problem = target
        ? cssCycle([...this.#waiting.slice(waiting), name])
        : cssAssetMissing(path, nearest(name, this.#assets.keys()));
      this.diagnostics.push(atOffset(problem, { path: from.path, text }, offset, length));
      return undefined;
    }
    this.#references.set(from.name, [...(this.#references.get(from.name) ?? []), name]);
    const folder = posix.dirname(`assets/${from.name}`);
    const relative = posix.relative(folder, this.output(target).path);
    return encodePath(relative).replace(/[()'"]/g, percentEncoded) + escapedFor(quote, rest);
  }
}

/** `fonts/a.woff2` → `assets/fonts/a.<hash>.woff2` */
function hashedPath(name: string, contents: string | Uint8Array): string {
  const { dir, name: base, ext } = posix.parse(name);
  return posix.join('assets', dir, `${base}.${shortHash(contents)}${ext}`);
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** `?query` and `#fragment` as they may stand between these quotes, or between none. */
function escapedFor(quote: string, rest: string): string {
  return quote === ''
    ? rest.replace(/[\s"'()\\]/g, '\\$&')
    : rest.replace(/["'\\]/g, '\\$&').replaceAll('\n', '\\A ');
}
