/** The text of scholium.yaml, to show where a setting stands that only a theme can judge. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFile } from '../../diagnostics/problem.ts';

const SETTINGS = 'scholium.yaml';

/** Empty where the settings came from elsewhere: then diagnostics name the file alone. */
export function settingsFile(root: string): TextFile {
  try {
    const text = new TextDecoder().decode(readFileSync(join(root, SETTINGS)));
    return { path: SETTINGS, text: text.replace(/\r\n?/g, '\n') };
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    return { path: SETTINGS, text: '' };
  }
}
