/** The kinds of callouts: GitHub's alerts, Obsidian's types, and what papers have. */
import type { Language } from '../../../model.ts';

export interface CalloutType {
  /** Its name in classes: `callout-tip`. */
  name: string;
  /** What stands above a callout without a title of its own. */
  title: Record<Language, string>;
  /** One of papers, whose word stands before a title as well: 定理（勾股定理）. */
  isNamed: boolean;
}

type Row = [name: string, aliases: string[], en: string, zh: string];

/** Name, other names, and the titles in English and Chinese; the Chinese title is a name as well. */
const TYPES: Row[] = [
  ['note', [], 'Note', '注意'],
  ['info', ['information'], 'Info', '说明'],
  ['tip', ['hint'], 'Tip', '提示'],
  ['important', [], 'Important', '重要'],
  ['success', ['check', 'done'], 'Success', '成功'],
  ['question', ['help', 'faq'], 'Question', '问题'],
  ['warning', ['attention', 'warn'], 'Warning', '警告'],
  ['caution', [], 'Caution', '小心'],
  ['danger', ['error'], 'Danger', '危险'],
  ['failure', ['fail', 'missing'], 'Failure', '失败'],
  ['bug', [], 'Bug', '缺陷'],
  ['example', [], 'Example', '例'],
  ['quote', ['cite'], 'Quote', '引用'],
  ['abstract', ['summary', 'tldr'], 'Abstract', '摘要'],
  ['todo', [], 'To do', '待办'],
];

const OF_PAPERS: Row[] = [
  ['theorem', [], 'Theorem', '定理'],
  ['lemma', [], 'Lemma', '引理'],
  ['proposition', [], 'Proposition', '命题'],
  ['corollary', [], 'Corollary', '推论'],
  ['definition', [], 'Definition', '定义'],
  ['assumption', [], 'Assumption', '假设'],
  ['conjecture', [], 'Conjecture', '猜想'],
  ['proof', [], 'Proof', '证明'],
  ['remark', [], 'Remark', '注'],
  ['exercise', [], 'Exercise', '练习'],
];

const BY_NAME = new Map([
  ...TYPES.flatMap((row) => entriesOf(row, false)),
  ...OF_PAPERS.flatMap((row) => entriesOf(row, true)),
]);

export const CALLOUT_NAMES = [...BY_NAME.keys()];

/** In any case. */
export function calloutType(name: string): CalloutType | undefined {
  return BY_NAME.get(name.toLowerCase());
}

function entriesOf([name, aliases, en, zh]: Row, isNamed: boolean): [string, CalloutType][] {
  const type: CalloutType = { name, title: { en, 'zh-CN': zh }, isNamed };
  return [name, ...aliases, zh].map((each) => [each, type]);
}
