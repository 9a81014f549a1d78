/** Lists in lists, up to five levels, with formulas and code below their items. */
import { codeIn } from './blocks.mjs';

const DEEPEST = 5;
/** Share of the items of a level that have a list below them. */
const PARENTS = [0.6, 0.5, 0.45, 0.35, 0];

/** @typedef {import('./draft.mjs').Draft} Draft */

/**
 * @param {Draft} draft
 * @param {{ isDeep: boolean, bytes: number }} shape `isDeep` where all five levels must occur; from
 *   `bytes` on it only ends what it has begun
 */
export function nestedList(draft, { isDeep, bytes }) {
  const end = draft.bytes + bytes;
  draft.gap();
  const isNumbered = draft.chance.happens(0.25);
  level(draft, { indent: '', depth: 1, isDeep, isNumbered, end });
  draft.gap();
}

function level(draft, { indent, depth, isDeep, isNumbered, end }) {
  const { chance } = draft;
  const count = chance.whole(2, depth === 1 ? 4 : 3);
  const fewest = depth === 1 ? 2 : 1;
  for (let index = 1; index <= count && (index <= fewest || draft.bytes < end); index++) {
    const mark = isNumbered ? `${index}. ` : '- ';
    const inside = indent + ' '.repeat(mark.length);
    draft.add(indent + mark + draft.sentence().text);
    if (chance.happens(0.1) && draft.owed > 0) draft.display(inside);
    else if (depth === 2 && chance.happens(0.03)) codeIn(draft, inside);
    const isWay = isDeep && index === 1;
    const isParent = chance.happens(PARENTS[depth - 1]) && draft.bytes < end;
    if (depth < DEEPEST && (isWay || isParent)) {
      level(draft, { indent: inside, depth: depth + 1, isDeep: isWay, isNumbered: false, end });
    }
  }
}
