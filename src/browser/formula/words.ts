/** Names of commands that somebody typed without their backslash. */
import { isCommand } from './symbols.ts';

/** `theta_S` → `\theta _S`; a word that is no command stays, since it may be letters: `xi` is `x` and `i`. */
export function withBackslashes(tex: string): string {
  return tex.replace(/(?<![\\a-zA-Z])[a-zA-Z]{2,}/g, (word) =>
    isCommand(`\\${word}`) ? `\\${word} ` : word,
  );
}
