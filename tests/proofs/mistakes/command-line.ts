/** Slips on the command line: commands, options, their values, names of files and folders. */
import type { Mistake } from './mistake.ts';

type Slip = readonly [name: string, argv: string, ...codes: string[]];

const SLIPS: Slip[] = [
  ['a command that is misspelt', 'biuld', 'SC150'],
  ['a command that there is not', 'theme', 'SC150'],
  ['a command in Chinese', '生成', 'SC150'],
  ['an option that is misspelt', 'build --draft', 'SC152'],
  ['an option that there is not', 'build --minify', 'SC151'],
  ['an option with one hyphen', 'build -strict', 'SC151'],
  ['an option of another command', 'build --port 80', 'SC152'],
  ['an option without its value', 'build --out', 'SC153'],
  ['an option whose value is the next option', 'build --out --strict', 'SC153'],
  ['a value for a switch', 'build --strict=yes', 'SC154'],
  ['a date that is none', 'build --now yesterday', 'SC155'],
  ['a day that no calendar has', 'build --now 2024-02-31', 'SC155'],
  ['a language that there is not', 'build --lang fr', 'SC155'],
  ['a limit that is none', 'search x --limit few', 'SC155'],
  ['a word too many', 'build posts', 'SC157'],
  ['no title', 'new', 'SC156'],
  ['a title of signs alone', 'new ???', 'SC158'],
  ['a folder that is not empty', 'init .', 'SC160'],
  ['a folder that there is not', 'build --root nix', 'SC161'],
  ['settings that there are not', 'build --config nix.yaml', 'SC102'],
  ['a folder without a site', 'build --root posts', 'SC101'],
  ['an address that is none', 'build --base-url example', 'SC110'],
  ['a host that there is not', 'init new --workflow github', 'SC155'],
  ['a remote that is an option', 'deploy --remote=--upload-pack=sh', 'SC861'],
  ['a remote that starts a program', 'deploy --remote ext::sh', 'SC861'],
  ['a remote of a scheme that git does not speak', 'deploy --remote ftp://h/x', 'SC861'],
  ['a host that is an option', 'deploy --remote ssh://-oProxyCommand=sh/x', 'SC861'],
  ['a branch that is an option', 'deploy --branch=-d', 'SC862'],
  ['a branch that goes up', 'deploy --branch a/../b', 'SC862'],
  ['a remote that there is not', 'deploy --remote nix', 'SC863'],
  ['an output folder that holds the notes', 'build --out posts', 'SC120'],
  ['an output folder that is the site', 'build --out .', 'SC120'],
  ['an empty search', 'search', 'SC472'],
];

export const COMMAND_LINE: Mistake[] = SLIPS.map(([name, argv, ...codes]) => ({
  name,
  argv: argv.split(' '),
  told: codes.map((code) => `${code} -`),
  exit: 2,
}));
