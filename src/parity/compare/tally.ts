/** What has been compared so far: counts of each kind, and all that is not simply the same. */
import type { Bilingual } from '../../model.ts';
import { type Counts, type Finding, KINDS, type Kind, type Parity, type State } from '../model.ts';

/** A finding before it is known whether it is accepted. */
export type Found = Omit<Finding, 'isAccepted' | 'why'> & { why?: Bilingual };

export class Tally {
  readonly #findings: Finding[] = [];
  readonly #same = new Map<Kind, number>();

  same(kind: Kind): void {
    this.#same.set(kind, (this.#same.get(kind) ?? 0) + 1);
  }

  add(found: Found): void {
    this.#findings.push({ why: REASONS[found.state], ...found, isAccepted: false });
  }

  /** With what is accepted by name marked so. */
  result(accepted: ReadonlySet<string>): Parity {
    const findings = this.#findings.map((finding) => ({
      ...finding,
      isAccepted: isDifference(finding) && accepted.has(finding.name),
    }));
    const summary = Object.fromEntries(
      KINDS.map((kind) => [kind, this.#countsOf(kind, findings)]),
    ) as Record<Kind, Counts>; // one row for each kind
    return { summary, findings };
  }

  #countsOf(kind: Kind, findings: Finding[]): Counts {
    const counts: Counts = {
      same: this.#same.get(kind) ?? 0,
      ...{ redirected: 0, mended: 0, replaced: 0, changed: 0, lost: 0, accepted: 0 },
    };
    for (const finding of findings) {
      if (finding.kind === kind) counts[finding.isAccepted ? 'accepted' : finding.state]++;
    }
    return counts;
  }
}

/** Whether readers get less or something else, so that the author must say that it may be so. */
export function isDifference({ state }: Pick<Finding, 'state'>): boolean {
  return state === 'changed' || state === 'lost';
}

const REASONS: Record<Exclude<State, 'same'>, Bilingual> = {
  redirected: { en: 'its address leads on to the new one', zh: '旧地址会跳转到新地址' },
  mended: { en: 'it was damaged on the old page', zh: '旧页面上的是损坏的' },
  replaced: { en: 'it belonged to the old generator', zh: '属于旧的生成工具' },
  changed: { en: 'it differs', zh: '有所不同' },
  lost: { en: 'the new site does not have it', zh: '新网站没有' },
};
