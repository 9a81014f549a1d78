/** Diagnostics in the order in which they are shown: the same for every run and machine. */
import { byCodeUnit } from '../base/order.ts';
import type { Diagnostic, RelatedPlace } from '../model.ts';

/** By file, line, column and code, then by everything else; those without a file come first. */
export function sortedDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byIdentity = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const identity = identityOf(diagnostic);
    const twin = byIdentity.get(identity);
    if (!twin || tellsMore(diagnostic, twin)) byIdentity.set(identity, diagnostic);
  }
  return [...byIdentity]
    .sort(([idA, a], [idB, b]) => compare(a, b) || byCodeUnit(idA, idB))
    .map(([, diagnostic]) => diagnostic);
}

export interface DiagnosticCounts {
  errors: number;
  warnings: number;
}

export function countDiagnostics(diagnostics: readonly Diagnostic[]): DiagnosticCounts {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

/** Of twins, one with a source line is of more use; of two source lines, the same one every time. */
function tellsMore({ sourceLine }: Diagnostic, twin: Diagnostic): boolean {
  if (sourceLine === undefined) return false;
  return twin.sourceLine === undefined || byCodeUnit(sourceLine, twin.sourceLine) < 0;
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnit(a.file ?? '', b.file ?? '') ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    byCodeUnit(a.code, b.code)
  );
}

/** All that an author sees but the source line, which its place determines. */
function identityOf(diagnostic: Diagnostic): string {
  const { code, severity, message, help, file, place, related, fix } = diagnostic;
  return JSON.stringify([
    ...[code, severity, message.en, message.zh, help.en, help.zh, file],
    ...[place?.line, place?.column, place?.length],
    ...(related ?? []).map(identityOfRelated),
    ...(fix ? [fix.offset, fix.length, fix.text] : []),
  ]);
}

function identityOfRelated({ file, place, message }: RelatedPlace): unknown[] {
  return [file, place?.line, place?.column, place?.length, message.en, message.zh];
}
