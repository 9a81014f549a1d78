/** The whole output as the rules see it, and where a URL in it leads. */
import { absoluteUrl, basePathOf, decodePath, isExternal, outputPathOf } from '../base/url.ts';
import type { Config, OutputFile, Place, Problem } from '../model.ts';
import { type ParsedPage, parsePage } from './parse-page.ts';

/** A text file of the output that is no page. */
export interface TextOutput {
  path: string;
  text: string;
}

export interface CheckedSite {
  config: Config;
  /** Of all outputs, relative to the output folder. */
  paths: Set<string>;
  pages: Map<string, ParsedPage>;
  /** XML, JSON and plain text. */
  texts: TextOutput[];
}

/** A problem found in one file of the output. */
export interface Fault {
  problem: Problem;
  file: TextOutput;
  place: Place;
}

/** One thing that is looked at over the whole site. */
export type Rule = (site: CheckedSite) => Fault[];

export type Target =
  | { kind: 'external' }
  /** Not a URL, or escapes that are no UTF-8. */
  | { kind: 'invalid' }
  /** A path of this host that is not below the site's base path. */
  | { kind: 'outside' }
  /** `path` of the output, where there is such a file; `fragment` decoded. */
  | { kind: 'site'; path: string | undefined; fragment: string };

/** Parses every page; files that are copied are known by their path only. */
export function checkedSite(outputs: OutputFile[], config: Config): CheckedSite {
  const site: CheckedSite = {
    config,
    paths: new Set(outputs.map((file) => file.path)),
    pages: new Map(),
    texts: [],
  };
  for (const { path, contents } of outputs) {
    if (typeof contents !== 'string') continue;
    if (path.endsWith('.html')) site.pages.set(path, parsePage(path, contents));
    else if (/\.(?:xml|json|txt)$/.test(path)) site.texts.push({ path, text: contents });
  }
  return site;
}

/** Where `written`, which stands in the file `from`, leads. */
export function targetOf(written: string, from: string, site: CheckedSite): Target {
  const base = absoluteUrl(site.config.url, `/${from}`);
  if (!URL.canParse(written, base)) return { kind: 'invalid' };
  const url = new URL(written, base);
  if (url.origin !== new URL(site.config.url).origin) return { kind: 'external' };
  const path = decoded(url.pathname);
  const fragment = decoded(url.hash.slice(1));
  if (path === undefined || fragment === undefined) return { kind: 'invalid' };
  const basePath = basePathOf(site.config.url);
  if (!`${path}/`.startsWith(basePath)) {
    return isExternal(written) ? { kind: 'external' } : { kind: 'outside' };
  }
  return { kind: 'site', path: outputAt(path.slice(basePath.length), site.paths), fragment };
}

/** What static hosts serve for a path below the base path; they add a missing final slash. */
function outputAt(path: string, paths: Set<string>): string | undefined {
  const file = outputPathOf(path);
  if (paths.has(file)) return file;
  const index = `${file}/index.html`;
  return paths.has(index) ? index : undefined;
}

/** Undefined where the escapes are no UTF-8, which `decodePath` leaves as they are. */
function decoded(text: string): string | undefined {
  const result = decodePath(text);
  return text.includes('%') && result === text.normalize('NFC') ? undefined : result;
}
