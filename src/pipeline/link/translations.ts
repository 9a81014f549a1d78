/** Posts that are one note in several languages, found by `translationOf`. */
import { posix } from 'node:path';
import { sameLanguage, unknownTranslation } from '../../diagnostics/catalogue/links.ts';
import type { Diagnostic, Post } from '../../model.ts';
import { atField } from './taxonomies.ts';

/** Sets `translations` of every post, both ways. */
export function groupTranslations(posts: Post[]): Diagnostic[] {
  const byPath = new Map(posts.map((post) => [post.path, post]));
  const groups = new Map<Post, Set<Post>>();
  const diagnostics: Diagnostic[] = [];
  for (const post of posts) {
    const written = post.frontMatter.translationOf;
    if (written === undefined) continue;
    const original = byPath.get(posix.join(posix.dirname(post.path), written));
    if (!original || original === post) {
      diagnostics.push(atField(unknownTranslation(written), post, 'translationOf'));
      continue;
    }
    const group = new Set([
      ...(groups.get(original) ?? [original]),
      ...(groups.get(post) ?? [post]),
    ]);
    for (const member of group) groups.set(member, group);
  }
  const order = new Map(posts.map((post, index) => [post, index]));
  for (const group of new Set(groups.values())) {
    const members = [...group].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    for (const post of members) post.translations = members.filter((other) => other !== post);
    diagnostics.push(...sameLanguages(members));
  }
  return diagnostics;
}

/** A reader of one language can be sent to one translation only. */
function sameLanguages(members: Post[]): Diagnostic[] {
  const first = new Map<string, Post>();
  return members.flatMap((post): Diagnostic[] => {
    const other = first.get(post.lang);
    if (!other) {
      first.set(post.lang, post);
      return [];
    }
    const told = placedField(post) || !placedField(other) ? post : other;
    const problem = sameLanguage(post.lang, (told === post ? other : post).path);
    return [atField(problem, told, placedField(told) ?? 'lang')];
  });
}

/** The field by which the author can tell the two apart. */
function placedField({ frontMatter: { places } }: Post): string | undefined {
  return ['translationOf', 'lang'].find((field) => places[field]);
}
