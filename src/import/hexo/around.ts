/** What the conversion of a body may ask of the blog. */
import { join, posix } from 'node:path';
import { isInside } from '../../base/files.ts';
import { noteFinder } from './addresses/note-at.ts';
import type { BlogAround } from './blog.ts';
import { type FileIndex, fileFor } from './files/file-for.ts';
import type { PlannedNote } from './notes/plan-notes.ts';
import type { Packages } from './read-blog/packages.ts';
import { readText } from './read-blog/text-file.ts';
import { textOf } from './read-blog/values.ts';
import type { HexoRules } from './settings/hexo-rules.ts';

export interface AroundRequest {
  root: string;
  rules: HexoRules;
  packages: Packages;
  hasMath: boolean;
  index: FileIndex;
  notes: PlannedNote[];
}

export function blogAround(request: AroundRequest): BlogAround {
  const { packages, hasMath, index } = request;
  const names = namesOf(request.notes);
  return {
    renderer: packages.renderer,
    hasMath,
    // Of itself it reads `\_` and `\\\\` as marked does.
    ...(packages.renderer === 'markdown-it' ? { keepsFormulas: packages.setsMath } : {}),
    fileFor: (written, note) => fileFor(written, note, index),
    noteFor: (name) => names.get(name.trim()) ?? names.get(name.trim().replace(/^\/+|\/+$/g, '')),
    noteAt: noteFinder(request.notes, index.siteUrl),
    codeOf: (path) => codeOf(path, request),
  };
}

type NamedNote = { newPath: string; title: string };

/** The likeliest name last, so that it counts: slugs before titles, as Hexo looks, then bare file names. */
function namesOf(notes: PlannedNote[]): Map<string, NamedNote> {
  const names = new Map<string, NamedNote>();
  const posts = notes.filter(({ note }) => note.kind !== 'page');
  const kinds: ((each: PlannedNote) => string)[] = [
    ({ note }) => posix.basename(withoutExtension(note.below)),
    ({ note }) => note.path,
    ({ note }) => withoutExtension(note.below),
    ({ address }) => address.old.replace(/^\/+|\/+$/g, ''),
    ({ note }) => textOf(note.head.fields.title) ?? '',
    ({ note }) => note.nameParts.title ?? '',
  ];
  for (const nameOf of kinds) {
    // Of two with one name, Hexo takes the first.
    for (const each of posts.toReversed()) {
      const { note, newPath } = each;
      const title = textOf(note.head.fields.title) ?? note.nameParts.title ?? '';
      const name = nameOf(each);
      if (name !== '') names.set(name, { newPath, title });
    }
  }
  return names;
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

function codeOf(path: string, { root, rules }: AroundRequest): string | undefined {
  const folder = join(root, rules.sourceDir, rules.codeDir);
  const file = join(folder, path);
  if (path.includes('\0') || !isInside(folder, file)) return undefined;
  return readText(file, posix.join(rules.sourceDir, rules.codeDir, path), root).file?.text;
}
