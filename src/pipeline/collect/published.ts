/** Which notes the site shows: no drafts, none dated after the build, unless asked for. */
import { byCodeUnit } from '../../base/order.ts';
import type { Config, Diagnostic, LeftOut, Source } from '../../model.ts';

export interface Selection {
  published: Source[];
  leftOut: LeftOut;
}

/** `now` in milliseconds since 1970. */
export function selectPublished(sources: Source[], config: Config, now: number): Selection {
  const selection: Selection = { published: [], leftOut: { drafts: [], future: [] } };
  for (const source of sources) {
    const { draft, date } = source.frontMatter;
    if (draft && !config.drafts) selection.leftOut.drafts.push(source.path);
    else if (date && date.epoch > now && !config.future) {
      selection.leftOut.future.push({ path: source.path, due: date });
    } else selection.published.push(source);
  }
  selection.leftOut.future.sort((a, b) => a.due.epoch - b.due.epoch || byCodeUnit(a.path, b.path));
  return selection;
}

/** What is wrong with a draft that the site does not show warns, and keeps nothing back. */
export function softenedForDrafts(diagnostics: Diagnostic[], { drafts }: LeftOut): Diagnostic[] {
  const waiting = new Set(drafts);
  return diagnostics.map((diagnostic) =>
    diagnostic.file !== undefined && waiting.has(diagnostic.file)
      ? { ...diagnostic, severity: 'warning' }
      : diagnostic,
  );
}
