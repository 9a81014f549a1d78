/** A note while it is written: its lines, how long it is, and how many formulas it still owes. */
import { COMMON } from './common-formulas.mjs';
import { displayFormula } from './display-formulas.mjs';
import { OWN } from './own-formulas.mjs';
import { sentenceFrom, topicOf } from './sentence.mjs';

/** How many of a kind every note knows. With what a note repeats, 60 % of a site's formulas repeat. */
const SHARED = { S: 0.62, E: 0.25, V: 0.42, D: 0.55 };
const REPEATED_IN_NOTE = 0.25;

/**
 * @typedef {object} Plan
 * @property {string} method the name of what the note is about
 * @property {number} english share of English sentences
 * @property {number} shared above 1 where more formulas than usual are those that every note has
 * @property {number} bytes
 * @property {number} formulas exactly as many
 */

export class Draft {
  /**
   * @param {import('./chance.mjs').Chance} chance
   * @param {Plan} plan
   */
  constructor(chance, plan) {
    this.chance = chance;
    this.plan = plan;
    this.lines = [];
    this.bytes = 0;
    this.formulas = 0;
    this.own = { S: [], E: [], V: [], D: [] };
    this.topic = topicOf(chance);
  }

  /** @param {string} line */
  add(line) {
    this.lines.push(line);
    this.bytes += Buffer.byteLength(line) + 1;
  }

  /** An empty line, but never two. */
  gap() {
    if (this.lines.at(-1) !== '') this.add('');
  }

  get owed() {
    return this.plan.formulas - this.formulas;
  }

  /** Up to three, more where the note has fewer formulas than its length asks for. */
  formulasForSentence() {
    const due = (this.plan.formulas * this.bytes) / this.plan.bytes - this.formulas;
    const wanted = Math.round(due + this.chance.next() * 2 - 0.6);
    return Math.max(0, Math.min(3, wanted, this.owed));
  }

  /** @param {number} [formulas] */
  sentence(formulas = this.formulasForSentence()) {
    const language = this.chance.happens(this.plan.english) ? 'en' : 'zh';
    const formula = (kind) => `$${this.formula(kind)}$`;
    const { topic } = this;
    const { method } = this.plan;
    const text = sentenceFrom(this.chance, { language, formulas, formula, method, topic });
    return { text, language };
  }

  /**
   * TeX of a formula.
   * @param {'S' | 'E' | 'V' | 'D'} kind
   */
  formula(kind) {
    this.formulas++;
    const { chance } = this;
    const known = this.own[kind];
    if (chance.happens(SHARED[kind] * this.plan.shared)) return chance.pickByRank(COMMON[kind]);
    if (known.length > 2 && chance.happens(REPEATED_IN_NOTE)) return chance.pick(known);
    const tex = OWN[kind](chance);
    known.push(tex);
    return tex;
  }

  /** @param {string} indent */
  display(indent = '') {
    this.formulas++;
    this.gap();
    for (const line of ['$$', ...displayFormula(this.chance), '$$']) this.add(indent + line);
    this.gap();
  }
}
