/** The shape of src/: imports run one way, files and functions stay small, libraries have one door. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
const MAX_LINES = 300;
const MEDIAN_LINES = 100;

/** Room → rooms that it may import besides itself. A stage of the pipeline is a room. */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  base: [],
  browser: [],
  cache: ['base'],
  workers: [],
  diagnostics: ['model', 'base'],
  config: ['model', 'base', 'diagnostics'],
  check: ['model', 'base', 'diagnostics'],
  serve: ['model', 'base', 'diagnostics'],
  deploy: ['model', 'base', 'diagnostics'],
  import: ['model', 'base', 'diagnostics'],
  parity: ['model', 'base', 'diagnostics'],
  'pipeline/collect': ['model', 'base', 'diagnostics'],
  'pipeline/compile': ['model', 'base', 'browser', 'diagnostics', 'cache', 'workers'],
  'pipeline/cards': ['model', 'base', 'cache', 'diagnostics'],
  'pipeline/fonts': ['model', 'base', 'cache'],
  'pipeline/ledger': ['model', 'base', 'diagnostics'],
  'pipeline/link': ['model', 'base', 'browser', 'diagnostics'],
  'pipeline/memory': ['model', 'base', 'cache'],
  'pipeline/render': ['model', 'base', 'browser', 'diagnostics'],
  'pipeline/site-assets': ['model', 'base', 'cache', 'pipeline/fonts', 'pipeline/render'],
  'pipeline/stopwatch': ['model'],
  'pipeline/write': ['model', 'base', 'diagnostics'],
  'pipeline/render-thread': [
    ...['model', 'base', 'cache', 'workers', 'pipeline/compile', 'pipeline/render'],
  ],
  'pipeline/build-request': ['model', 'base', 'cache', 'pipeline/build-memory'],
  'pipeline/finish': [
    ...['model', 'diagnostics', 'pipeline/build-request', 'pipeline/memory', 'pipeline/write'],
  ],
  'pipeline/build-memory': ['model', 'base', 'pipeline/compile', 'pipeline/render'],
  'pipeline/build': [
    ...['model', 'base', 'cache', 'diagnostics'],
    ...['cards', 'collect', 'compile', 'fonts', 'ledger', 'link', 'memory', 'render', 'write'].map(
      (stage) => `pipeline/${stage}`,
    ),
    'pipeline/stopwatch',
    ...['pipeline/build-memory', 'pipeline/build-request', 'pipeline/finish'],
    ...['pipeline/render-thread', 'pipeline/site-assets'],
  ],
  cli: [
    ...['model', 'base', 'browser', 'cache', 'diagnostics', 'config', 'check', 'import', 'serve'],
    ...['deploy', 'parity', 'pipeline/build', 'pipeline/build-memory', 'pipeline/collect'],
    'pipeline/ledger',
    'pipeline/write',
  ],
  index: [
    ...['model', 'base', 'cache', 'diagnostics', 'config', 'check', 'serve'],
    ...['pipeline/build', 'pipeline/build-memory', 'pipeline/render'],
  ],
};

/** Libraries whose types and small functions are the language in which plugins are written. */
const SPOKEN_EVERYWHERE = [
  'mdast-util-math',
  'micromark-util-types',
  'unist-util-visit',
  'hast',
  'mdast',
  'unist',
  'unified',
  'vfile-message',
];

interface SourceFile {
  /** Relative to src/, with `/`. */
  path: string;
  text: string;
  imports: string[];
}

const files: SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    return { path: path.replaceAll('\\', '/'), text, imports: importsOf(text) };
  });

function importsOf(text: string): string[] {
  const statement = /^(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(statement)].map((match) => match[1] ?? match[2] ?? '');
}

function roomOf(path: string): string {
  const [first = '', second = ''] = path.replace(/\.ts$/, '').split('/');
  return first === 'pipeline' ? `${first}/${second}` : first;
}

function targetOf(file: SourceFile, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(file.path), specifier));
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function linesOf({ text }: SourceFile): number {
  return text.trimEnd().split('\n').length;
}

