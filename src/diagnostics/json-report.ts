/** Diagnostics as a value for JSON: what editors and CI rely on. */
import type { Bilingual, Diagnostic, Fix, Place, Severity } from '../model.ts';
import { countDiagnostics, type DiagnosticCounts, sortedDiagnostics } from './sorted.ts';

/** Lines and columns count from 1, columns in UTF-16 units; null where there is none. */
export interface JsonPlace {
  /** Relative to the site's folder, with `/`. */
  file: string | null;
  line: number | null;
  column: number | null;
  /** The first column past the text that is meant, on the same line. */
  endColumn: number | null;
}

export interface JsonDiagnostic extends JsonPlace {
  code: string;
  severity: Severity;
  message: Bilingual;
  help: Bilingual;
  related: (JsonPlace & { message: Bilingual })[];
  /** What `check --fix` would write, in UTF-16 units of the text without byte-order mark, its lines ended by `\n`. */
  fix: Fix | null;
}

export interface JsonReport {
  /** Rises when a field changes its meaning or goes away. */
  version: 1;
  diagnostics: JsonDiagnostic[];
  counts: DiagnosticCounts;
}

/** The same value for the same diagnostics in any order; texts are as they are, for `visibleJson`. */
export function reportJson(diagnostics: readonly Diagnostic[]): JsonReport {
  const sorted = sortedDiagnostics(diagnostics);
  return {
    version: 1,
    diagnostics: sorted.map(jsonDiagnostic),
    counts: countDiagnostics(sorted),
  };
}

function jsonDiagnostic(diagnostic: Diagnostic): JsonDiagnostic {
  const { code, severity, message, help, file, place, related = [], fix } = diagnostic;
  return {
    code,
    severity,
    message: bilingual(message),
    help: bilingual(help),
    ...jsonPlace(file, place),
    related: related.map((other) => ({
      ...jsonPlace(other.file, other.place),
      message: bilingual(other.message),
    })),
    fix: fix ? { offset: fix.offset, length: fix.length, text: fix.text } : null,
  };
}

/** In one order of keys, whoever made it. */
function bilingual({ en, zh }: Bilingual): Bilingual {
  return { en, zh };
}

function jsonPlace(file: string | undefined, place: Place | undefined): JsonPlace {
  return {
    file: file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    endColumn: place ? place.column + (place.length ?? 1) : null,
  };
}
