/** Every mistake of the table. */
import { ADDRESSES } from './addresses.ts';
import { COMMAND_LINE } from './command-line.ts';
import { DEPLOYMENTS } from './deploy.ts';
import { FILES } from './files.ts';
import { FRONT_MATTER } from './front-matter.ts';
import { IMPORTING } from './importing.ts';
import { LINKS_AND_PICTURES } from './links.ts';
import { MARKDOWN } from './markdown.ts';
import { MATH } from './math.ts';
import type { Mistake } from './mistake.ts';
import { PARITY } from './parity.ts';
import { SETTINGS } from './settings.ts';
import { SURROUNDINGS } from './surroundings.ts';
import { THEMES } from './themes.ts';
import { URLS } from './urls.ts';

export const MISTAKES: readonly Mistake[] = [
  ...FRONT_MATTER,
  ...SETTINGS,
  ...MATH,
  ...URLS,
  ...ADDRESSES,
  ...LINKS_AND_PICTURES,
  ...MARKDOWN,
  ...THEMES,
  ...FILES,
  ...SURROUNDINGS,
  ...COMMAND_LINE,
  ...DEPLOYMENTS,
  ...PARITY,
  ...IMPORTING,
];
