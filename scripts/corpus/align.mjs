/** Two lists of formulas side by side: what is the same, what became another, what is on one side. */

/**
 * `written` and `shown` are lists of TeX. The pairs of indices that belong together, in the order of
 * `written`; an index is undefined where the other list has no formula at that place.
 */
export function align(written, shown) {
  const pairs = [];
  let [i, j] = [0, 0];
  for (const [left, right] of commonIndices(written, shown)) {
    pairs.push(...paired(i, left, j, right), [left, right]);
    [i, j] = [left + 1, right + 1];
  }
  return [...pairs, ...paired(i, written.length, j, shown.length)];
}

/** Between two formulas that match, those that do not are taken for altered ones, in order. */
function paired(i, left, j, right) {
  const count = Math.max(left - i, right - j);
  return Array.from({ length: count }, (_, at) => [
    i + at < left ? i + at : undefined,
    j + at < right ? j + at : undefined,
  ]);
}

/** The longest common subsequence, by Myers' algorithm: quick where little differs. */
function commonIndices(a, b) {
  const steps = [];
  const reach = new Map([[1, 0]]);
  for (let distance = 0; distance <= a.length + b.length; distance++) {
    steps.push(new Map(reach));
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      let x = isDown(reach, diagonal, distance)
        ? reach.get(diagonal + 1)
        : reach.get(diagonal - 1) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      reach.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return wayBack(a, b, steps);
    }
  }
  return [];
}

function isDown(reach, diagonal, distance) {
  if (diagonal === -distance) return true;
  return diagonal !== distance && reach.get(diagonal - 1) < reach.get(diagonal + 1);
}

function wayBack(a, b, steps) {
  const common = [];
  let [x, y] = [a.length, b.length];
  for (let distance = steps.length - 1; distance >= 0; distance--) {
    const reach = steps[distance];
    const diagonal = x - y;
    const from = isDown(reach, diagonal, distance) ? diagonal + 1 : diagonal - 1;
    const startX = distance === 0 ? 0 : reach.get(from);
    const startY = distance === 0 ? 0 : startX - from;
    while (x > startX && y > startY) common.push([--x, --y]);
    [x, y] = [startX, startY];
  }
  return common.reverse();
}
