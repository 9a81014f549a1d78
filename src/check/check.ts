/** What readers would get, looked at rule by rule. */
import { byCodeUnit } from '../base/order.ts';
import { lineAt } from '../base/place.ts';
import type { Config, Diagnostic, OutputFile, RelatedPlace } from '../model.ts';
import { checkedSite, type Fault, type Rule } from './checked-site.ts';
import { anchors } from './rules/anchors.ts';
import { duplicateIds } from './rules/duplicate-ids.ts';
import { feeds } from './rules/feeds.ts';
import { images } from './rules/images.ts';
import { links } from './rules/links.ts';
import { titles } from './rules/titles.ts';

const RULES: Rule[] = [links, anchors, images, duplicateIds, titles, feeds];

/** Further pages with the same fault that are named, not only counted. */
const NAMED_PAGES = 3;

/** Longer lines are made by programs: shown to an author, they hide what they should show. */
const LONGEST_LINE = 200;

/**
 * Runs every rule over the whole output. A fault that many pages share, as one of the layout does,
 * is told once: at the first page, with the number of the others.
 */
export function check(input: { outputs: OutputFile[]; config: Config }): Diagnostic[] {
  const outputs = [...input.outputs].sort((a, b) => byCodeUnit(a.path, b.path));
  const site = checkedSite(outputs, input.config);
  const faults = RULES.flatMap((rule) => rule(site));
  return [...groupsOf(faults).values()].map((group) => diagnosticOf(group, input.config.outDir));
}

/** Faults with one message, the first of each file. */
function groupsOf(faults: Fault[]): Map<string, [Fault, ...Fault[]]> {
  const groups = new Map<string, [Fault, ...Fault[]]>();
  for (const fault of faults) {
    const key = `${fault.problem.code} ${fault.problem.message.en}`;
    const group = groups.get(key);
    if (!group) groups.set(key, [fault]);
    else if (group.at(-1)?.file.path !== fault.file.path) group.push(fault);
  }
  return groups;
}

function diagnosticOf([first, ...others]: [Fault, ...Fault[]], outDir: string): Diagnostic {
  const { problem, file, place } = first;
  const sourceLine = lineAt(file.text, place.line);
  return {
    ...problem,
    message: others.length === 0 ? problem.message : withCount(problem.message, others.length),
    file: `${outDir}/${file.path}`,
    place,
    ...(sourceLine.length <= LONGEST_LINE ? { sourceLine } : {}),
    ...(others.length === 0
      ? {}
      : { related: others.slice(0, NAMED_PAGES).map(relatedIn(outDir)) }),
  };
}

function withCount(message: Diagnostic['message'], count: number): Diagnostic['message'] {
  const pages = count === 1 ? 'one more page' : `${count} more pages`;
  return { en: `${message.en} (and on ${pages})`, zh: `${message.zh}（另有 ${count} 个页面相同）` };
}

function relatedIn(outDir: string): (fault: Fault) => RelatedPlace {
  return ({ file, place }) => ({
    file: `${outDir}/${file.path}`,
    place,
    message: { en: 'here too', zh: '这里也有' },
  });
}