describe('imports', () => {
  it('run from each room only to the rooms below it', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => targetOf(file, specifier))
        .filter((target) => {
          const [from, to] = [roomOf(file.path), roomOf(target)];
          return from !== to && !MAY_IMPORT[from]?.includes(to);
        })
        .map((target) => `${file.path} may not import ${target}: move what it needs down`),
    );
    expect(wrong).toEqual([]);
  });

  it('never come back to where they started, types included', () => {
    const edges = new Map(
      files.map((file) => [
        file.path,
        file.imports.filter((each) => each.startsWith('.')).map((each) => targetOf(file, each)),
      ]),
    );
    expect(circlesIn(edges)).toEqual([]);
  });

  it('have one door for each library', () => {
    const doors = new Map<string, string[]>();
    for (const file of files) {
      for (const specifier of file.imports) {
        if (specifier.startsWith('.') || specifier.startsWith('node:')) continue;
        const [scope = '', name = ''] = specifier.split('/');
        const library = scope.startsWith('@') ? `${scope}/${name}` : scope;
        if (SPOKEN_EVERYWHERE.includes(library)) continue;
        doors.set(library, [...new Set([...(doors.get(library) ?? []), file.path])]);
      }
    }
    expect([...doors].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });

  it('name each library that CONTRIBUTING gives a reason for, and no other', () => {
    const contributing = readFileSync(join(SRC, '../CONTRIBUTING.md'), 'utf8');
    const used = new Set(
      files
        .flatMap(({ imports }) => imports)
        .filter((specifier) => !/^(?:\.|node:)/.test(specifier))
        .map((specifier) => specifier.split('/')[0] ?? ''),
    );
    const types = [
      'hast',
      'mdast',
      'unist',
      'mdast-util-math',
      'mdast-util-to-hast',
      'micromark-util-types',
      'vfile-message',
    ];
    const named = [...contributing.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
    expect(named.sort()).toEqual([...used].filter((name) => !types.includes(name)).sort());
  });
});

function circlesIn(edges: Map<string, string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: string[]): void => {
    if (way.includes(path)) {
      circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of edges.keys()) walk(path, []);
  return circles;
}

describe('files', () => {
  it('begin with one sentence that says what they are for', () => {
    const silent = files.filter(({ text }) => !/^\/\*\*(?: \S.*\*\/|\n \* \S)/.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it(`are at most ${MAX_LINES} lines long, half of them at most ${MEDIAN_LINES}`, () => {
    const long = files.filter((file) => linesOf(file) > MAX_LINES);
    expect(long.map((file) => `${file.path}: ${linesOf(file)}`)).toEqual([]);
    expect(median(files.map(linesOf))).toBeLessThanOrEqual(MEDIAN_LINES);
  });

  it('have functions of at most 60 lines', () => {
    const long = files.flatMap((file) =>
      functionsOf(file)
        .filter(({ lines }) => lines > 60)
        .map(
          ({ name, lines }) => `${relative(dirname(SRC), join(SRC, file.path))} ${name}: ${lines}`,
        ),
    );
    expect(long).toEqual([]);
  });

  it('of readers’ browsers make no HTML of text', () => {
    const makers =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|setHTML|srcdoc|\beval\b|new Function/;
    const wrong = files.filter(({ path, text }) => roomOf(path) === 'browser' && makers.test(text));
    expect(files.some(({ path }) => roomOf(path) === 'browser')).toBe(true);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('give up no types and silence no rule without a reason', () => {
    const code = ({ text }: SourceFile) => text.replace(/\/\*[\s\S]*?\*\//g, '');
    const gaveUp = files.filter((file) =>
      /\bas any\b|: any\b|@ts-ignore|@ts-expect-error|as unknown as/.test(code(file)),
    );
    expect(gaveUp.map(({ path }) => path)).toEqual([]);
  });
});

/** Top-level functions, by the formatter's indentation. */
function functionsOf({ text }: SourceFile): { name: string; lines: number }[] {
  const lines = text.split('\n');
  return lines.flatMap((line, start) => {
    const name = /^(?:export )?(?:async )?function (\w+)/.exec(line)?.[1];
    if (!name || line.endsWith(';')) return [];
    const end = lines.findIndex((each, index) => index > start && each === '}');
    return [{ name, lines: end - start + 1 }];
  });
}
