/** The front matter of a file, through gray-matter: the only place that calls it. */
import matter from 'gray-matter';
import { parseYaml, type YamlDocument } from '../../base/yaml.ts';
import {
  fenceLanguage,
  fenceMisplaced,
  fenceNotBare,
  fenceNotClosed,
  foreignFrontMatter,
  frontMatterNotMap,
  frontMatterYaml,
  openingFenceMissing,
} from '../../diagnostics/catalogue/front-matter.ts';
import { yamlFault } from '../../diagnostics/catalogue/yaml-faults.ts';
import { atOffset, type TextFile } from '../../diagnostics/problem.ts';
import type { Diagnostic } from '../../model.ts';
import { isFieldName } from './field-names.ts';

export interface SplitFile {
  /** The fields as YAML gives them; empty without front matter. */
  fields: Record<string, unknown>;
  yaml: YamlDocument;
  /** What to add to an offset of `yaml` to get one of the file. */
  yamlOffset: number;
  /** Where the body begins in the file. */
  bodyOffset: number;
  diagnostics: Diagnostic[];
}

/**
 * Splits a file in front matter and body. gray-matter sees only a block between two bare `---`
 * lines and reads it by our YAML: its own engines evaluate code (`---js`), and without options it
 * caches a file before parsing and then answers `{}` for one that failed.
 */
export function splitFrontMatter(file: TextFile): SplitFile {
  const fence = findFence(file);
  if (fence === undefined) return withoutFields(0);
  if ('diagnostic' in fence) return withoutFields(file.text.length, fence.diagnostic);
  const yaml = readBlock(copyOf(file.text.slice(0, fence.end)));
  const yamlOffset = '---'.length;
  const split = { yaml, yamlOffset, bodyOffset: fence.end };
  const faults = yaml.errors.map((fault) =>
    atOffset(frontMatterYaml(yamlFault(fault)), file, yamlOffset + fault.offset, fault.length),
  );
  if (faults.length > 0) return { ...split, fields: {}, diagnostics: faults };
  if (yaml.value === null || yaml.value === undefined) {
    return { ...split, fields: {}, diagnostics: [] };
  }
  if (typeof yaml.value !== 'object' || Array.isArray(yaml.value)) {
    const first = file.text.slice(yamlOffset).search(/\S/);
    const diagnostic = atOffset(frontMatterNotMap(), file, yamlOffset + Math.max(0, first));
    return { ...split, fields: {}, diagnostics: [diagnostic] };
  }
  // A YAML map, by the line above.
  return { ...split, fields: yaml.value as Record<string, unknown>, diagnostics: [] };
}

type Fence = { end: number } | { diagnostic: Diagnostic };

/** The end of the block that opens on the first line; undefined where none opens. */
function findFence(file: TextFile): Fence | undefined {
  const opening = /^---(?!-)([^\n]*)(?:\n|$)/.exec(file.text);
  if (!opening) return misplacedFence(file);
  const [, rest = ''] = opening;
  const word = rest.trim();
  if (word !== '') {
    const at = '---'.length + rest.indexOf(word);
    return { diagnostic: atOffset(fenceLanguage(word), file, at, word.length) };
  }
  const closing = /\n---[^\n]*(?:\n|$)/.exec(file.text.slice(opening[0].length - 1));
  if (!closing) return { diagnostic: atOffset(fenceNotClosed(), file, 0, 3) };
  const at = opening[0].length - 1 + closing.index + 1;
  const line = closing[0].slice(1).trimEnd();
  if (line !== '---') return { diagnostic: atOffset(fenceNotBare(), file, at, line.length) };
  return { end: at - 1 + closing[0].length };
}

/** Blank lines or spaces before `---`, or a longer fence, with a field after it: else it is a rule. */
function misplacedFence(file: TextFile): Fence | undefined {
  const fence =
    /^(\s*)(-{3,})[^\S\n]*\n(?:[^\S\n]*(?:#.*)?\n)*[^\S\n]*[\p{L}_][\p{L}\p{N}_-]*(?::\s|：)/u;
  const [, before = '', hyphens = ''] = fence.exec(file.text) ?? [];
  if (hyphens === '') return foreignFence(file) ?? fieldsWithoutFence(file);
  return { diagnostic: atOffset(fenceMisplaced(), file, before.length, hyphens.length) };
}

/** TOML between `+++`, as Hugo has it, or JSON above `;;;`, as Hexo has. */
function foreignFence(file: TextFile): Fence | undefined {
  const fence = /^(\+{3}|;{3})[^\S\n]*\n[\s\S]*?\n\1[^\S\n]*(?:\n|$)/.exec(file.text)?.[1];
  if (fence === undefined) return undefined;
  return { diagnostic: atOffset(foreignFrontMatter(fence), file, 0, fence.length) };
}

/** A known field and more lines of YAML above a bare `---`. */
function fieldsWithoutFence(file: TextFile): Fence | undefined {
  const block =
    /^(\w+):(?:[ \t][^\n]*)?\n(?:(?:[\p{L}_][\p{L}\p{N}_-]*:(?:[ \t][^\n]*)?|[ \t][^\n]*|-[ \t][^\n]*|#[^\n]*|)\n)*---[ \t]*(?:\n|$)/u;
  const name = block.exec(file.text)?.[1];
  if (name === undefined || !isFieldName(name)) return undefined;
  const { length } = file.text.split('\n', 1)[0] ?? '';
  return { diagnostic: atOffset(openingFenceMissing(), file, 0, length) };
}

/** A text with memory of its own: V8 keeps the whole file for a piece of it, and pieces of this are kept for long. */
function copyOf(block: string): string {
  return Buffer.from(block, 'utf16le').toString('utf16le');
}

function readBlock(block: string): YamlDocument {
  let yaml = parseYaml('');
  const parse = (text: string): object => {
    yaml = parseYaml(text);
    return {};
  };
  const refuse = (): object => {
    throw new Error('only YAML may reach gray-matter'); // findFence lets nothing else through
  };
  const engines = { yaml: parse, json: refuse, javascript: refuse, js: refuse, coffee: refuse };
  matter(block, { language: 'yaml', delimiters: '---', engines });
  return yaml;
}

function withoutFields(bodyOffset: number, diagnostic?: Diagnostic): SplitFile {
  const diagnostics = diagnostic ? [diagnostic] : [];
  return { fields: {}, yaml: parseYaml(''), yamlOffset: 0, bodyOffset, diagnostics };
}
