/** KaTeX's markup with classes in place of its inline styles. */
import { classOfStyle } from '../../../base/style-class.ts';

/** KaTeX writes `class` before `style`, and no quote in a text: both are where they seem to be. */
const STYLED = /(?: class="([^"]*)")? style="([^"]*)"/g;

export interface Styled {
  markup: string;
  /** The values of the style attributes that became classes, each once. */
  styles: string[];
}

/** Each style that can be a class is one. */
export function withStyleClasses(markup: string): Styled {
  const styles = new Set<string>();
  const changed = markup.replace(STYLED, (written, classes: string | undefined, style: string) => {
    const name = classOfStyle(style);
    if (name === undefined) return written;
    styles.add(style);
    return ` class="${classes ? `${classes} ${name}` : name}"`;
  });
  return { markup: changed, styles: [...styles] };
}
