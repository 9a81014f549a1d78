/** The tags of a template → statements that are not closed, close nothing or stand astray. */
import { nearest } from '../../../base/nearest.ts';
import {
  closesNothing,
  noTagName,
  opensHere,
  otherBlockName,
  standsAstray,
  switchWithoutCase,
  unclosedStatement,
  unknownTag,
} from '../../../diagnostics/catalogue/template-structure.ts';
import type { Problem } from '../../../model.ts';
import type { Finding } from './finding.ts';
import type { Tag } from './scan.ts';
import { isInlineSet, STATEMENTS } from './statements.ts';

/** A statement that waits for its end. */
interface Open {
  tag: Tag;
  end: string;
  /** The first statement right inside that belongs to it: `case`. */
  first?: string;
}

/** What is wrong with how the statements of `text` stand in one another. */
export function checkStructure(text: string, tags: Tag[]): Finding[] {
  const findings: Finding[] = [];
  const open: Open[] = [];
  for (const tag of tags) {
    if (tag.kind !== 'statement') continue;
    const statement = STATEMENTS.get(tag.name);
    if (!statement) findings.push(at(tag, whyUnknown(tag)));
    else if (/^end/.test(tag.name)) findings.push(...close({ tag, open, text }));
    else if (statement.inside) findings.push(...checkPlace(tag, open, statement.inside));
    else if (statement.end && !isInlineSet(tag.name, text.slice(tag.offset, tag.end))) {
      open.push({ tag, end: statement.end });
    }
  }
  findings.push(...open.map(({ tag, end }) => at(tag, unclosedStatement(tag.name, end))));
  return findings;
}

function whyUnknown({ name }: Tag): Problem {
  return name === '' ? noTagName() : unknownTag(name, nearest(name, STATEMENTS.keys()));
}

interface Closing {
  tag: Tag;
  /** The innermost last. */
  open: Open[];
  text: string;
}

/** Takes off the statement that `tag` closes, and reports those inside it that are still open. */
function close({ tag, open, text }: Closing): Finding[] {
  const index = open.findLastIndex(({ end }) => end === tag.name);
  const closed = open[index];
  if (!closed) return [at(tag, closesNothing(tag.name))];
  const left = open.splice(index).slice(1);
  return [
    ...left.map(({ tag: inner, end }) => ({
      ...at(inner, unclosedStatement(inner.name, end)),
      related: [{ ...span(tag), message: opensHere(tag.name, closed.tag.name) }],
    })),
    ...checkBlockName(tag, closed.tag, text),
    ...checkSwitch(closed),
  ];
}

/** `{% endblock content %}` must name the block that it ends. */
function checkBlockName(end: Tag, start: Tag, text: string): Finding[] {
  if (end.name !== 'endblock') return [];
  const [written, offset] = wordAfter(end, text);
  const [name] = wordAfter(start, text);
  if (written === '' || written === name) return [];
  const problem = otherBlockName(written, name);
  const related = [{ ...span(start), message: opensHere('block', name) }];
  return [{ problem, offset, length: written.length, related }];
}

function wordAfter(tag: Tag, text: string): [word: string, offset: number] {
  const from = tag.nameOffset + tag.name.length;
  const match = /^\s+([\p{L}\p{N}_$]+)/u.exec(text.slice(from, tag.end));
  const word = match?.[1] ?? '';
  return [word, from + (match?.[0].length ?? 0) - word.length];
}

/** Nunjucks would take `default` for the name of a variable, and what follows for the case of it. */
function checkSwitch({ tag, first }: Open): Finding[] {
  return tag.name === 'switch' && first !== 'case' ? [at(tag, switchWithoutCase())] : [];
}

function checkPlace(tag: Tag, open: Open[], inside: string[]): Finding[] {
  const around = open.at(-1);
  if (!around || !inside.includes(around.tag.name))
    return [at(tag, standsAstray(tag.name, inside))];
  around.first ??= tag.name;
  return [];
}

function at(tag: Tag, problem: Problem): Finding {
  return { problem, ...span(tag) };
}

function span({ name, offset, nameOffset }: Tag) {
  return name ? { offset: nameOffset, length: name.length } : { offset, length: 2 };
}
