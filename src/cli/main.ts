/** Arguments in, exit code out: finds the command, runs it and prints what it has to say. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathFrom } from '../base/files.ts';
import * as messages from '../diagnostics/catalogue/command-line.ts';
import type { Diagnostic, Language } from '../model.ts';
import { type Arguments, parseArguments } from './arguments.ts';
import { reportBug } from './bug.ts';
import { type Command, type CommandRow, commonOptionsOf, type Outcome } from './command.ts';
import { commandNamed } from './command-named.ts';
import { commands } from './commands/index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { commandHelp, generalHelp } from './help.ts';
import { languageNamed, languageOfLocale } from './language.ts';
import { printOutcome } from './print-outcome.ts';
import type { Terminal } from './terminal.ts';

export interface Invocation {
  argv: string[];
  terminal: Terminal;
  version: string;
  /** Absolute. */
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** Never throws. */
export async function main(invocation: Invocation): Promise<ExitCode> {
  const args = parseArguments(invocation.argv);
  const { terminal, argv, version, cwd, env } = invocation;
  const language = languageNamed(args.options.lang ?? '') ?? languageOfLocale(env) ?? 'en';
  const [name = ''] = args.words;
  try {
    const outcome = await outcomeOf(invocation, args, language);
    return await printOutcome(outcome, { name, options: args.options, language, terminal });
  } catch (cause) {
    const diagnostic = systemDiagnostic(cause, cwd);
    if (diagnostic) {
      if (args.options.verbose) terminal.say(`${(cause as Error).stack}\n`); // a system error is one
      const outcome = { diagnostics: [diagnostic] };
      return await printOutcome(outcome, { name, options: args.options, language, terminal });
    }
    reportBug({ cause, argv, version, terminal, name, json: args.options.json });
    return EXIT.bug;
  }
}

async function outcomeOf(
  invocation: Invocation,
  args: Arguments,
  language: Language,
): Promise<Outcome> {
  const [name, ...words] = args.words;
  const faults = [...args.diagnostics, ...languageFaults(args)];
  if (faults.length > 0) return { diagnostics: faults };
  if (args.options.version) return result(`${invocation.version}\n`);
  if (name === undefined) return result(generalHelp(commands, language));
  const named = commandNamed(name, commands);
  if ('diagnostic' in named) return { diagnostics: [named.diagnostic] };
  const command = await named.row.load();
  if (args.options.help) return result(commandHelp(named.row, command, language));
  const { cwd, env, terminal } = invocation;
  const root = resolve(cwd, args.options.root ?? '.');
  const diagnostics = [...usageFaults(named.row, command, args), ...rootFaults(root, cwd)];
  if (diagnostics.length > 0) return { diagnostics };
  return command.run({
    root,
    cwd,
    env,
    words,
    options: args.options,
    language,
    terminal,
    commands,
  });
}

function result(text: string): Outcome {
  return { diagnostics: [], text, isResult: true };
}

function languageFaults({ options: { lang } }: Arguments): Diagnostic[] {
  if (lang === undefined || languageNamed(lang)) return [];
  const expected = { en: '`en` or `zh-CN`', zh: ' `en` 或 `zh-CN`' };
  return [messages.badValue('--lang', lang, expected)];
}

function usageFaults(row: CommandRow, command: Command, args: Arguments): Diagnostic[] {
  const known = [...command.options, ...commonOptionsOf(command)];
  const strangers = args.given.filter((option) => !known.includes(option));
  const surplus = args.words.slice(1 + command.maxWords, 2 + command.maxWords);
  return [
    ...strangers.map((option) => messages.optionOfOtherCommand(option, row.name)),
    ...surplus.map((word) => messages.unexpectedWord(word, row.name)),
  ];
}

function rootFaults(root: string, cwd: string): Diagnostic[] {
  const isFolder = statSync(root, { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? [] : [messages.noSuchFolder(pathFrom(cwd, root))];
}

/** Errors of the system carry the call that failed; all others are bugs. */
function systemDiagnostic(cause: unknown, cwd: string): Diagnostic | undefined {
  if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) return undefined;
  const path = 'path' in cause && typeof cause.path === 'string' ? cause.path : undefined;
  return messages.systemError(String(cause.code), path && (pathFrom(cwd, path) || '.'));
}
