/** A Hexo blog → the files of a Scholium site, in memory; nothing of the blog is touched or run. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../../base/order.ts';
import { codeLeftOut, noHexoBlog, noHexoTimezone } from '../../diagnostics/catalogue/import.ts';
import { hasFailed } from '../../diagnostics/failed.ts';
import { inFile } from '../../diagnostics/problem.ts';
import { sortedDiagnostics } from '../../diagnostics/sorted.ts';
import type { Diagnostic } from '../../model.ts';
import { listRedirects } from './addresses/list-redirects.ts';
import { blogAround } from './around.ts';
import type { Imported, ImportedFile, LeftOut } from './blog.ts';
import { type FileIndex, fileOfSite } from './files/file-for.ts';
import { FreePaths } from './files/free-paths.ts';
import { htmlPages } from './files/html-pages.ts';
import { scaffoldFiles } from './files/scaffolds.ts';
import { type ShelvedFile, shelveBesideNotes, shelveStatics } from './files/shelve-files.ts';
import { openThemeFiles } from './files/theme-files.ts';
import { siftPages } from './notes/generated-pages.ts';
import { type NotesPlan, planNotes } from './notes/plan-notes.ts';
import { type ReadNote, readNote } from './notes/read-note.ts';
import { termsOf } from './notes/terms.ts';
import { type WrittenNote, writeNote } from './notes/write-note.ts';
import { type BlogFiles, listBlog } from './read-blog/list-blog.ts';
import { type BlogSettings, readBlogSettings } from './read-blog/read-blog.ts';
import { type HexoRules, hexoRules } from './settings/hexo-rules.ts';
import type { MathRules } from './settings/map-content.ts';
import { mapSettings } from './settings/map-settings.ts';
import { siteUrlOf } from './settings/map-site.ts';
import { settingsText } from './settings/site-settings.ts';

export interface ImportRequest {
  /** Absolute; of the blog. */
  root: string;
  /** The blog's folder as messages name it. */
  shown: string;
  /** IANA name: where the blog names none, Hexo took that of the machine. */
  machineZone: string;
}

/** What is wrong with the blog is in `diagnostics`; with an error, the rest is not to be used. */
export function importHexo(request: ImportRequest): Imported {
  const { root, shown } = request;
  const settings = readBlogSettings(root, shown);
  if (hasFailed(settings.diagnostics)) return nothing(settings.diagnostics);
  const rules = hexoRules(settings.hexo);
  if (!statSync(join(root, rules.sourceDir), { throwIfNoEntry: false })?.isDirectory()) {
    return nothing([...settings.diagnostics, noHexoBlog(shown, `${rules.sourceDir}/`)]);
  }
  const timezone = rules.timezone ?? request.machineZone;
  const found = listBlog(root, rules);
  const read = found.notes.map((each) =>
    readNote(each, { root, timezone, namePattern: rules.namePattern }),
  );
  const notes = read.flatMap(({ note }) => note ?? []);
  const diagnostics = [
    ...settings.diagnostics,
    ...(rules.timezone === undefined ? [inFile(noHexoTimezone(timezone), '_config.yml')] : []),
    ...found.diagnostics,
    ...read.flatMap((each) => each.diagnostics),
    ...codeOfBlog(root),
  ];
  return imported({ request, settings, rules, timezone, found, notes, diagnostics });
}

function nothing(diagnostics: Diagnostic[]): Imported {
  const empty = { files: [], notes: [], repairs: [], settings: [], left: [] };
  return { ...empty, diagnostics, urls: new Map() };
}

interface ReadBlog {
  request: ImportRequest;
  settings: BlogSettings;
  rules: HexoRules;
  timezone: string;
  found: BlogFiles;
  notes: ReadNote[];
  diagnostics: Diagnostic[];
}

/** The verbs in their order: what a step needs, the ones before it have made. */
function imported(blog: ReadBlog): Imported {
  const { request, settings, rules, found, notes } = blog;
  const sifted = siftPages(notes, notes.some(hasCategory));
  const paths = new FreePaths();
  const plan = planNotes(sifted.kept, rules, paths);
  const files = placeFiles(blog, plan, paths);
  const siteUrl = siteUrlOf(settings.hexo);
  const theme = openThemeFiles(request.root, settings.themeName, paths);
  const index = indexOf(files.shelved, { plan, siteUrl, rules, ofTheme: theme.named });
  const mapped = mapSettings({
    ...settings,
    ...{ rules, siteUrl, plan, timezone: blog.timezone },
    redirects: new Map([...redirectsOf(plan, rules), ...sifted.redirects]),
    pictureFor: (written) => pictureFor(written, index),
  });
  const written = writeNotes(blog, { plan, index, math: mapped.math });
  const shelved = [...files.shelved, ...theme.taken.values()];
  const all: ImportedFile[] = [
    { path: 'scholium.yaml', contents: settingsText(mapped.settings) },
    ...written.map(({ file }) => file),
    ...shelved.map(({ newPath, file }) => ({ path: newPath, contents: { copyOf: file } })),
    ...files.made,
  ];
  const parts = [blog, sifted, plan, files, ...written];
  return {
    ...notesOf(plan),
    files: all.sort((a, b) => byCodeUnit(a.path, b.path)),
    repairs: written.flatMap(({ repairs }) => repairs),
    settings: mapped.remarks,
    left: [...found.left, ...sifted.left, ...files.left].sort((a, b) => byCodeUnit(a.path, b.path)),
    diagnostics: sortedDiagnostics(parts.flatMap(({ diagnostics }) => diagnostics)),
  };
}

