/** What a command is: its help, the options it takes, and what it does. */
import type { Bilingual, Diagnostic, Language } from '../model.ts';
import type { ExitCode } from './exit-code.ts';
import { commonOptions, type OptionName, type Options } from './options.ts';
import type { Terminal } from './terminal.ts';

/** A row of the registry: enough for the list of commands, without loading any. */
export interface CommandRow {
  name: string;
  summary: Bilingual;
  /** What other generators call it; for suggestions only. */
  elsewhere: string[];
  load(): Promise<Command>;
}

export interface Command {
  /** What follows the name: `[DIR]`. */
  synopsis: string;
  /** At most so many words may follow the name. */
  maxWords: number;
  /** Besides those that all commands take. */
  options: OptionName[];
  /** Of those that all commands take, the ones that mean nothing here. */
  without?: OptionName[];
  /** A paragraph of help, its lines broken by hand. */
  description: Bilingual;
  examples: { line: string; doc: Bilingual }[];
  run(context: Context): Promise<Outcome>;
}

/** Of the options that all commands take, those that `command` has a use for. */
export function commonOptionsOf({ without = [] }: Command): OptionName[] {
  return commonOptions.filter((name) => !without.includes(name));
}

/** What a command is given. */
export interface Context {
  /** Absolute; the site's folder. */
  root: string;
  /** Absolute; what paths on the command line are relative to, and those printed. */
  cwd: string;
  env: NodeJS.ProcessEnv;
  words: string[];
  options: Options;
  /** Of messages, until the site's own settings are known. */
  language: Language;
  terminal: Terminal;
  commands: CommandRow[];
}

/** What a command has to say; main prints it and makes the exit code of it. */
export interface Outcome {
  diagnostics: Diagnostic[];
  /** For people, printed on stdout unless an error stands against it. */
  text?: string;
  /** For programs: joins `diagnostics` in the document of `--json`. */
  data?: Record<string, unknown>;
  /** Where it differs from the language of the context. */
  language?: Language;
  /** `--quiet` leaves `text` out, unless it is the very result asked for. */
  isResult?: boolean;
  strict?: boolean;
  exitCode?: ExitCode;
}
