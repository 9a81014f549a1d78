/** KaTeX's markup with classes in place of its inline styles, and without classes that no rule is for. */
import { classOfStyle } from '../../../base/style-class.ts';

/** KaTeX writes `class` before `style`, and no quote in a text: both are where they seem to be. */
const ATTRIBUTES = / class="([^"]*)"(?: style="([^"]*)")?| style="([^"]*)"/g;

/** They say what a part is to TeX. Every other element has one of them, and nothing reads them. */
const UNUSED = new Set('mord mop mbin mrel mopen mclose mpunct minner mtight'.split(' '));

export interface Styled {
  markup: string;
  /** The values of the style attributes that became classes, each once. */
  styles: string[];
}

/** Each style that can be a class is one. */
export function withStyleClasses(markup: string): Styled {
  const styles = new Set<string>();
  const changed = markup.replace(
    ATTRIBUTES,
    (_, classes: string | undefined, beside: string | undefined, alone: string | undefined) => {
      const style = beside ?? alone;
      const name = style === undefined ? undefined : classOfStyle(style);
      if (style !== undefined && name !== undefined) styles.add(style);
      const left = name === undefined ? style : undefined;
      return (
        classAttribute(classes?.split(' ') ?? [], name) +
        (left === undefined ? '' : ` style="${left}"`)
      );
    },
  );
  return { markup: changed, styles: [...styles] };
}

/** Of an element of these classes, and one more; empty where none is left. */
export function classAttribute(written: string[], added: string | undefined): string {
  let names = '';
  for (const name of written) {
    if (name !== '' && !UNUSED.has(name)) names += names === '' ? name : ` ${name}`;
  }
  if (added !== undefined) names += names === '' ? added : ` ${added}`;
  return names === '' ? '' : ` class="${names}"`;
}
