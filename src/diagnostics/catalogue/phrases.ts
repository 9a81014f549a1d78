/** Phrases that several messages of the catalogue share. */
import type { Bilingual } from '../../model.ts';

/** Help for a word that is nearly a known one. */
export function didYouMean(meant: string): Bilingual {
  return { en: `Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` };
}

/** `meant` before other help; nothing where there is no suggestion. */
export function suggestionBefore(meant: string | undefined): Bilingual {
  if (meant === undefined) return { en: '', zh: '' };
  const { en, zh } = didYouMean(meant);
  return { en: `${en} `, zh };
}

/** Names between backticks, each after the other. */
export function listed(names: string[]): Bilingual {
  const quoted = names.map((name) => `\`${name}\``);
  return { en: quoted.join(', '), zh: quoted.join('、') };
}

/** English for all that there is. */
export function thereAre(names: string[]): string {
  return `${names.length === 1 ? 'There is' : 'There are'} ${listed(names).en}`;
}