function hasCategory({ kind, head }: ReadNote): boolean {
  return kind === 'post' && termsOf(head).categories.length > 0;
}

function redirectsOf(plan: NotesPlan, { lists }: HexoRules): Map<string, string> {
  return listRedirects({
    rules: lists,
    dates: plan.notes.filter(({ isListed }) => isListed).map(({ note }) => note.date),
    tags: plan.tags.paths,
    categories: plan.categories.paths,
  });
}

function writeNotes(
  { request, rules, settings }: ReadBlog,
  { plan, index, math }: { plan: NotesPlan; index: FileIndex; math: MathRules },
): WrittenNote[] {
  const { notes } = plan;
  const { packages } = settings;
  const { hasMath, isPerNote } = math;
  const around = blogAround({ root: request.root, rules, packages, hasMath, index, notes });
  const { titleFromName } = rules;
  return notes.map((planned) =>
    writeNote(planned, { around, mathIsPerNote: isPerNote, titleFromName }),
  );
}

function notesOf({ notes }: NotesPlan): Pick<Imported, 'notes' | 'urls'> {
  const listed = notes.map(({ note, newPath, address }) => ({
    kind: note.kind,
    from: note.path,
    to: newPath,
    url: address.old,
  }));
  const published = notes.filter(
    ({ note, isListed, isHidden }) => isListed || isHidden || note.kind === 'page',
  );
  const urls = new Map(published.map(({ address, newPath }) => [address.old, newPath]));
  return { notes: listed, urls };
}

interface PlacedFiles {
  shelved: ShelvedFile[];
  /** With other contents than in the blog. */
  made: ImportedFile[];
  left: LeftOut[];
  diagnostics: Diagnostic[];
}

function placeFiles(
  { request, rules, found }: ReadBlog,
  plan: NotesPlan,
  paths: FreePaths,
): PlacedFiles {
  const { root } = request;
  const statics = shelveStatics(found.statics, paths);
  const html = htmlPages(found.html, root, paths);
  const owners = plan.notes.map(({ note, newPath, address }) => ({
    ...{ kind: note.kind, path: note.path, below: note.below },
    ...{ newPath, address },
  }));
  const beside = shelveBesideNotes(found.besideNotes, owners, {
    paths,
    hasFolders: rules.postAssetFolder,
  });
  const scaffolds = scaffoldFiles(root);
  const parts = [statics, html, beside, scaffolds];
  return {
    shelved: [...statics.files, ...beside.files],
    made: [...html.files, ...scaffolds.files],
    left: parts.flatMap(({ left }) => left),
    diagnostics: parts.flatMap((part) => part.diagnostics),
  };
}

function indexOf(
  files: ShelvedFile[],
  {
    plan,
    siteUrl,
    rules,
    ofTheme,
  }: { plan: NotesPlan; rules: HexoRules } & Pick<FileIndex, 'siteUrl' | 'ofTheme'>,
): FileIndex {
  return {
    byPath: new Map(files.map((file) => [file.path.normalize('NFC'), file])),
    byUrl: new Map(files.flatMap((file) => (file.url === undefined ? [] : [[file.url, file]]))),
    sourceDir: rules.sourceDir,
    siteUrl,
    oldUrls: new Map(plan.notes.map(({ note, address }) => [note.path, address.old])),
    ofTheme,
  };
}

/** A path of the new site, or an address elsewhere, as settings may hold it. */
function pictureFor(written: string, index: FileIndex): string | undefined {
  const file = fileOfSite(written, index);
  if (file !== undefined) return file.startsWith('/') ? file : undefined;
  return /^https?:\/\/[^\s]+$/i.test(written) && URL.canParse(written) ? written : undefined;
}

/** Programs of the blog's own, which Hexo would run. */
function codeOfBlog(root: string): Diagnostic[] {
  if (!existsSync(join(root, 'scripts'))) return [];
  const what = { en: 'the scripts in this folder', zh: '这个文件夹里的脚本' };
  return [inFile(codeLeftOut(what), 'scripts')];
}
