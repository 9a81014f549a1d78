/** Safe fixes written into the notes that they are for; no other file is touched. */
import { accessSync, constants, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isInside, listFiles, systemReason } from '../../base/files.ts';
import { lineAt } from '../../base/place.ts';
import { replaceFile } from '../../base/replace-file.ts';
import { noteNotFixed } from '../../diagnostics/catalogue/lint.ts';
import { inFile } from '../../diagnostics/problem.ts';
import { sortedDiagnostics } from '../../diagnostics/sorted.ts';
import type { Bilingual, Diagnostic } from '../../model.ts';
import { applyFixes, type Fixable } from './apply-fixes.ts';

export interface FixRequest {
  /** The site's folder. */
  root: string;
  /** Folders of notes, relative to `root`: nothing is written elsewhere. */
  folders: string[];
  diagnostics: readonly Diagnostic[];
}

export interface FixedNotes {
  /** What was mended, with its place as it was. */
  fixed: Diagnostic[];
  /** Files that could not be written. */
  diagnostics: Diagnostic[];
}

/** Each file is replaced as a whole or left as it is. */
export function fixNotes(request: FixRequest): FixedNotes {
  const result: FixedNotes = { fixed: [], diagnostics: [] };
  const byFile = fixablesByFile(request.diagnostics);
  if (byFile.size === 0) return result;
  for (const { path, file, folder } of notesIn(request)) {
    const problems = byFile.get(path);
    if (!problems) continue;
    const refused = whyRefused(file, folder, request.root);
    if (refused) result.diagnostics.push(inFile(noteNotFixed(path, refused), path));
    else fixNote({ path, file, problems }, result);
  }
  return result;
}

function fixablesByFile(diagnostics: readonly Diagnostic[]): Map<string, Fixable[]> {
  const byFile = new Map<string, Fixable[]>();
  for (const { fix, ...problem } of sortedDiagnostics(diagnostics)) {
    if (!fix || problem.file === undefined) continue;
    byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), { ...problem, fix }]);
  }
  return byFile;
}

function notesIn({ root, folders }: FixRequest) {
  return folders.flatMap((name) => {
    const folder = join(root, name);
    const found = listFiles(folder, root).files;
    return found.map(({ path, file }) => ({ path: `${name}/${path}`, file, folder }));
  });
}

const IS_LINK = { en: 'it is a symbolic link', zh: '它是符号链接' };
const IS_OUTSIDE = {
  en: "a symbolic link leads to it out of the site's folder of notes",
  zh: '它经由符号链接位于网站的笔记文件夹之外',
};
const IS_READONLY = { en: 'it may not be written to', zh: '没有写入权限' };

function whyRefused(file: string, folder: string, root: string): Bilingual | undefined {
  const entry = lstatSync(file);
  if (entry.isSymbolicLink()) return IS_LINK;
  const realFolder = realpathSync(folder);
  const isOwn =
    isInside(realpathSync(root), realFolder) && isInside(realFolder, realpathSync(file));
  if (!isOwn) return IS_OUTSIDE;
  return (entry.mode & 0o222) === 0 || !isWritable(file) ? IS_READONLY : undefined;
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch (cause) {
    systemReason(cause); // throws what is no error of the system
    return false;
  }
}

interface FixableNote {
  path: string;
  file: string;
  problems: Fixable[];
}

function fixNote({ path, file, problems }: FixableNote, result: FixedNotes): void {
  try {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const written = decoder.decode(readFileSync(file));
    const { text, applied } = applyFixes(written, stillThere(problems, written));
    if (text === written) return;
    replaceFile(file, Buffer.from(text, 'utf8'), lstatSync(file).mode);
    result.fixed.push(...applied);
  } catch (cause) {
    const reason = systemReason(cause);
    result.diagnostics.push(inFile(noteNotFixed(path, { en: reason, zh: reason }), path));
  }
}

/** The author may have written on since the note was read: then its lines are others. */
function stillThere(problems: Fixable[], written: string): Fixable[] {
  const text = written.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return problems.filter(
    ({ place, sourceLine }) =>
      !place || sourceLine === undefined || lineAt(text, place.line) === sourceLine,
  );
}
