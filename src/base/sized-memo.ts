/** What was made lately, up to a size: the rest is made again when it is asked for. */

/** Answers from memory, or makes. Forgets first what was not asked for longest. */
export function sizedMemo<Key, Value>(
  most: number,
  sizeOf: (value: Value) => number,
): (key: Key, make: () => Value) => Value {
  const kept = new Map<Key, Value>(); // a Map keeps the order in which keys were set
  let size = 0;
  const forget = (key: Key, value: Value) => {
    kept.delete(key);
    size -= sizeOf(value);
  };
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) forget(key, known);
    const value = known ?? make();
    kept.set(key, value);
    size += sizeOf(value);
    for (const [oldest, old] of kept) {
      if (size <= most) break;
      forget(oldest, old);
    }
    return value;
  };
}
