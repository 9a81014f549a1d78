/** The body of a note of Hexo → that of a note of Scholium. */
import { expressionStays } from '../../../diagnostics/catalogue/import-body.ts';
import type { BlogAround, ConvertedBody, HexoNote } from '../blog.ts';
import { Conversion } from './conversion.ts';
import { convertEntities } from './entities.ts';
import { convertInfo } from './fences.ts';
import { convertFormula } from './formulas/convert-formula.ts';
import { unwrapFormulas } from './formulas/unwrap.ts';
import { masked } from './masked.ts';
import { convertPictures } from './pictures.ts';
import type { Atom } from './scan/atoms.ts';
import { scan } from './scan/scan.ts';
import { tagRule } from './tags/all.ts';
import { convertTag } from './tags/convert-tag.ts';
import { convertExpression, convertRawInCode, dropComment } from './templates.ts';

/** Pure: what it must know of the blog it asks `around`. Text that it does not understand stays. */
export function convertBody(note: HexoNote, around: BlogAround): ConvertedBody {
  const conversion = new Conversion(note, around);
  const isUntouched = !around.hasMath || keepsFormulas(around);
  const atoms = scan(note.text, note.bodyOffset, {
    bodyOf: (name) => tagRule(name)?.body,
    doubledBackslashes: around.hasMath && !isUntouched,
    formulasInCode: around.hasMath && around.renderer === 'kramed',
    tags: !turnsTagsOff(note),
  });
  const text = masked(note.text, note.bodyOffset, atoms);
  convertPictures(conversion, text);
  convertEntities(conversion, text);
  if (around.hasMath) unwrapFormulas(conversion, text);
  for (const atom of all(atoms)) convertAtom(conversion, atom, isUntouched);
  return conversion.result();
}

/** `marked` knows no formulas; `markdown-it` may have a plugin for them. */
function keepsFormulas({ renderer, keepsFormulas: told }: BlogAround): boolean {
  return told ?? renderer !== 'marked';
}

/** `disableNunjucks: true` in front matter. */
function turnsTagsOff({ text, bodyOffset }: HexoNote): boolean {
  return /^disableNunjucks:[ \t]*true\b/m.test(text.slice(0, bodyOffset));
}

function* all(atoms: readonly Atom[]): Generator<Atom> {
  for (const atom of atoms) {
    yield atom;
    if (atom.kind === 'tag') yield* all(atom.inner);
  }
}

function convertAtom(conversion: Conversion, atom: Atom, isUntouched: boolean): void {
  if (atom.kind === 'tag') convertTag(conversion, atom);
  else if (atom.kind === 'formula' && conversion.around.hasMath)
    convertFormula(conversion, atom, isUntouched);
  else if (atom.kind === 'code' && atom.info) convertInfo(conversion, atom.info);
  else if (atom.kind === 'code' && atom.isInline) convertRawInCode(conversion, atom);
  else if (atom.kind === 'template-comment') dropComment(conversion, atom);
  else if (atom.kind === 'expression' && !convertExpression(conversion, atom)) {
    conversion.report(expressionStays(), atom);
  }
}
