/** Mistakes of authors, each put into a good site: what is told, where, and that nothing else changes. */
import { MISTAKES } from './mistakes/all.ts';
import { tryMistake, type Way } from './mistakes/attempt.ts';
import { openGoodSite } from './mistakes/good-site.ts';
import type { Proof } from './proof.ts';

const WAYS = [
  { ending: 'LF', language: 'en' },
  { ending: 'CRLF', language: 'zh-CN' },
  { ending: 'BOM', language: 'en' },
  { ending: 'LF', language: 'zh-CN' },
  { ending: 'CRLF', language: 'en' },
  { ending: 'BOM', language: 'zh-CN' },
] as const;

export const mistakes: Proof = {
  name: 'mistakes',
  promise:
    'A mistake is told with its file, line and column, in both languages, without others that follow from it, and leaves the published site as it was.',
  unit: 'mistakes',
  counts: { short: MISTAKES.length, long: MISTAKES.length * WAYS.length },
  async run({ count, seed }) {
    const site = await openGoodSite();
    const failures: string[] = [];
    try {
      for (let at = 0; at < count; at++) {
        const mistake = MISTAKES[at % MISTAKES.length];
        if (mistake) failures.push(...(await tryMistake(site, mistake, wayOf(at, seed, count))));
      }
    } finally {
      site.close();
    }
    return {
      tried: count,
      failures,
      note: `${MISTAKES.length} in all; LF, CRLF or BOM, told in English or Chinese`,
    };
  },
};

/** Each round tries every mistake in another way; one round alone shows a third of them to people. */
function wayOf(at: number, seed: number, count: number): Way {
  const round = Math.floor(at / MISTAKES.length);
  const { ending, language } = WAYS[(seed + at + round) % WAYS.length] ?? WAYS[0];
  const isShown = count > MISTAKES.length || (at + seed) % 3 === 0;
  return { ending, language: isShown ? language : undefined };
}
