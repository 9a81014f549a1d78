/** A theme that a process has read: while its files stand as they were, it is the same. */
import { join } from 'node:path';
import { COARSEST_CLOCK, fileStates } from '../../../base/file-states.ts';
import type { KnownTheme } from '../../../model.ts';
import { type CollectedTheme, collectTheme, type ThemeRequest } from './theme.ts';

export interface KnownThemeRequest extends ThemeRequest {
  /** What the last build of this process read; absent where it builds once. */
  kept?: { theme: KnownTheme | undefined } | undefined;
  /** See `CollectRequest`. */
  startedAt: number;
}

/**
 * The theme, and what the next build may take it from: undefined where something is wrong with it, or where a
 * file is so young that a second change could look like none.
 */
export function themeOrKnown(
  request: KnownThemeRequest,
): CollectedTheme & { knownTheme: KnownTheme | undefined } {
  const { kept, startedAt } = request;
  if (!kept) return { ...collectTheme(request), knownTheme: undefined };
  const states = fileStates(foldersOf(request)); // before the files are read
  const key = JSON.stringify([request.config.theme, states?.digest]);
  if (states && kept.theme?.key === key) {
    return { theme: kept.theme.theme, diagnostics: [], knownTheme: kept.theme };
  }
  const { theme, diagnostics } = collectTheme(request);
  const isLasting = states && states.newest <= startedAt - COARSEST_CLOCK;
  const isKept = isLasting && diagnostics.length === 0;
  return { theme, diagnostics, knownTheme: isKept ? { key, theme } : undefined };
}

function foldersOf({ root, builtinThemes, katexFolder, browserFolder }: ThemeRequest): string[] {
  const folders = [join(root, 'themes'), builtinThemes, katexFolder];
  return browserFolder === undefined ? folders : [...folders, browserFolder];
}
