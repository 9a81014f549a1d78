/** The end of a build: the files of the site are written, or only made. */
import { setImmediate } from 'node:timers/promises';
import { hasFailed } from '../diagnostics/failed.ts';
import type { BuildResult, Diagnostic, MadeBefore, OutputFile, OutputFiles } from '../model.ts';
import type { BuildRequest } from './build-request.ts';
import { type KeptRecords, keepRecords } from './memory/records.ts';
import { withCompressed } from './write/compressed.ts';
import { lastOutput } from './write/last-output.ts';
import { writeOutput } from './write/write-output.ts';

export interface Finishing {
  made: () => MadeBefore;
  diagnostics: () => Diagnostic[];
  kept: KeptRecords;
  /** Output paths of files that are the site's own. */
  own: Set<string>;
}

export type Finished = Pick<BuildResult, 'outputs' | 'changes' | 'diagnostics' | 'listState'>;

/** Goes through `files`: writes them, if nothing is wrong with the site, or only makes them. */
export async function finish(
  files: OutputFiles,
  { kept, made, own, diagnostics: told }: Finishing,
  { root, config, write, cache, memory, installation, onPages }: BuildRequest,
): Promise<Finished> {
  const isFit = () => !hasFailed(told(), config.strict);
  const outputs: OutputFile[] = [];
  if (!write || !isFit()) {
    // Only who asked for the files themselves gets them made: of a site with an error nobody needs them.
    for await (const file of files) {
      outputs.push(write || memory ? file : madeNow(file));
      if (onPages) await setImmediate();
    }
    if (memory) memory.made = made();
    return { outputs, changes: [], diagnostics: told(), listState: undefined };
  }
  const { outDir, compress: formats } = config;
  const readLast = lastOutput(root, outDir);
  const isTaken = (path: string) => own.has(path);
  const all = withCompressed(files, { formats, known: kept.files, readLast, isTaken });
  const request = { root, outDir, outputs: noted(all, outputs), known: kept.files, isFit };
  const { changes, written, listState, diagnostics: failures } = await writeOutput(request);
  // Where the folder was refused, nobody has looked at the pages yet.
  for await (const _ of request.outputs);
  const diagnostics = [...told(), ...failures];
  if (!hasFailed(diagnostics, config.strict)) {
    keepRecords(cache, installation.id, { made: made(), files: written });
  }
  return { outputs, changes, diagnostics, listState };
}

function madeNow({ path, key, contents }: OutputFile): OutputFile {
  return { path, key, contents };
}

/** Passes `files` on, each noted in `all`. */
async function* noted(files: OutputFiles, all: OutputFile[]): AsyncGenerator<OutputFile> {
  for await (const file of files) {
    all.push(file);
    yield file;
  }
}
