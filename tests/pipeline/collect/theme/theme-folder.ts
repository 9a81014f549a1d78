/** A site with themes in a temporary folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Diagnostic } from '../../../../src/model.ts';
import { type CollectedTheme, collectTheme } from '../../../../src/pipeline/collect/theme/theme.ts';

/** Files of a theme with nothing wrong in it. */
export const WHOLE: Record<string, string> = {
  'theme.yaml': 'name: plain\n',
  ...Object.fromEntries(
    [
      ...['index', 'post', 'page', 'archive', 'tags', 'tag', 'category', 'categories'],
      ...['search', 'not-found', 'redirect', 'partials/footer', 'partials/header'],
    ].map((name) => [`templates/${name}.njk`, name]),
  ),
  'assets/style.css': 'a{}',
  'i18n/en.yaml': 'home: Home\n',
  'i18n/zh-CN.yaml': 'home: 首页\n',
};

export interface ThemeSite {
  /** The site's folder. */
  root: string;
  /** Writes files of the site, `themes/…`, or of the built-in themes, `builtin/…`. */
  write(files: Record<string, string | Uint8Array>): void;
  /** With the folder of built-in themes, where it is another. */
  collect(theme?: string, builtinThemes?: string): CollectedTheme;
  /** The lines of what was found. */
  found(theme?: string, builtinThemes?: string): string[];
}

/** A site for each test of the file, with the built-in theme `plain`. */
export function themeSite(): ThemeSite {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'scholium-theme-'));
    site.write({
      ...inFolder('builtin/plain', WHOLE),
      'katex/katex.min.css':
        '@font-face{src:url(fonts/A-B.woff2) format("woff2"),url(fonts/A-B.woff) format("woff"),url(fonts/A-B.ttf)}.katex{a:b}.katex .eqn-num:before{content:"(" counter(n) ")";counter-increment:n}',
      'katex/contrib/copy-tex.min.js': 'copy',
      'katex/fonts/A-B.woff2': 'WOFF2',
      'katex/fonts/A-B.woff': 'WOFF',
    });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const site: ThemeSite = {
    get root() {
      return join(folder, 'site');
    },
    write(files) {
      for (const [path, contents] of Object.entries(files)) {
        const inSite = !/^(?:builtin|katex)\//.test(path);
        const file = join(folder, inSite ? 'site' : '', path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, contents);
      }
    },
    collect: (theme = 'plain', builtinThemes = join(folder, 'builtin')) =>
      collectTheme({
        root: site.root,
        config: { theme, file: 'scholium.yaml' },
        builtinThemes,
        katexFolder: join(folder, 'katex'),
      }),
    found: (theme, builtinThemes) => site.collect(theme, builtinThemes).diagnostics.map(inOneLine),
  };
  return site;
}

/** `files` with `folder` before each path. */
export function inFolder(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]),
  );
}

/** `error SC501 scholium.yaml:2:8+4 message` */
export function inOneLine({ severity, code, file, place, message }: Diagnostic): string {
  const where = place ? `:${place.line}:${place.column}+${place.length}` : '';
  return `${severity} ${code} ${file}${where} ${message.en}`;
}
