/** Problems and where they are: how the catalogue and the stages make diagnostics. */
import { starredCredentials } from '../base/credentials.ts';
import { lineAt, placeAt } from '../base/place.ts';
import type { Bilingual, Diagnostic, Place, Problem } from '../model.ts';

/** A problem that fails the build. */
export function error(code: string, message: Bilingual, help: Bilingual): Problem {
  return { code, severity: 'error', message, help };
}

/** A problem that the author should know of. */
export function warning(code: string, message: Bilingual, help: Bilingual): Problem {
  return { code, severity: 'warning', message, help };
}

/** The same problem as one that the author should know of, where it need not fail the build. */
export function softened(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}

/** A text file as diagnostics name it. */
export interface TextFile {
  /** Relative to the site's folder, with `/`. */
  path: string;
  text: string;
}

/** `problem` at `offset` (UTF-16 units) of `file`, with its source line. */
export function atOffset(problem: Problem, file: TextFile, offset: number, length = 1): Diagnostic {
  return atPlace(problem, file, placeAt(file.text, offset, length));
}

/** `problem` at `place` of `file`, with its source line. */
export function atPlace(problem: Problem, file: TextFile, place: Place): Diagnostic {
  return {
    ...problem,
    file: file.path,
    place,
    sourceLine: starredCredentials(lineAt(file.text, place.line)),
  };
}

/** `problem` of a whole file, whose text is not known or does not matter. */
export function inFile(problem: Problem, path: string): Diagnostic {
  return { ...problem, file: path };
}
