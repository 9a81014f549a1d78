/** Arguments as typed → options and words; every slip is a diagnostic. */
import { parseArgs } from 'node:util';
import { nearest } from '../base/nearest.ts';
import * as messages from '../diagnostics/catalogue/command-line.ts';
import type { Diagnostic } from '../model.ts';
import { type OptionName, type Options, optionNames, optionSpec } from './options.ts';

export interface Arguments {
  /** The command's name and its arguments, in order. */
  words: string[];
  options: Options;
  /** Names of the options that were given. */
  given: OptionName[];
  diagnostics: Diagnostic[];
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** Reads `argv` (without node and script); an option given twice counts the last time. */
export function parseArguments(argv: string[]): Arguments {
  const { tokens } = parseArgs({
    args: argv,
    options: Object.fromEntries(optionNames.map((name) => [name, parseOption(name)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const found: Record<string, string | boolean> = {};
  const parsed: Arguments = { words: [], options: noOptions(), given: [], diagnostics: [] };
  const misspelt = new Set<number>();
  for (const token of tokens) {
    if (token.kind === 'positional') parsed.words.push(token.value);
    if (token.kind !== 'option' || misspelt.has(token.index)) continue;
    const word = longWithOneHyphen(argv[token.index] ?? '');
    if (word !== undefined) {
      misspelt.add(token.index);
      parsed.diagnostics.push(messages.unknownOption(`-${word}`, suggestOption(word)));
      continue;
    }
    const name = optionNames.find((known) => known === token.name);
    const fault = faultOf(token, name);
    if (fault) parsed.diagnostics.push(fault);
    else if (name) {
      parsed.given.push(name);
      found[name] = token.value ?? true;
    }
  }
  Object.assign(parsed.options, found);
  return parsed;
}

/** `strict` of `-strict`, which is no row of short options: each letter would be told by itself. */
function longWithOneHyphen(written: string): string | undefined {
  const word = /^-([a-z][a-z-]+)$/.exec(written)?.[1];
  const letters = optionNames.map((name) => optionSpec(name).short);
  const isRow = [...(word ?? '')].every((letter) => letters.includes(letter));
  return isRow ? undefined : word;
}

function parseOption(name: OptionName): { type: 'string' | 'boolean'; short?: string } {
  const { value, short } = optionSpec(name);
  return { type: value ? 'string' : 'boolean', ...(short ? { short } : {}) };
}

function noOptions(): Options {
  const entries = optionNames.map((name) => [name, optionSpec(name).value ? undefined : false]);
  return Object.fromEntries(entries) as Options; // one entry for each row of the table
}

function faultOf(token: OptionToken, name: OptionName | undefined): Diagnostic | undefined {
  if (!name) return messages.unknownOption(token.rawName, suggestOption(token.name));
  const { value } = optionSpec(name);
  if (!value) {
    return token.value === undefined ? undefined : messages.optionTakesNoValue(token.rawName);
  }
  const isMissing = !token.value || (!token.inlineValue && token.value.startsWith('-'));
  return isMissing ? messages.optionNeedsValue(token.rawName, value) : undefined;
}

function suggestOption(name: string): string | undefined {
  const known = nearest(name, optionNames);
  return known && `--${known}`;
}
