/** How the cost of a site grows with its notes. */

const MEASURES = ['cold', 'unchanged', 'edit', 'theme', 'serve'];

/**
 * From the smallest site to the largest: cost per note there by cost per note here, and the exponent
 * e of cost = notes^e. 1 is as it should be for a cold build, 0 for an edit.
 * @param {{ posts: number, measures: Record<string, any> }[]} sizes
 */
export function growthOver(sizes) {
  const sorted = [...sizes].sort((a, b) => a.posts - b.posts);
  const [small, large] = [sorted[0], sorted.at(-1)];
  if (!small || !large || small.posts === large.posts) return [];
  const times = large.posts / small.posts;
  return MEASURES.flatMap((what) => {
    const [from, to] = [small.measures[what], large.measures[what]];
    if (!from || !to) return [];
    const grown = (figure) => {
      const ratio = to[figure] / from[figure];
      return Number.isFinite(ratio)
        ? { perNote: ratio / times, exponent: Math.log(ratio) / Math.log(times) }
        : undefined;
    };
    const cpu = what === 'serve' ? undefined : grown('cpu');
    return [{ what, from: small.posts, to: large.posts, wall: grown('wall'), cpu }];
  });
}
