/** What `package.json` of the blog tells: which renderer, and which plugins. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../../model.ts';
import type { Renderer } from '../blog.ts';
import { readText } from './text-file.ts';
import { isMap } from './values.ts';

export interface Packages {
  /** Names of all dependencies; empty where there is no `package.json`. */
  names: Set<string>;
  renderer: Renderer;
  /** Whether a plugin sets formulas when the site is built. */
  setsMath: boolean;
}

const RENDERERS: [RegExp, Renderer][] = [
  [/^hexo-renderer-pandoc$/, 'pandoc'],
  [/^hexo-renderer-(?:kramed|mathjax)$/, 'kramed'],
  [/^hexo-renderer-markdown-it/, 'markdown-it'],
];

const SETS_MATH =
  /^(?:hexo-math|hexo-filter-(?:mathjax|katex)|hexo-renderer-(?:mathjax|pandoc|markdown-it-(?:plus|katex))|hexo-katex|(?:@[\w-]+\/)?markdown-it-(?:katex|texmath|mathjax\w*))$/;

/** A `package.json` that is no JSON tells nothing: npm itself would not take it. */
export function readPackages(root: string): { packages: Packages; diagnostics: Diagnostic[] } {
  const path = 'package.json';
  const location = join(root, path);
  const isThere = statSync(location, { throwIfNoEntry: false })?.isFile() === true;
  const read = isThere ? readText(location, path, root) : { diagnostics: [] };
  const manifest = 'file' in read && read.file ? json(read.file.text) : undefined;
  const lists = isMap(manifest) ? [manifest.dependencies, manifest.devDependencies] : [];
  const names = new Set(lists.flatMap((list) => (isMap(list) ? Object.keys(list) : [])));
  const all = [...names];
  const renderer = RENDERERS.find(([pattern]) => all.some((name) => pattern.test(name)))?.[1];
  const setsMath = all.some((name) => SETS_MATH.test(name));
  return {
    packages: { names, renderer: renderer ?? 'marked', setsMath },
    diagnostics: read.diagnostics,
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
