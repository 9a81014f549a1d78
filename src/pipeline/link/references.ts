/** Links and pictures of a post → what they point to on this site. */
import { posix } from 'node:path';
import { nearest } from '../../base/nearest.ts';
import { decodePath, isExternal, outputPathOf } from '../../base/url.ts';
import {
  ambiguousName,
  deadAnchor,
  deadLink,
  missingImage,
  noEquation,
  noteNotFound,
  unpublishedTarget,
} from '../../diagnostics/catalogue/links.ts';
import type {
  Asset,
  Diagnostic,
  Post,
  Problem,
  Reference,
  ResolvedReference,
} from '../../model.ts';
import { idNamed, type NoteNames, nameOfNote, pathsNamed } from './note-names.ts';

/** What a reference may point to. */
export interface Targets {
  postsByPath: Map<string, Post>;
  postsByUrl: Map<string, Post>;
  /** What notes are called in double brackets. */
  names: NoteNames;
  pageUrls: string[];
  /** Paths of notes that are left out of the site. */
  unpublished: Set<string>;
  /** Paths of notes whose own fault is reported already. */
  unreadable: Set<string>;
  assets: Map<string, Asset>;
  /** Whether the output has a file of this path. */
  hasOutput(outputPath: string): boolean;
  /** Takes the asset into the output for `post`, and answers its URL. */
  publish(asset: Asset, post: Post): string;
  basePath: string;
}

type Resolution = ResolvedReference | { problem: Problem };

/** Resolves every reference of `post`; one that leads nowhere keeps its URL and is reported. */
export function resolveReferences(post: Post, targets: Targets) {
  const diagnostics: Diagnostic[] = [];
  const references = post.compiled.references.map((reference): ResolvedReference => {
    const found = resolve(reference, post, targets);
    if (!('problem' in found)) return found;
    const { place, sourceLine } = reference;
    diagnostics.push({ ...found.problem, file: post.path, place, sourceLine });
    return asWritten(reference);
  });
  return { references, diagnostics };
}

/** A name in double brackets was no URL when the post was made safe: `javascript:` in it must not become one. */
function asWritten({ url, wiki }: Pick<Reference, 'url' | 'wiki'>): ResolvedReference {
  return { kind: 'external', url: wiki ? `./${url}` : url, fragment: '' };
}

/** What `reference` of `post` points to, or why that is nothing. */
export function resolve(
  reference: Pick<Reference, 'kind' | 'url' | 'wiki'>,
  post: Post,
  targets: Targets,
): Resolution {
  const { url } = reference;
  if (reference.wiki) return resolveName({ reference, post, targets });
  if (isExternal(url) || url === '' || url === '#') return { kind: 'external', url, fragment: '' };
  const [, written = '', query = '', anchor = ''] =
    /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const found = resolvePath(decodePath(written), decodePath(anchor), { reference, post, targets });
  return 'problem' in found || query === '' ? found : { ...found, query };
}

function resolvePath(path: string, fragment: string, context: Context): Resolution {
  if (path === '')
    return anchored(context.post, { kind: 'own', url: '', fragment }, context.reference);
  if (path.startsWith('/')) return resolveSitePath(path, fragment, context);
  return (
    resolveNote(path, fragment, context) ??
    resolveAsset(path, fragment, context) ??
    resolveRelativeUrl(path, fragment, context)
  );
}

interface Context {
  reference: Pick<Reference, 'kind' | 'url' | 'wiki'>;
  post: Post;
  targets: Targets;
}

