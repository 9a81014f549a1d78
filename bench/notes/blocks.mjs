/** The blocks of a note other than lists: paragraphs, quotes, tables, code. */
import { codeFor } from './code.mjs';
import { BASELINES, DATA_SETS, MEASURES } from './words.mjs';

/** @typedef {import('./draft.mjs').Draft} Draft */

/** @param {Draft} draft */
export function paragraph(draft) {
  text(draft, '');
}

/** @param {Draft} draft */
export function quote(draft) {
  text(draft, '> ');
}

function text(draft, prefix) {
  const count = draft.chance.whole(2, 4);
  let line = '';
  for (let index = 0; index < count; index++) line = joined(line, finished(draft.sentence()));
  draft.gap();
  draft.add(prefix + line);
  draft.gap();
}

/** A sentence that leads to a formula on a line of its own. @param {Draft} draft */
export function displayed(draft) {
  lead(draft);
  if (draft.owed > 0) draft.display();
}

/** A sentence that leads to what follows. @param {Draft} draft */
export function lead(draft) {
  const { text, language } = draft.sentence();
  draft.gap();
  draft.add(text + (language === 'zh' ? '：' : ':'));
  draft.gap();
}

/** @param {Draft} draft */
export function table(draft) {
  const { chance } = draft;
  const measures = new Set();
  while (measures.size < 3) measures.add(chance.pick(MEASURES));
  draft.gap();
  draft.add(`| 方法 | ${chance.pick(DATA_SETS)} | ${[...measures].join(' | ')} |`);
  draft.add('| --- | :---: | ---: | ---: | ---: |');
  const methods = new Set([draft.plan.method]);
  while (methods.size < 4) methods.add(chance.pick(BASELINES));
  for (const method of [...methods].reverse()) {
    const setting = draft.owed > 0 ? `$${draft.formula(chance.pick(['S', 'V']))}$` : '—';
    const figures = [...measures].map(() => `${chance.whole(20, 89)}.${chance.whole(0, 9)}`);
    draft.add(`| ${method} | ${setting} | ${figures.join(' | ')} |`);
  }
  draft.gap();
}

/** @param {Draft} draft */
export function code(draft) {
  codeIn(draft, '');
}

/**
 * Within an item of a list.
 * @param {Draft} draft
 * @param {string} indent
 */
export function codeIn(draft, indent) {
  draft.gap();
  for (const line of codeFor(draft.chance)) draft.add(line === '' ? '' : indent + line);
  draft.gap();
}

function finished({ text, language }) {
  return { text: text + (language === 'zh' ? '。' : '.'), language };
}

/** After a Chinese full stop no space stands. */
function joined(before, { text }) {
  return before + (before === '' || before.endsWith('。') ? '' : ' ') + text;
}
