/** The ledger beside a site: what is lost, and what is wrong with the file itself. */
import type { LedgerFile, LedgerState } from '../../model.ts';
import { ledgerLines } from './ledger-lines.ts';
import { likeliest } from './likeliest.ts';
import { lostAddresses } from './lost.ts';
import { publishedAddresses, type SiteFiles } from './published.ts';
import { tellLost } from './tell-lost.ts';

export interface ComparedSite extends SiteFiles {
  ledger: LedgerFile | undefined;
  /** Paths of notes that are left out of the site. */
  unpublished: readonly string[];
  /** It has an error: what is not there may only be not readable. */
  isFaulty: boolean;
}

/** A pure function of the site; where there is no ledger, it costs nothing. */
export function compareLedger(compared: ComparedSite): LedgerState {
  const { ledger: file, unpublished, isFaulty } = compared;
  const published = () => publishedAddresses(compared);
  const none: LedgerState = { file, lost: [], losses: [], faults: [], published };
  if (!file) return none;
  const { lines, diagnostics: faults } = ledgerLines(file);
  if (isFaulty || faults.length > 0) return { ...none, faults };
  const lost = lostAddresses(lines, compared);
  if (lost.length === 0) return none;
  const likely = likeliest(lines, compared);
  const losses = tellLost(lost, { file, likely, unpublished: new Set(unpublished) });
  return { ...none, lost, losses };
}
