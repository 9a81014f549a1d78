/** The formulas of one note beside those of its page: which are altered, lost, added, failing. */
import { align } from './align.mjs';
import { formulasOf, placeIn } from './markdown-formulas.mjs';

/** One note: its formulas, and those that differ on its page. */
export function compareNote({ path, text }, page) {
  const formulas = formulasOf(text).map((formula) => ({
    ...formula,
    line: placeIn(text, formula.from).line,
    fault: faultIn(formula, text, page.faults),
  }));
  const shown = (page.tex ?? []).map((tex) => tex.trim());
  const pairs = align(
    formulas.map(({ tex }) => tex),
    shown,
  );
  const different = pairs.filter(([left, right]) => formulas[left]?.tex !== shown[right]);
  const failing = formulas.filter(({ fault }) => fault);
  return {
    file: path,
    hasPage: page.tex !== undefined,
    formulas: formulas.length,
    failing: failing.map(({ line, tex, fault }) => ({ file: path, line, tex, fault })),
    ...differences(path, different, formulas, shown),
  };
}

/** The error that the build reports within the formula, if any. */
function faultIn({ from, to }, text, faults) {
  const [start, end] = [placeIn(text, from), placeIn(text, to)];
  const fault = faults.find(
    ({ code, severity, line, column }) =>
      /^SC3(?:01|07|1\d|2\d)$/.test(code) &&
      severity === 'error' &&
      isAfter({ line, column }, start) &&
      isAfter(end, { line, column }),
  );
  return fault && `${fault.code} ${fault.message}`;
}

function isAfter(one, other) {
  return one.line > other.line || (one.line === other.line && one.column >= other.column);
}

function differences(file, pairs, formulas, shown) {
  const moved = movedAmong(pairs, formulas, shown);
  const result = { altered: [], lost: [], added: [] };
  for (const [left, right] of pairs) {
    const written = moved.left.has(left) || formulas[left]?.fault ? undefined : formulas[left];
    const other = moved.right.has(right) ? undefined : shown[right];
    const place = { file, line: written?.line, tex: written?.tex };
    if (written && other !== undefined) result.altered.push({ ...place, shown: other });
    else if (written) result.lost.push(place);
    else if (other !== undefined) result.added.push({ file, tex: other });
  }
  return result;
}

/** Footnotes stand at the end of the page: what is lost here and added there has only moved. */
function movedAmong(pairs, formulas, shown) {
  const moved = { left: new Set(), right: new Set() };
  for (const [left] of pairs) {
    const pair = pairs.find(
      ([, right]) =>
        left !== undefined &&
        right !== undefined &&
        !moved.right.has(right) &&
        shown[right] === formulas[left].tex,
    );
    if (!pair) continue;
    moved.left.add(left);
    moved.right.add(pair[1]);
  }
  return moved;
}
