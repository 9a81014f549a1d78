/** Posts that are one note in several languages, found by `translationOf`. */
import { posix } from 'node:path';
import { unknownTranslation } from '../../diagnostics/catalogue/links.ts';
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
  for (const [post, group] of groups) {
    post.translations = posts.filter((other) => other !== post && group.has(other));
  }
  return diagnostics;
}
