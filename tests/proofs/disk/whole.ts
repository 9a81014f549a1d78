/** What a reader must never meet in an output folder: part of a file, or a page whose assets are missing. */
import { posix } from 'node:path';
import { MANIFEST } from '../../../src/model.ts';

type Output = Map<string, Buffer>;

/** Files that are as in none of `editions`, or stand in each of them and are gone. */
export function tornFiles(output: Output, editions: Output[]): string[] {
  const always = [...(editions[0]?.keys() ?? [])].filter((path) =>
    editions.every((edition) => edition.has(path)),
  );
  const gone = always.filter((path) => !output.has(path)).map((path) => `${path} is gone`);
  const torn = [...output]
    .filter(([path, bytes]) =>
      path === MANIFEST
        ? !isJson(bytes)
        : !editions.some((edition) => edition.get(path)?.equals(bytes)),
    )
    .map(([path]) => `${path} is torn`);
  return [...gone, ...torn];
}

/** Files in which two outputs differ. */
export function differences(output: Output, expected: Output): string[] {
  const paths = new Set([...output.keys(), ...expected.keys()]);
  return [...paths].filter((path) => {
    const [one, other] = [output.get(path), expected.get(path)];
    return !(one && other && one.equals(other));
  });
}

/** Style sheets, scripts, pictures and fonts that a page or style sheet names and that are not there. */
export function missingAssets(output: Output, prefix: string): string[] {
  const missing = [...output].flatMap(([path, bytes]) =>
    namesIn(path, bytes.toString('latin1'))
      .map((name) => resolved(name, path, prefix))
      .filter((name) => name !== undefined && !output.has(name))
      .map((name) => `${path} names ${name}, which is not there`),
  );
  return [...missing, ...missingOfSearch(output)];
}

/** The index of the search names files by the hashes in their names. */
function missingOfSearch(output: Output): string[] {
  const index = output.get('search/index.json')?.toString() ?? '';
  const files = [...output.keys()].filter((path) => path.startsWith('search/'));
  return [...index.matchAll(/[0-9a-f]{10}(?=[".])/g)]
    .filter(([digits]) => !files.some((path) => path.includes(digits)))
    .map(([digits]) => `search/index.json names ${digits}, which is not there`);
}

const ASSET = /\.(?:css|m?js|svg|png|woff2?|ttf|bin)$/;

/** By the end of the path: how such a file names others. */
const NAMING: [end: string, name: RegExp][] = [
  ['.html', /\s(?:src|href|data-[a-z]+)="([^"]+)"/g],
  ['.css', /url\("?([^")]+)"?\)/g],
  ['.js', /["'](\.\/[^"']+\.js)["']/g],
];

function namesIn(path: string, text: string): string[] {
  const [, name] = NAMING.find(([end]) => path.endsWith(end)) ?? [];
  const names = name ? [...text.matchAll(name)] : [];
  return names.flatMap(([, written = '']) => (ASSET.test(written) ? [written] : []));
}

/** The output path that a name on `path` leads to; undefined for another site. */
function resolved(name: string, path: string, prefix: string): string | undefined {
  if (/^[a-z]+:/.test(name)) return undefined;
  if (name.startsWith(prefix)) return decodeURI(name.slice(prefix.length));
  return posix.join(posix.dirname(path), decodeURI(name));
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString());
    return true;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return false;
  }
}
