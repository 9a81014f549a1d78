/** One sentence of a note: a pattern with its places filled in. */
import { ENGLISH } from './sentences-en.mjs';
import { CHINESE } from './sentences-zh.mjs';
import { BASELINES, DATA_SETS, MEASURES, PARTS, TASKS, TROUBLES } from './words.mjs';

const PATTERNS = { en: ENGLISH, zh: CHINESE };
const TERMS =
  'soft assignment, feature mixing, late fusion, prototype memory, gradient routing, token pruning'.split(
    ', ',
  );
const CODE =
  'nn.init.trunc_normal_, torch.no_grad(), F.cross_entropy, loss.mean(), cfg.MODEL.DEPTH, model.eval(), x.detach(), torch.topk'.split(
    ', ',
  );

/** How often a sentence speaks of the note's own few words. */
const ON_TOPIC = 0.7;

/**
 * The words that a note comes back to, as places in the lists of all words.
 * @param {import('./chance.mjs').Chance} chance
 */
export function topicOf(chance) {
  const some = (count, list) =>
    Array.from({ length: count }, () => chance.whole(0, list.length - 1));
  return {
    base: some(2, BASELINES),
    data: some(2, DATA_SETS),
    measure: some(2, MEASURES),
    part: some(4, PARTS.zh),
    task: some(1, TASKS.zh),
    trouble: some(2, TROUBLES.zh),
  };
}

/**
 * @typedef {object} Wanted
 * @property {'en' | 'zh'} language
 * @property {number} formulas how many, 0 to 3
 * @property {(kind: string) => string} formula a formula between its dollars
 * @property {string} method
 * @property {ReturnType<typeof topicOf>} topic
 */

/**
 * Without its full stop.
 * @param {import('./chance.mjs').Chance} chance
 * @param {Wanted} wanted
 */
export function sentenceFrom(chance, { language, formulas, formula, method, topic }) {
  const word = (list, places) =>
    chance.happens(ON_TOPIC) ? list[chance.pick(places)] : chance.pick(list);
  const words = {
    method: () => method,
    base: () => word(BASELINES, topic.base),
    data: () => word(DATA_SETS, topic.data),
    data2: () => chance.pick(DATA_SETS),
    part: () => word(PARTS[language], topic.part),
    part2: () => chance.pick(PARTS[language]),
    task: () => word(TASKS[language], topic.task),
    trouble: () => word(TROUBLES[language], topic.trouble),
    measure: () => word(MEASURES, topic.measure),
    term: () => chance.pick(TERMS),
    code: () => chance.pick(CODE),
    count: () => `${chance.whole(2, 512)}`,
    percent: () => `${chance.whole(0, 29)}.${chance.whole(1, 9)}%`,
  };
  const pattern = chance.pick(PATTERNS[language][formulas]);
  return pattern.replace(/\{(\w+)\}/g, (_, name) => words[name]?.() ?? formula(name));
}
