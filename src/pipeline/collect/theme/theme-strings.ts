/** The strings of a theme in both languages, merged over its folders. */
import { byCodeUnit } from '../../../base/order.ts';
import {
  languageFileMissing,
  stringInOneLanguage,
  stringNotText,
  stringsNotMap,
  unknownLanguageFile,
} from '../../../diagnostics/catalogue/theme.ts';
import { inFile } from '../../../diagnostics/problem.ts';
import type { Diagnostic, Language, Theme } from '../../../model.ts';
import type { ThemeFile } from './theme-files.ts';
import { isMap } from './theme-option-types.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export interface ThemeStrings {
  strings: Theme['strings'];
  diagnostics: Diagnostic[];
}

interface WrittenString {
  text: string;
  document: YamlFile;
}

type Strings = Map<string, WrittenString>;

/** `files` are those of i18n/ in the order of the stack: the first that has a key wins. */
export function readStrings(files: ThemeFile[]): ThemeStrings {
  const diagnostics: Diagnostic[] = [];
  const found: Record<Language, Strings> = { en: new Map(), 'zh-CN': new Map() };
  const readable: Language[] = [];
  const unread: string[] = [];
  for (const file of files) {
    const language = languageOf(file.name);
    if (language) readable.push(language);
    if (language) diagnostics.push(...addStrings(file, found[language], unread));
    else diagnostics.push(inFile(unknownLanguageFile(), file.path));
  }
  // Of a file that could not be read, every string would be called missing.
  if (unread.length === 0) diagnostics.push(...compare(found, readable, files));
  return { strings: { en: texts(found.en), 'zh-CN': texts(found['zh-CN']) }, diagnostics };
}

function languageOf(name: string): Language | undefined {
  if (name === 'i18n/en.yaml') return 'en';
  return name === 'i18n/zh-CN.yaml' ? 'zh-CN' : undefined;
}

/** Paths of files whose strings are not known are added to `unread`. */
function addStrings({ file, path }: ThemeFile, strings: Strings, unread: string[]): Diagnostic[] {
  const result = readYaml(file, path);
  if ('diagnostics' in result) {
    unread.push(path);
    return result.diagnostics;
  }
  const document = result.read;
  const { value } = document.yaml;
  if (value === null) return [];
  if (!isMap(value)) {
    unread.push(path);
    return [document.at(stringsNotMap(), [])];
  }
  const diagnostics: Diagnostic[] = [];
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string') diagnostics.push(document.at(stringNotText(key), [key]));
    // Known all the same: that it is missing in a language would be a second message for one fault.
    if (!strings.has(key))
      strings.set(key, { text: typeof text === 'string' ? text : '', document });
  }
  return diagnostics;
}

/** What one language has and the other has not. */
function compare(
  found: Record<Language, Strings>,
  readable: Language[],
  files: ThemeFile[],
): Diagnostic[] {
  const [first] = files;
  if (!first) return [];
  const pairs: [Language, Language][] = [
    ['en', 'zh-CN'],
    ['zh-CN', 'en'],
  ];
  return pairs.flatMap(([has, lacks]) => {
    if (!readable.includes(lacks)) {
      return [inFile(languageFileMissing(lacks), first.path.replace(/[^/]*$/, `${lacks}.yaml`))];
    }
    return [...found[has]]
      .filter(([key]) => !found[lacks].has(key))
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([key, { document }]) => document.at(stringInOneLanguage(key, lacks), [key], 'key'));
  });
}

function texts(strings: Strings): Record<string, string> {
  return Object.fromEntries([...strings].map(([key, { text }]) => [key, text]));
}
