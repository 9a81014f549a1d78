/** Whole notes: `noteOf` any number of different ones, `referenceNote` one long one. */
import { code, displayed, lead, paragraph, quote, table } from './blocks.mjs';
import { chanceOf } from './chance.mjs';
import { Draft } from './draft.mjs';
import { nestedList } from './lists.mjs';
import { categoriesFor, dateOf, tagsFor } from './taxonomy.mjs';
import { methodName, SECTIONS, TASKS, TROUBLES } from './words.mjs';

/** What a section is made of, as often as it stands here. */
const BLOCKS = {
  dense: [
    ...Array(12).fill(nestedList),
    ...[paragraph, paragraph, paragraph, paragraph],
    ...[displayed, displayed, table, code, quote],
  ],
  blog: [
    ...Array(9).fill(paragraph),
    ...[nestedList, nestedList, nestedList, displayed, table, quote, code, code],
  ],
};
const LIST_BYTES = { dense: 1700, blog: 700 };

const PROFILES = {
  dense: { bytes: [12_100, 13_600], formulas: [105, 115], sections: [6, 9], shared: 1 },
  blog: { bytes: [4_600, 5_400], formulas: [22, 28], sections: [3, 5], shared: 1.2 },
};

const REFERENCE = { bytes: 29_350, formulas: 276, sections: 12, english: 0.3, shared: 1 };

/**
 * The file of note `index`, from 1: the same bytes always, and no other note's.
 * @param {number} index
 * @param {{ profile?: 'dense' | 'blog' }} [options]
 */
export function noteOf(index, { profile = 'dense' } = {}) {
  const chance = chanceOf(index * 7_368_787 + (profile === 'blog' ? 1 : 0));
  const isEnglish = index % 6 === 0;
  const { bytes, formulas, sections, shared } = PROFILES[profile];
  return noteWith(chance, {
    ...{ index, profile, shared, isEnglish, method: methodName(index) },
    english: isEnglish ? 0.9 : 0.15 + chance.next() * 0.2,
    bytes: chance.whole(...bytes),
    formulas: chance.whole(...formulas),
    sections: chance.whole(...sections),
  });
}

/** One long note of a paper: 29 KB, 12 sections, 276 formulas. */
export function referenceNote() {
  const index = 0;
  const method = methodName(index);
  return noteWith(chanceOf(29_276), {
    ...REFERENCE,
    ...{ index, method, profile: 'dense', isEnglish: false },
  });
}

function noteWith(chance, plan) {
  const draft = new Draft(chance, plan);
  frontMatter(draft);
  paragraph(draft);
  draft.add('<!-- more -->');
  const names = sectionNames(chance, plan);
  for (const [at, name] of names.entries()) {
    draft.gap();
    draft.add(`## ${name}`);
    draft.gap();
    section(draft, { end: (plan.bytes * (at + 1)) / names.length, isFirst: at === 0 });
  }
  while (draft.owed > 0) draft.add(`- ${draft.sentence(Math.min(3, draft.owed)).text}`);
  return `${draft.lines.join('\n').trimEnd()}\n`;
}

/** Up to where `end` bytes are written, about. The first has a list of all levels. */
function section(draft, { end, isFirst }) {
  const { chance, plan } = draft;
  let before;
  do {
    const block = isFirst && !before ? nestedList : chance.pick(BLOCKS[plan.profile]);
    // Two lists in a row would be one, and code between two would seem to belong to the first.
    if (block === nestedList && before && before !== paragraph) lead(draft);
    if (block === nestedList) {
      const bytes = Math.min(LIST_BYTES[plan.profile], plan.bytes - draft.bytes - 200);
      nestedList(draft, { isDeep: isFirst && !before, bytes });
    } else block(draft);
    before = block;
  } while (draft.bytes < end - 200);
}

function frontMatter(draft) {
  const { chance, plan } = draft;
  const language = plan.isEnglish ? 'en' : 'zh';
  const topic = [chance.pick(TASKS[language]), chance.pick(TROUBLES[language])];
  const title = plan.isEnglish
    ? `${plan.method}: ${topic[0]} despite ${topic[1]}`
    : `${plan.method}：面向${topic[0]}，解决${topic[1]}`;
  draft.add('---');
  draft.add(`title: ${JSON.stringify(title)}`);
  draft.add(`date: ${dateOf(plan.index)}`);
  draft.add(`tags: [${tagsFor(chance).join(', ')}]`);
  draft.add(`categories: [${categoriesFor(chance).join(', ')}]`);
  if (plan.isEnglish) draft.add('lang: en');
  draft.add('---');
  draft.gap();
}

/** In the order of a paper, some left out. */
function sectionNames(chance, { sections, isEnglish }) {
  const names = [...SECTIONS[isEnglish ? 'en' : 'zh']];
  while (names.length > sections) names.splice(chance.whole(1, names.length - 2), 1);
  return names;
}
