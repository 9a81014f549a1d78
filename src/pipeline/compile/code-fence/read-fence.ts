/** Reads what stands after the fence of a code block, and finds what is wrong with it. */
import {
  malformedStart,
  unclosedInFence,
  unknownFenceKey,
  unknownFenceWord,
} from '../../../diagnostics/catalogue/code.ts';
import type { Fence, Span } from './fence.ts';
import { readLines } from './line-ranges.ts';
import { FLAGS, isNoOption, keyMeant, optionOf, wordMeant } from './option-names.ts';
import { languageOf, type Option, tokensOf, type Word } from './tokens.ts';

/** Reads `info`, all that stands after the fence, of a block of `lines` lines. */
export function readFence(info: string, lines: number): Fence {
  const language = languageOf(info);
  const fence: Fence = {
    ...{ language, caption: '', link: undefined, start: undefined, numbers: undefined },
    ...{ marked: new Set(), inserted: new Set(), deleted: new Set(), wrap: false, faults: [] },
  };
  const { options, words } = tokensOf(info, language?.length ?? 0);
  const others = words.filter((word) => !setFlag(word, fence));
  for (const option of options) setOption(option, fence);
  setCaption(options, others, fence);
  for (const option of options) setLines(option, lines, fence);
  return fence;
}

function setFlag({ text }: Word, fence: Fence): boolean {
  const flag = FLAGS.get(text);
  if (flag) Object.assign(fence, flag);
  return flag !== undefined;
}

function setOption(option: Option, fence: Fence): void {
  const { key, value, valueSpan } = option;
  if (option.unclosed) {
    const problem = unclosedInFence(option.unclosed);
    fence.faults.push({ at: valueSpan.at - 1, length: 1, problem });
  }
  const name = optionOf(key);
  if (name === 'start') {
    if (/^\d{1,7}$/.test(value)) fence.start = Number(value);
    else fence.faults.push({ ...spanOf(option), problem: malformedStart(value) });
  } else if (name === 'line_number' && (value === 'true' || value === 'false')) {
    fence.numbers = value === 'true';
  } else if (name === undefined || name === 'line_number') {
    const problem = unknownFenceKey(key, keyMeant(key, value));
    fence.faults.push({ at: option.at, length: key.length, problem });
  }
}

function spanOf({ at, length }: Span): Span {
  return { at, length };
}

/** As Hexo has it: words, then a URL, then the text of the link. */
function setCaption(options: Option[], words: Word[], fence: Fence): void {
  const url = words.findIndex(({ text }) => /^https?:\/\/./i.test(text));
  const before = url === -1 ? words : words.slice(0, url);
  const titles = options.filter(({ key }) => optionOf(key) === 'title').map(({ value }) => value);
  const link = words[url];
  fence.caption = [...titles, ...before.map(({ text }) => text)].join(' ').trim();
  if (link) {
    const text = textOf(words.slice(url + 1));
    fence.link = { ...spanOf(link), url: link.text, text };
  }
  const isAlone = before.length === 1 && titles.length === 0 && !link;
  for (const word of before) reportWord(word, isAlone, fence);
}

function textOf(words: Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** A word that is nearly an option, or is all there is and looks like one, is told. */
function reportWord(word: Word, isAlone: boolean, fence: Fence): void {
  const meant = wordMeant(word.text);
  if (meant === undefined && !(isAlone && isNoOption(word.text))) return;
  fence.faults.push({ ...spanOf(word), problem: unknownFenceWord(word.text, meant) });
}

function setLines(option: Option, lines: number, fence: Fence): void {
  const set = linesNamed(option.key, fence);
  if (!set) return;
  const first = fence.start ?? 1;
  const { numbers, faults } = readLines(option, { first, last: first + lines - 1 });
  for (const number of numbers) set.add(number);
  fence.faults.push(...faults);
}

function linesNamed(key: string, fence: Fence): Set<number> | undefined {
  if (key === 'mark') return fence.marked;
  if (key === 'ins') return fence.inserted;
  return key === 'del' ? fence.deleted : undefined;
}
