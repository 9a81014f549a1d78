/** Notes for the tests of collect, and what is told of them in short. */
import type { Diagnostic } from '../../../src/model.ts';
import { splitFrontMatter } from '../../../src/pipeline/collect/front-matter.ts';
import { readFields } from '../../../src/pipeline/collect/front-matter-fields.ts';

/** `2:8 SC216 …`, in English. */
export function linesOf(diagnostics: Diagnostic[]): string[] {
  return diagnostics.map(({ place, code, message }) =>
    [place && `${place.line}:${place.column}`, code, message.en].filter(Boolean).join(' '),
  );
}

/** The fields of a note whose front matter is `yaml`, which begins on line 2. */
export function fieldsOf(yaml: string) {
  const file = { path: 'posts/a.md', text: `---\n${yaml}\n---\nbody\n` };
  const split = splitFrontMatter(file);
  const { frontMatter, diagnostics } = readFields(split, file, 'Asia/Shanghai');
  return { frontMatter, diagnostics, faults: linesOf([...split.diagnostics, ...diagnostics]) };
}
