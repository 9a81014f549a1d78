/** The site that a command works on: its settings as the command line changes them. */
import { loadConfig } from '../config/load.ts';
import type { Config, Diagnostic, Language } from '../model.ts';
import type { Context } from './command.ts';
import { languageNamed, languageOfLocale } from './language.ts';
import { nowOf } from './now.ts';

export interface OpenSite {
  config: Config;
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number;
  /** Of messages. */
  language: Language;
  /** Warnings. */
  diagnostics: Diagnostic[];
}

/** Settings with an error: the notes may be looked at all the same. */
export interface ClosedSite {
  diagnostics: Diagnostic[];
  forNotes?: Pick<OpenSite, 'config' | 'now'>;
}

/** The diagnostics alone when one of them is an error. */
export function openSite(context: Context): OpenSite | ClosedSite {
  const { root, options, env } = context;
  const { drafts, future, strict } = options;
  const { config, forNotes, languageIsSet, diagnostics } = loadConfig({
    root,
    configFile: options.config,
    overrides: {
      url: options['base-url'],
      outDir: options.out,
      // A switch that is not given leaves what the settings say.
      drafts: drafts || undefined,
      future: future || undefined,
      strict: strict || undefined,
      remote: options.remote,
      branch: options.branch,
      strictMath: options['no-strict-math'] ? false : undefined,
    },
  });
  const found = config ?? forNotes;
  if (!found) return { diagnostics };
  const moment = nowOf({ written: options.now, env, timezone: found.timezone });
  if ('diagnostic' in moment) return { diagnostics: [...diagnostics, moment.diagnostic] };
  if (!config) return { diagnostics, forNotes: { config: found, now: moment.now } };
  const ofSite = (languageIsSet ? undefined : languageOfLocale(env)) ?? config.language;
  const language = languageNamed(options.lang ?? '') ?? ofSite;
  return { config, now: moment.now, language, diagnostics };
}
