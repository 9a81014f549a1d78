/** The shortest text that still breaks the same promise, by leaving out pieces of halving size. */
import type { Broken } from './promises.ts';

export function minimized(
  markdown: string,
  promise: Broken['promise'],
  test: (markdown: string) => Broken[],
): string {
  const fails = (text: string) => test(text).some((each) => each.promise === promise);
  let text = markdown;
  for (let size = text.length >> 1; size > 0; size = size > 1 ? size >> 1 : 0) {
    for (let at = 0; at < text.length; ) {
      const shorter = text.slice(0, at) + text.slice(at + size);
      if (fails(shorter)) text = shorter;
      else at += size;
    }
  }
  return text;
}