/** `[[检测/fpn#方法]]`: a note by its file or title, in whatever folder; else a file beside notes. */
function resolveName(context: Context): Resolution {
  const { reference, targets } = context;
  const { url } = reference;
  const [, name = '', written = ''] = /^([^#]*)#?(.*)$/s.exec(url) ?? [];
  const notes = reference.kind === 'link' ? targets.names.named(name) : [];
  const [note] = notes;
  if (notes.length > 1) {
    return {
      problem: ambiguousName(
        name,
        notes.map(({ path }) => nameOfNote(path)),
      ),
    };
  }
  if (note) {
    const fragment = written && idNamed(written, note);
    return anchored(note, { kind: 'site', url: note.url, fragment, title: note.title }, reference);
  }
  const hidden = (paths: Set<string>) => pathsNamed(nameOfNote(name), paths, nameOfNote).length > 0;
  if (hidden(targets.unpublished)) return { problem: unpublishedTarget(name) };
  if (hidden(targets.unreadable)) return asWritten(reference);
  return resolveNamedAsset(name, context);
}

/** As any picture; else the one file of this name, wherever it lies. */
function resolveNamedAsset(name: string, context: Context): Resolution {
  const { reference, targets } = context;
  const beside = resolveAsset(name, '', context);
  if (beside) return beside;
  const assets = pathsNamed(name, targets.assets.values(), ({ path }) => path);
  const [asset] = assets;
  if (assets.length > 1)
    return {
      problem: ambiguousName(
        name,
        assets.map(({ path }) => path),
      ),
    };
  if (asset) return published(asset, '', context);
  if (reference.kind === 'image') return resolveRelativeUrl(name, '', context);
  return { problem: noteNotFound(name, nearest(name, targets.names.all)) };
}

/** `/tags/`, `/images/x.png`; also with the base path, as it stands in the browser's address. */
function resolveSitePath(
  path: string,
  fragment: string,
  { reference, targets }: Omit<Context, 'post'>,
): Resolution {
  const url = urlAt(path, targets);
  if (url !== undefined) {
    const post = targets.postsByUrl.get(url);
    const found: ResolvedReference = { kind: 'site', url, fragment };
    return post ? anchored(post, found, reference) : found;
  }
  return { problem: dead(reference, nearest(path, targets.pageUrls)) };
}

/** The address of the file that `path` leads to. */
export function urlAt(path: string, { basePath, hasOutput }: Targets): string | undefined {
  const inner = path.startsWith(basePath) ? `/${path.slice(basePath.length)}` : path;
  const candidates = [path, `${path}/`, inner, `${inner}/`];
  return candidates.find((candidate) => hasOutput(outputPathOf(candidate)));
}

/** `other-note.md#方法` */
function resolveNote(path: string, fragment: string, context: Context): Resolution | undefined {
  if (!/\.(?:md|markdown)$/i.test(path)) return undefined;
  const { post, targets, reference } = context;
  const file = posix.join(posix.dirname(post.path), path);
  const target = targets.postsByPath.get(file);
  if (target) return anchored(target, { kind: 'site', url: target.url, fragment }, reference);
  if (targets.unpublished.has(file)) return { problem: unpublishedTarget(path) };
  if (targets.unreadable.has(file)) return { kind: 'external', url: reference.url, fragment };
  return { problem: dead(reference, nearestNote(path, context)) };
}

/** The note of the most similar name, in whatever folder, as `post` would link to it. */
function nearestNote(path: string, { post, targets }: Context): string | undefined {
  const nameOf = (file: string) => posix.basename(file).replace(/\.[^.]+$/, '');
  const notes = new Map([...targets.postsByPath.keys()].map((file) => [nameOf(file), file]));
  const near = notes.get(nearest(nameOf(path), notes.keys()) ?? '');
  return near && posix.relative(posix.dirname(post.path), near);
}

/** `x.png`, `./x.png` and `post/x.png` are the same file, beside the note or in its folder. */
function resolveAsset(
  path: string,
  fragment: string,
  { post, targets }: Omit<Context, 'reference'>,
): Resolution | undefined {
  const folder = posix.dirname(post.path);
  const candidates = [posix.join(folder, path), posix.join(assetFolderOf(post.path), path)];
  for (const candidate of candidates) {
    const asset = targets.assets.get(candidate);
    if (asset) return published(asset, fragment, { post, targets });
  }
  return undefined;
}

function published(
  asset: Asset,
  fragment: string,
  { post, targets }: Omit<Context, 'reference'>,
): ResolvedReference {
  const url = targets.publish(asset, post);
  return { kind: 'site', url, fragment, ...(asset.size && { size: asset.size }) };
}

/** `../other-post/`: relative to the URL of the post. */
function resolveRelativeUrl(path: string, fragment: string, context: Context): Resolution {
  const { post, targets, reference } = context;
  const absolute = posix.join(posix.dirname(`${post.url}x`), path);
  if (reference.kind === 'link' && targets.hasOutput(outputPathOf(absolute))) {
    return resolveSitePath(absolute, fragment, context);
  }
  const name = posix.basename(path);
  const folder = posix.dirname(post.path);
  if (targets.postsByPath.has(posix.join(folder, `${path}.md`))) {
    return { problem: dead(reference, `${path}.md`) };
  }
  const near = nearest(
    name,
    [...targets.assets.keys()]
      .filter((asset) => asset.startsWith(`${folder}/`))
      .map((asset) => posix.basename(asset)),
  );
  return { problem: dead(reference, near) };
}

/** The folder of the note's name, where its own assets lie. */
export function assetFolderOf(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

function anchored(
  target: Post,
  found: ResolvedReference,
  reference: Pick<Reference, 'kind' | 'url'>,
): Resolution {
  const { fragment } = found;
  const { ids } = target.compiled;
  if (reference.kind === 'equation') return numbered(target, found);
  if (fragment === '' || fragment === 'top' || ids.includes(fragment)) return found;
  return { problem: deadAnchor(fragment, target.path, nearest(fragment, ids)) };
}

/** With the number that the reference shows. */
function numbered(target: Post, found: ResolvedReference): Resolution {
  const { equations } = target.compiled;
  const { fragment } = found;
  const equation = Object.hasOwn(equations, fragment) ? equations[fragment] : undefined;
  if (equation !== undefined) return { ...found, equation };
  return { problem: noEquation(fragment, target.path, nearest(fragment, Object.keys(equations))) };
}

/** Named as authors read it: Markdown percent-encodes Chinese. */
function dead(reference: Pick<Reference, 'kind' | 'url'>, near: string | undefined): Problem {
  const url = decodePath(reference.url);
  return reference.kind === 'image'
    ? missingImage(url, near)
    : deadLink(url, addressMeant(url) ?? near);
}

/** Addresses elsewhere that lack something: `https：//…`, `me@example.org`, `www.example.org`. */
function addressMeant(url: string): string | undefined {
  if (/^[a-z]+：\/\//i.test(url)) return url.replace('：', ':');
  if (/^[^\s/@]+@[^\s/@]+\.[a-z]{2,}$/i.test(url)) return `mailto:${url}`;
  const isHost = /^(?:www\.|(?:[\w-]+\.)+(?:com|org|net|io|cn|edu|gov|dev)(?:\/|$))/i.test(url);
  return isHost ? `https://${url}` : undefined;
}
