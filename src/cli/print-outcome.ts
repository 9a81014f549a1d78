/** Prints what a command has to say, for people or for programs. */
import type { Diagnostic, Language } from '../model.ts';
import type { Outcome } from './command.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.ts';
import type { Options } from './options.ts';
import type { Terminal } from './terminal.ts';

interface Manner {
  /** The command's. */
  name: string;
  options: Options;
  language: Language;
  terminal: Terminal;
  /** Whether warnings count as errors, by an option or by the settings. */
  strict: boolean;
}

/** The exit code that `outcome` makes. */
export async function printOutcome(
  outcome: Outcome,
  manner: Omit<Manner, 'strict'>,
): Promise<ExitCode> {
  const exitCode = outcome.exitCode ?? exitCodeOf(outcome.diagnostics, outcome.strict ?? false);
  if (manner.options.json && !(outcome.isResult && !outcome.data)) {
    await printJson(outcome, manner, exitCode);
  } else {
    await printForPeople(outcome, manner, exitCode);
  }
  return exitCode;
}

async function printJson(
  outcome: Outcome,
  manner: Omit<Manner, 'strict'>,
  exitCode: ExitCode,
): Promise<void> {
  const { reportJson } = await import('../diagnostics/json-report.ts');
  const { visibleJson } = await import('../diagnostics/visible.ts');
  const { version, ...report } = reportJson(outcome.diagnostics);
  const document = { version, command: manner.name, exitCode, ...outcome.data, ...report };
  manner.terminal.print(`${visibleJson(document)}\n`);
}

async function printForPeople(
  outcome: Outcome,
  manner: Omit<Manner, 'strict'>,
  exitCode: ExitCode,
): Promise<void> {
  const { terminal, options } = manner;
  const { language = manner.language, strict = options.strict } = outcome;
  await printDiagnostics(outcome.diagnostics, { options, terminal, language, strict });
  if (exitCode !== EXIT.ok || !outcome.text) return;
  if (outcome.isResult || !options.quiet) terminal.print(outcome.text);
}

/** On stderr; `--quiet` leaves warnings out, unless `strict` makes errors of them. */
export async function printDiagnostics(
  diagnostics: Diagnostic[],
  { options, terminal, language, strict }: Omit<Manner, 'name'>,
): Promise<void> {
  const shown = diagnostics.filter(
    ({ severity }) => severity === 'error' || strict || !options.quiet,
  );
  if (shown.length === 0) return;
  const { formatReport } = await import('../diagnostics/report.ts');
  const strictBy = options.strict ? '--strict' : '`strict: true`';
  const { color } = terminal;
  terminal.say(formatReport(shown, { language, color, strictBy: strict ? strictBy : undefined }));
}
