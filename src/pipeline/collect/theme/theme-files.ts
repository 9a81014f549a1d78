/** The files of a theme, gathered over its folders: of each name the first. */
import { listFiles } from '../../../base/files.ts';
import { nearest } from '../../../base/nearest.ts';
import { byCodeUnit } from '../../../base/order.ts';
import { overridesNothing } from '../../../diagnostics/catalogue/theme.ts';
import { inFile } from '../../../diagnostics/problem.ts';
import type { Diagnostic, TemplateFile, ThemeAsset } from '../../../model.ts';
import { decodeText } from '../decode-text.ts';
import { readBytes } from '../read-bytes.ts';
import { whySkipped } from '../sources.ts';
import type { ThemeFolder } from './theme-folders.ts';

export interface ThemeFile {
  /** Relative to the theme's folder: `templates/post.njk`. */
  name: string;
  /** For messages: `themes/muse/templates/post.njk`. */
  path: string;
  file: string;
}

export interface ThemeFiles {
  /** By name; the names of `templates/` and `assets/` are relative to these. */
  templates: Map<string, TemplateFile>;
  assets: ThemeAsset[];
  /** Of i18n/, from every folder, in their order. */
  strings: ThemeFile[];
  diagnostics: Diagnostic[];
}

/** Reads the files of `folders`. */
export function readThemeFiles(folders: ThemeFolder[]): ThemeFiles {
  const diagnostics: Diagnostic[] = [];
  const layers = folders.map((folder) => {
    const { files, skipped } = listFiles(folder.folder, folder.root);
    diagnostics.push(...skipped.map((entry) => whySkipped(entry, folder.path)));
    return files.map(({ path, file }) => ({ name: path, path: `${folder.path}/${path}`, file }));
  });
  diagnostics.push(...checkOverrides(layers));
  const all = layers.flat();
  const strings = all.filter(({ name }) => /^i18n\//.test(name));
  const templates = readTemplates(
    firstOfEachName(all, /^templates\/.*\.(?:njk|svg)$/),
    diagnostics,
  );
  const assets = readAssets(firstOfEachName(all, /^assets\//), diagnostics);
  return { templates, assets, strings, diagnostics };
}

function firstOfEachName(files: ThemeFile[], wanted: RegExp): ThemeFile[] {
  const first = new Map<string, ThemeFile>();
  for (const file of files) {
    if (wanted.test(file.name) && !first.has(file.name)) first.set(file.name, file);
  }
  return [...first.values()].sort((a, b) => byCodeUnit(a.name, b.name));
}

function readTemplates(files: ThemeFile[], diagnostics: Diagnostic[]): Map<string, TemplateFile> {
  const templates = new Map<string, TemplateFile>();
  for (const { name, path, file } of files) {
    const read = readBytes(file, path);
    const decoded = 'bytes' in read ? decodeText(read.bytes, path) : read;
    if ('diagnostic' in decoded) diagnostics.push(decoded.diagnostic);
    else templates.set(withoutFolder(name), { path, text: decoded.text });
  }
  return templates;
}

/** Style sheets are read as text later on, so they must be such. */
function readAssets(files: ThemeFile[], diagnostics: Diagnostic[]): ThemeAsset[] {
  return files.flatMap(({ name, path, file }) => {
    const read = readBytes(file, path);
    if ('diagnostic' in read) {
      diagnostics.push(read.diagnostic);
      return [];
    }
    const contents = read.bytes;
    const decoded = /\.css$/i.test(name) ? decodeText(contents, path) : undefined;
    if (decoded && 'diagnostic' in decoded) diagnostics.push(decoded.diagnostic);
    return { name: withoutFolder(name), path, contents };
  });
}

function withoutFolder(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}

/** A template of an upper folder that has nearly, and only nearly, the name of one below. */
function checkOverrides(layers: ThemeFile[][]): Diagnostic[] {
  return layers.flatMap((layer, index) => {
    const below = new Set(layers.slice(index + 1).flatMap((files) => files.map(templateName)));
    return layer.flatMap((file) => {
      const name = templateName(file);
      if (name === undefined || below.size === 0 || below.has(name)) return [];
      const folder = name.slice(0, name.lastIndexOf('/') + 1);
      const sisters = [...below].flatMap((other) =>
        other?.startsWith(folder) ? [other.slice(folder.length)] : [],
      );
      const meant = nearest(name.slice(folder.length, -'.njk'.length), sisters.map(withoutEnding));
      return meant ? [inFile(overridesNothing(name, `${folder}${meant}.njk`), file.path)] : [];
    });
  });
}

function templateName({ name }: ThemeFile): string | undefined {
  return /^templates\/(.*\.njk)$/.exec(name)?.[1];
}

function withoutEnding(name: string): string {
  return name.replace(/\.njk$/, '');
}
