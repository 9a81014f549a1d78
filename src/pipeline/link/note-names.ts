/** Which notes and files a name in double brackets may stand for. */
import { posix } from 'node:path';
import { foldedName, headingNamed } from '../../base/folded.ts';
import type { Post } from '../../model.ts';

export interface NoteNames {
  /** Notes whose file is called so, in whatever folder; else notes of that title. */
  named(name: string): Post[];
  /** What a name may be mistaken for: the names of the files, then the titles. */
  all: string[];
}

/** The date that the name of a file may begin with. */
const DATE = /^\d{4}-\d{2}-\d{2}-(?=.)/;

/** The names of `posts`, gathered once for all links of a site, and only where one asks. */
export function namesOf(posts: Post[]): NoteNames {
  let gathered: Groups | undefined;
  const among = (group: Map<string, Post[]>, name: string, pathOf: (post: Post) => string) =>
    pathsNamed(name, group.get(foldedName(posix.basename(name))) ?? [], pathOf);
  return {
    get all() {
      return posts.map(({ path }) => baseName(path)).concat(posts.map(({ title }) => title));
    },
    named(written) {
      gathered ??= groupsOf(posts);
      const { files, datedFiles, titles } = gathered;
      const name = nameOfNote(written);
      const byFile = among(files, name, ({ path }) => nameOfNote(path));
      if (byFile.length > 0) return byFile;
      const byDatedFile = among(datedFiles, name, ({ path }) => withoutDate(nameOfNote(path)));
      return byDatedFile.length > 0 ? byDatedFile : (titles.get(foldedName(written)) ?? []);
    },
  };
}

/** Notes by a name that they may be called. */
interface Groups {
  files: Map<string, Post[]>;
  /** Without the date in front. */
  datedFiles: Map<string, Post[]>;
  titles: Map<string, Post[]>;
}

function groupsOf(posts: Post[]): Groups {
  return {
    files: groupedBy(posts, ({ path }) => baseName(path)),
    datedFiles: groupedBy(posts, ({ path }) => baseName(path).replace(DATE, '')),
    titles: groupedBy(posts, ({ title }) => title),
  };
}

/**
 * Those whose path ends with `name`, from one segment on: `fpn` and `检测/fpn` are
 * `posts/检测/fpn`. Where case tells several apart, it counts.
 */
export function pathsNamed<T>(name: string, all: Iterable<T>, pathOf: (each: T) => string): T[] {
  const wanted = name.normalize('NFC').replace(/^\/+/, '');
  const folded = [...all].filter((each) =>
    `/${foldedName(pathOf(each))}`.endsWith(`/${foldedName(wanted)}`),
  );
  const exact = folded.filter((each) => `/${pathOf(each)}`.endsWith(`/${wanted}`));
  return exact.length > 0 ? exact : folded;
}

/** `posts/检测/fpn.md` → `posts/检测/fpn` */
export function nameOfNote(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, '');
}

/** The id of the heading that `written` is the text of, or else `written`: it may be an id. */
export function idNamed(written: string, { compiled }: Post): string {
  const { ids, headings } = compiled;
  if (ids.includes(written)) return written;
  return headingNamed(written, headings)?.id ?? written;
}

function baseName(path: string): string {
  return posix.basename(nameOfNote(path));
}

function withoutDate(path: string): string {
  return posix.join(posix.dirname(path), posix.basename(path).replace(DATE, ''));
}

function groupedBy(posts: Post[], nameOf: (post: Post) => string): Map<string, Post[]> {
  const groups = new Map<string, Post[]>();
  for (const post of posts) {
    const name = foldedName(nameOf(post));
    groups.set(name, [...(groups.get(name) ?? []), post]);
  }
  return groups;
}
