/** A planned note → its file in the new site. */
import type { Diagnostic } from '../../../model.ts';
import type { BlogAround, HexoNote, ImportedFile, Repair } from '../blog.ts';
import { convertBody } from '../body/convert-body.ts';
import type { PlannedNote } from './plan-notes.ts';
import { translateFields } from './translate-fields.ts';

export interface WriteRules {
  around: BlogAround;
  mathIsPerNote: boolean;
  titleFromName: boolean;
}

export interface WrittenNote {
  file: ImportedFile;
  repairs: Repair[];
  diagnostics: Diagnostic[];
}

export function writeNote(planned: PlannedNote, rules: WriteRules): WrittenNote {
  const { note, newPath } = planned;
  const { kind, path, text } = note;
  const hexoNote: HexoNote = { kind, path, newPath, text, bodyOffset: note.head.bodyOffset };
  const fileFor = (written: string) => rules.around.fileFor(written, hexoNote);
  const head = translateFields({ ...planned, ...rules, fileFor });
  const body = convertBody(hexoNote, rules.around);
  const contents = `---\n${head.yaml}---\n${head.before && `\n${head.before}`}${body.text}`;
  return {
    file: { path: newPath, contents: contents.endsWith('\n') ? contents : `${contents}\n` },
    repairs: [...head.repairs, ...body.repairs],
    diagnostics: [...head.diagnostics, ...body.diagnostics],
  };
}
