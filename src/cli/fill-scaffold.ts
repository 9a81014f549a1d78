/** A scaffold → the text of a new note. */
import { parseYaml } from '../base/yaml.ts';

export interface NewNote {
  /** One line. */
  title: string;
  /** As front matter writes it: `2024-05-01 08:30:00`. */
  date: string;
  draft: boolean;
}

const FRONT_MATTER = /^(---\r?\n)([\s\S]*?)(^---[ \t]*\r?$)/m;

/**
 * Replaces `{{ title }}` and `{{ date }}`, in front matter as YAML (with quotes where the title
 * needs them, whatever quotes the scaffold has), below it as they are. Nothing else is evaluated.
 */
export function fillScaffold(scaffold: string, note: NewNote): string {
  const text = note.draft ? withDraft(scaffold) : scaffold;
  const head = text.startsWith('---') ? (FRONT_MATTER.exec(text)?.[0] ?? '') : '';
  return fillHead(head, note) + fill(text.slice(head.length), note);
}

type Name = 'title' | 'date';

/** A value that is the placeholder alone, quoted or not, becomes one scalar. */
function fillHead(head: string, note: NewNote): string {
  const scalars = { title: yamlScalar(note.title), date: note.date };
  // One pass, so that a title of `{{ date }}` is not filled in again.
  return head.replace(
    /^([^\n:]+:[ \t]*)(["']?)\{\{[ \t]*(title|date)[ \t]*\}\}\2(?=[ \t]*\r?$)|\{\{[ \t]*(title|date)[ \t]*\}\}/gm,
    (_, key: string, __, alone: Name | undefined, within: Name) =>
      alone ? key + scalars[alone] : note[within],
  );
}

function fill(text: string, note: NewNote): string {
  return text.replace(/\{\{[ \t]*(title|date)[ \t]*\}\}/g, (_, name: Name) => note[name]);
}

/** Plain where every YAML reader, old ones included, takes it for this very string. */
function yamlScalar(text: string): string {
  const isPlain = /^\p{L}/u.test(text) && !/^(y|n|yes|no|on|off)$/i.test(text);
  const { value, errors } = parseYaml(`title: ${text}`);
  const read = errors.length === 0 && isRecord(value) ? value.title : undefined;
  return isPlain && read === text ? text : JSON.stringify(text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function withDraft(scaffold: string): string {
  if (!scaffold.startsWith('---') || !FRONT_MATTER.test(scaffold)) {
    return `---\ndraft: true\n---\n\n${scaffold}`;
  }
  return scaffold.replace(FRONT_MATTER, (_, open: string, fields: string, close: string) => {
    const rest = fields.replace(/^(draft|published)[ \t]*:.*\r?\n/gm, '');
    return `${open}${rest}draft: true${open.slice(3)}${close}`;
  });
}
