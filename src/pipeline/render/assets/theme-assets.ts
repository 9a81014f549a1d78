/** Assets of a theme → files named after their contents; addresses in style sheets follow. */
import { posix } from 'node:path';
import { shortHash } from '../../../base/hash.ts';
import { nearest } from '../../../base/nearest.ts';
import { byCodeUnit } from '../../../base/order.ts';
import { encodePath, hrefOf, isExternal } from '../../../base/url.ts';
import { cssAssetMissing, cssCycle } from '../../../diagnostics/catalogue/theme.ts';
import { atOffset } from '../../../diagnostics/problem.ts';
import type { Config, Diagnostic, OutputFile, ThemeAsset } from '../../../model.ts';
import { compactCss } from './compact-css.ts';
import { type CssUrl, cssUrls } from './css-urls.ts';
import { isJoinable, nameOf, targetOf, textOf } from './joined-sheets.ts';

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
      const own = sorted.filter(({ isCommon, name }) => !isCommon && !hashing.joined.has(name));
      const names = hashing.reachable([...own.map(({ name }) => name), ...named]);
      return files.filter((_, index) => names.has(sorted[index]?.name ?? ''));
    },
    diagnostics: hashing.diagnostics,
    href: (name) => {
      const path = paths.get(name);
      return path === undefined ? undefined : hrefOf(siteUrl, path);
    },
  };
}

/** An address stands in `asset`, whose text this is; that becomes a part of `sheet`. */
interface Within {
  asset: ThemeAsset;
  text: string;
  sheet: ThemeAsset;
}

/** A style sheet is named after its contents, which name others: those come first. */
class Hashing {
  readonly diagnostics: Diagnostic[] = [];
  /** Names of style sheets that became a part of another. */
  readonly joined = new Set<string>();
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
    if (/\.css$/i.test(asset.name)) {
      const css = this.#rewrite(asset);
      return asset.isCommon ? css : compactCss(css);
    }
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

  /** The text of `asset` as it stands in `sheet`: itself, or one that it is a part of. */
  #rewrite(asset: ThemeAsset, sheet = asset): string {
    const text = textOf(asset);
    const isJoined = isJoinable(asset, this.#assets);
    this.#waiting.push(asset.name);
    let rewritten = '';
    let from = 0;
    for (const found of cssUrls(text)) {
      const part = isJoined && found.statement && targetOf(found, asset, this.#assets);
      const written = part ? this.#part(part, sheet) : this.#address(found, { asset, text, sheet });
      if (written === undefined) continue;
      const { offset, length } = (part && found.statement) || found;
      rewritten += text.slice(from, offset) + written;
      from = offset + length;
    }
    this.#waiting.pop();
    return rewritten + text.slice(from);
  }

  #part(part: ThemeAsset, sheet: ThemeAsset): string {
    this.joined.add(part.name);
    return this.#rewrite(part, sheet).replace(/^\ufeff/, '');
  }

  /** What to write instead; undefined where the address stays or is reported. */
  #address({ url, quote, offset, length }: CssUrl, { asset: from, text, sheet }: Within) {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
    if (path === '' || path.startsWith('/') || isExternal(url)) return undefined;
    const name = nameOf(path, from);
    const target = this.#assets.get(name);
    const waiting = this.#waiting.indexOf(name);
    if (!target || waiting !== -1) {
      const problem = target
        ? cssCycle([...this.#waiting.slice(waiting), name])
        : cssAssetMissing(path, nearest(name, this.#assets.keys()));
      // A part is looked through as a style sheet of its own, too.
      if (from === sheet) {
        this.diagnostics.push(atOffset(problem, { path: from.path, text }, offset, length));
      }
      return undefined;
    }
    this.#references.set(sheet.name, [...(this.#references.get(sheet.name) ?? []), name]);
    const folder = posix.dirname(`assets/${sheet.name}`);
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
