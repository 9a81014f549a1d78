/** A step of git that did not succeed, with what git said; and what that means to an author. */
import { withoutCredentials } from '../base/credentials.ts';
import {
  gitFailed,
  noAccess,
  noIdentity,
  noRepository,
  remoteUnreachable,
} from '../diagnostics/catalogue/deploy.ts';
import type { Problem } from '../model.ts';
import type { Ran } from './git.ts';

/** Caught at the door of this room, where it becomes a problem. */
export class StepFailed extends Error {
  readonly step: string;
  readonly said: string;

  constructor(step: string, said: string) {
    super(`git ${step} failed: ${said}`);
    this.step = step;
    this.said = said;
  }
}

/** What `ran` printed; throws where it failed. */
export function done(ran: Ran, step: string): string {
  if (ran.code !== 0) throw new StepFailed(step, ran.err);
  return ran.out;
}

/** `shown` is what messages call the remote. */
export function problemOf({ step, said }: StepFailed, shown: string, secrets: string[]): Problem {
  const words = wordsOf(said, secrets);
  if (NOBODY.test(said)) return noIdentity(words);
  if (NO_ACCESS.test(said)) return noAccess(shown, words);
  if (UNREACHABLE.test(said)) return remoteUnreachable(shown, words);
  if (NO_REPOSITORY.test(said)) return noRepository(shown, words);
  return gitFailed(step, words);
}

/** The author and the one who commits may be set apart; the latter is asked for before. */
const NOBODY = /Author identity unknown|auto-detection is disabled|empty ident/i;
const NO_ACCESS =
  /terminal prompts disabled|could not read (?:Username|Password)|Authentication failed|Permission (?:to .* )?denied|Host key verification failed|returned error: 40[13]|access denied|not authorized|detected dubious ownership/i;
const UNREACHABLE =
  /Could not resolve|unable to look up|Connection (?:refused|timed out|reset|closed)|Network is unreachable|No route to host|Failed to connect|Operation timed out|unable to access|unable to connect|SSL|early EOF|hung up unexpectedly/i;
const NO_REPOSITORY =
  /does not appear to be a git repository|repository .*not found|not a git repository|No such file or directory|returned error: 404/i;

/** The lines that say why, in one, without what git advises and without passwords. */
export function wordsOf(said: string, secrets: string[]): string {
  const lines = said
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^(?:remote: )*(?:fatal|error): |^remote: ?/, '').trim())
    .filter((line) => line !== '' && !NO_REASON.test(line));
  const some = lines.slice(0, MOST_LINES).join(' / ');
  const masked = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), some);
  return withoutCredentials(masked) || '–';
}

const MOST_LINES = 4;

/** Advice, progress, traces; and what only says that something failed. */
const NO_REASON =
  /^(?:hint:|warning:|\d\d:\d\d:\d\d\.|Please make sure you have the correct access|and the repository exists|Could not read from remote repository|failed to push some refs|To |! |Done$)/;

/** What an address holds that must never be printed, as written and as it is read. */
export function secretsIn(remote: string): string[] {
  if (!/^https?:/i.test(remote) || !URL.canParse(remote)) return [];
  const { username, password } = new URL(remote);
  const secret = password === '' ? username : password;
  const all = [secret, decoded(secret)].filter((each) => each.length >= LEAST_SECRET);
  return [...new Set(all)];
}

/** Shorter ones would be found everywhere. */
const LEAST_SECRET = 4;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (cause instanceof URIError) return text;
    throw cause;
  }
}
