/** Every file of the output has one owner: who claims a path that is taken is told of the other. */
import { foldedPath, foldersOf, isPortableName } from '../../base/portable-path.ts';
import {
  badOutputName,
  fileIsFolder,
  otherOwner,
  sameOutput,
} from '../../diagnostics/catalogue/links.ts';
import type { Bilingual, Diagnostic, PlaceInFile, Problem } from '../../model.ts';

/** Who wants a path, for the message. */
export interface RouteOwner extends PlaceInFile {
  /** `posts/fpn.md`, ``the tag `NLP` (posts/a.md)`` */
  name: Bilingual;
  /** Where the author can change it. */
  file: string;
}

/** Claims paths one by one; two names that are one on some file system count as the same. */
export class Routes {
  readonly diagnostics: Diagnostic[] = [];
  readonly #paths = new Set<string>();
  readonly #files = new Map<string, RouteOwner>();
  readonly #folders = new Map<string, RouteOwner>();
  /** Folders as they were claimed with all above them: what lies in one need look at its own name alone. */
  readonly #claimedFolders = new Set<string>();

  /** Whether `outputPath` was free; if not, or if it is no good name, there is a diagnostic. */
  claim(outputPath: string, owner: RouteOwner): boolean {
    const path = { exact: outputPath, folded: foldedPath(outputPath) };
    const folders = this.#newFolders(outputPath);
    const fault = this.#fault(path, folders, owner);
    if (fault) {
      this.diagnostics.push(diagnosticOf(fault, owner));
      return false;
    }
    this.#paths.add(outputPath);
    this.#files.set(path.folded, owner);
    for (const folder of folders) {
      this.#claimedFolders.add(folder);
      this.#folders.set(foldedPath(folder), owner);
    }
    return true;
  }

  /** Whether some file of the output has this path, to the letter: web servers tell case apart. */
  has(outputPath: string): boolean {
    return this.#paths.has(outputPath);
  }

  /** The folders above `path` that no claim has looked at, the uppermost first. */
  #newFolders(path: string): string[] {
    const folders = foldersOf(path);
    return folders.slice(folders.findLastIndex((each) => this.#claimedFolders.has(each)) + 1);
  }

  #fault({ exact, folded }: Folded, folders: string[], owner: RouteOwner): Fault | undefined {
    const newNames = exact.split('/').slice(-folders.length - 1);
    const bad = newNames.find((name) => !isPortableName(name));
    if (bad !== undefined) return { problem: badOutputName(bad) };
    const same = this.#files.get(folded);
    if (same) {
      const differsInCase = !this.#paths.has(exact);
      return { problem: sameOutput(exact, owner.name, same.name, differsInCase), other: same };
    }
    const within = this.#folders.get(folded);
    if (within) return { problem: fileIsFolder(exact, owner.name, within.name), other: within };
    for (const folder of folders) {
      const file = this.#files.get(foldedPath(folder));
      if (file) return { problem: fileIsFolder(folder, file.name, owner.name), other: file };
    }
    return undefined;
  }
}

interface Folded {
  exact: string;
  /** As `foldedPath` gives it. */
  folded: string;
}

interface Fault {
  problem: Problem;
  /** Who has the path already. */
  other?: RouteOwner;
}

/** Where somebody wrote the path down, if only one of the two did: there it can be changed. */
function diagnosticOf({ problem, other }: Fault, owner: RouteOwner): Diagnostic {
  if (!other) return { ...problem, ...placeOf(owner) };
  const [at, beside] = !owner.place && other.place ? [other, owner] : [owner, other];
  const related = [{ ...placeOf(beside), message: otherOwner(beside.name) }];
  return { ...problem, ...placeOf(at), related };
}

function placeOf({ file, place, sourceLine }: RouteOwner) {
  return { file, ...(place && { place }), ...(sourceLine !== undefined && { sourceLine }) };
}
