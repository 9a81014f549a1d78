/** The folders of a theme: the site's own before the built-in one, then those of what it extends. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from '../../../base/files.ts';
import { nearest } from '../../../base/nearest.ts';
import { byCodeUnit } from '../../../base/order.ts';
import { linkLeavesSite } from '../../../diagnostics/catalogue/files.ts';
import {
  themeCycle,
  themeMissing,
  themeYamlMissing,
} from '../../../diagnostics/catalogue/theme.ts';
import { inFile } from '../../../diagnostics/problem.ts';
import type { Diagnostic, Problem, ThemeOption } from '../../../model.ts';
import { readDeclaration } from './theme-declaration.ts';
import { readYaml } from './yaml-file.ts';

export interface ThemeFolder {
  /** Name of the theme. */
  theme: string;
  folder: string;
  /** Links inside may lead no further than this. */
  root: string;
  /** For messages: `themes/muse`. */
  path: string;
}

export interface ThemeStack {
  /** The first that has a file wins; empty where the theme is missing. */
  folders: ThemeFolder[];
  /** Of all its themes, the first of each name. */
  options: ThemeOption[];
  diagnostics: Diagnostic[];
}

export interface StackRequest {
  name: string;
  /** The site's folder. */
  root: string;
  builtinThemes: string;
  /** Places a problem with `name` where it is written. */
  report: (problem: Problem) => Diagnostic;
  /** Names of the themes that extend this one, the first on top. */
  chain?: string[];
}

/** The folders that make up the theme `name`. Throws the file system's errors. */
export function themeStack(request: StackRequest): ThemeStack {
  const { name, report, chain = [] } = request;
  if (chain.includes(name)) {
    const circle = [...chain.slice(chain.indexOf(name)), name];
    return { folders: [], options: [], diagnostics: [report(themeCycle(circle))] };
  }
  const { folders, diagnostics } = foldersOf(request);
  if (folders.length === 0) {
    const known = knownThemes(request);
    const missing = report(themeMissing(name, known, nearest(name, known)));
    return { folders, options: [], diagnostics: [...diagnostics, missing] };
  }
  const declared = readDeclarations(folders, name);
  const parent = declared.extends
    ? themeStack({ ...request, ...declared.extends, chain: [...chain, name] })
    : { folders: [], options: [], diagnostics: [] };
  return {
    folders: [...folders, ...parent.folders],
    options: firstOfEachName([...declared.options, ...parent.options]),
    diagnostics: [...diagnostics, ...declared.diagnostics, ...parent.diagnostics],
  };
}

function foldersOf({ name, root, builtinThemes }: StackRequest) {
  const path = `themes/${name}`;
  const candidates: ThemeFolder[] = [
    { theme: name, folder: join(root, 'themes', name), root, path },
    { theme: name, folder: join(builtinThemes, name), root: builtinThemes, path },
  ];
  const folders: ThemeFolder[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const candidate of candidates) {
    // Names of folders are looked up in the list: `Muse` is no `muse`, on any file system.
    if (!themesIn(join(candidate.folder, '..')).includes(name)) continue;
    const real = realpathSync(candidate.folder);
    if (seen.has(real)) continue;
    if (!isInside(realpathSync(candidate.root), real)) {
      diagnostics.push(inFile(linkLeavesSite(path), path));
      continue;
    }
    seen.add(real);
    folders.push(candidate);
  }
  return { folders, diagnostics };
}

function knownThemes({ root, builtinThemes }: StackRequest): string[] {
  const names = [...themesIn(join(root, 'themes')), ...themesIn(builtinThemes)];
  return [...new Set(names)].sort(byCodeUnit);
}

/** A folder that does not exist is empty. */
function themesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory());
}

/** The theme.yaml of each folder; the first that extends a theme says which. */
function readDeclarations(folders: ThemeFolder[], name: string) {
  const options: ThemeOption[] = [];
  const diagnostics: Diagnostic[] = [];
  let parent: Pick<StackRequest, 'name' | 'report'> | undefined;
  let found = false;
  for (const { folder, path } of folders) {
    const location = join(folder, 'theme.yaml');
    if (!statSync(location, { throwIfNoEntry: false })?.isFile()) continue;
    found = true;
    const result = readYaml(location, `${path}/theme.yaml`);
    if ('diagnostics' in result) {
      diagnostics.push(...result.diagnostics);
      continue;
    }
    const declaration = readDeclaration(result.read, name);
    options.push(...declaration.options);
    diagnostics.push(...declaration.diagnostics);
    if (declaration.extends === undefined) continue;
    parent ??= {
      name: declaration.extends,
      report: (problem) => result.read.at(problem, ['extends']),
    };
  }
  const [first] = folders;
  if (!found && first) diagnostics.push(inFile(themeYamlMissing(name), `${first.path}/theme.yaml`));
  return { extends: parent, options, diagnostics };
}

function firstOfEachName(options: ThemeOption[]): ThemeOption[] {
  return options.filter(
    ({ name }, index) => options.findIndex((option) => option.name === name) === index,
  );
}
