/** `scholium urls`: what the site has that its ledger lacks, and what is gone. */
import { nearest } from '../../base/nearest.ts';
import { noLedger, notDifferent, onlyWithAccept } from '../../diagnostics/catalogue/addresses.ts';
import type { BuildResult, Diagnostic, Language, PublishedAddress } from '../../model.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit-code.ts';
import { type OpenSite, openSite } from '../open-site.ts';
import { faultsWithNotes, runBuild } from '../run-build.ts';

export const command: Command = {
  synopsis: '[ADDRESS …]',
  maxWords: Number.POSITIVE_INFINITY,
  options: ['accept', 'base-url', 'no-cache', 'no-strict-math', 'strict', 'now'],
  description: {
    en: [
      'Holds the site against urls.txt, the list of addresses that were published:',
      'pages, headings, feeds and files. What is new begins with +, what is gone with -.',
      'A build fails where one is gone; --accept writes the list anew, or only what',
      'concerns the addresses that follow it.',
    ].join('\n'),
    zh: [
      '把网站与 urls.txt（已发布网址的列表：页面、标题、订阅和文件）对照。',
      '新的以 + 开头，消失的以 - 开头。有网址消失时，生成会失败；',
      '--accept 更新列表，或只更新其后写出的网址。',
    ].join('\n'),
  },
  examples: [
    { line: 'scholium urls', doc: { en: 'what has changed', zh: '有什么变化' } },
    {
      line: 'scholium urls --accept',
      doc: { en: 'after you have published', zh: '发布之后' },
    },
    {
      line: 'scholium urls --accept /2021/old/',
      doc: { en: 'let one address go', zh: '只放弃一个网址' },
    },
  ],
  run,
};

async function run(context: Context): Promise<Outcome> {
  const site = openSite(context);
  if (!('config' in site)) return faultsWithNotes(context, site);
  const { config, language } = site;
  const { words, options } = context;
  if (config.ledger === '') return { diagnostics: [noLedger()], language };
  if (words.length > 0 && !options.accept) return { diagnostics: [onlyWithAccept()], language };
  const result = await runBuild(context, site, false, { addressesOnly: true });
  const diagnostics = [...site.diagnostics, ...result.diagnostics];
  const outcome = { diagnostics, language, strict: config.strict };
  if (exitCodeOf(diagnostics, config.strict) !== EXIT.ok) return outcome;
  const { newAddresses } = await import('../../pipeline/ledger/accepted-ledger.ts');
  const differences = { added: newAddresses(result.ledger), lost: result.ledger.lost };
  const all = { context, site, result, differences };
  return { ...outcome, ...(options.accept ? await accept(all, outcome.diagnostics) : list(all)) };
}

interface Compared {
  context: Context;
  site: OpenSite;
  result: BuildResult;
  differences: { added: PublishedAddress[]; lost: PublishedAddress[] };
}

function list({ context, site, result, differences }: Compared): Partial<Outcome> {
  const { added, lost } = differences;
  const { config, language } = site;
  const rows = [...added.map((each) => row('+', each)), ...lost.map((each) => row('-', each))];
  const isThere = result.ledger.file !== undefined;
  const counts = { added: added.length, lost: lost.length };
  const text = `${isThere ? rows.join('') : ''}${SUMMARY[language](config.ledger, isThere, counts)}\n`;
  const data = {
    ledger: isThere ? config.ledger : null,
    new: added.map(plain),
    lost: lost.map(plain),
  };
  if (lost.length === 0) return { data, text };
  // What an error stands against is not printed, and this is what was asked for.
  if (!context.options.json) context.terminal.print(text);
  return { data, exitCode: EXIT.content };
}

async function accept(
  { context, site, result, differences }: Compared,
  diagnostics: Diagnostic[],
): Promise<Partial<Outcome>> {
  const { config, language } = site;
  const chosen = chosenOf(context.words, config.url, [...differences.added, ...differences.lost]);
  if (chosen.unknown.length > 0) return { diagnostics: [...diagnostics, ...chosen.unknown] };
  const { acceptLedger } = await import('../accept-ledger.ts');
  const failures = acceptLedger(context.root, config, result, chosen.only);
  const isChosen = ({ address }: PublishedAddress) => chosen.only?.(address) ?? true;
  const added = differences.added.filter(isChosen);
  const lost = differences.lost.filter(isChosen);
  const text = `${ACCEPTED[language](config.ledger, added.length, lost.length)}\n`;
  const data = { ledger: config.ledger, new: added.map(plain), lost: lost.map(plain) };
  return { diagnostics: [...diagnostics, ...failures], data, text };
}

/** What the words mean; a page's includes those of its headings. */
function chosenOf(words: string[], siteUrl: string, differences: PublishedAddress[]) {
  const all = differences.map(({ address }) => address);
  const unknown: Diagnostic[] = [];
  const chosen = new Set<string>();
  for (const word of words) {
    const wanted = addressMeant(word, siteUrl);
    const found = all.filter((each) => each === wanted || each.startsWith(`${wanted}#`));
    if (found.length === 0) unknown.push(notDifferent(wanted, nearest(wanted, all)));
    for (const each of found) chosen.add(each);
  }
  const only = words.length > 0 ? (address: string) => chosen.has(address) : undefined;
  return { only, unknown };
}

/** As it stands in the browser's address, too. */
function addressMeant(word: string, siteUrl: string): string {
  const path = word.startsWith(siteUrl) ? `/${word.slice(siteUrl.length)}` : word;
  return path.replace(/^\/?/, '/').replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    const decoded = new TextDecoder().decode(Buffer.from(escapes.replaceAll('%', ''), 'hex'));
    return /[%#?\s\p{C}\p{Z}\ufffd]/u.test(decoded) ? escapes.toUpperCase() : decoded;
  });
}

function row(sign: string, { address, source }: PublishedAddress): string {
  return `${sign} ${address}${source === undefined ? '' : `  ${source}`}\n`;
}

function plain({ address, source }: PublishedAddress) {
  return { address, source: source ?? null };
}

interface Differences {
  added: number;
  lost: number;
}

const SUMMARY: Record<Language, (file: string, isThere: boolean, counts: Differences) => string> = {
  en: (file, isThere, { added, lost }) => {
    if (!isThere)
      return `there is no ${file} yet: \`scholium urls --accept\` writes one with ${added} addresses`;
    if (added + lost === 0) return `${file} has every address of the site`;
    return `${added} new, ${lost} lost: \`scholium urls --accept\` writes this into ${file}`;
  },
  'zh-CN': (file, isThere, { added, lost }) => {
    if (!isThere) return `还没有 ${file}：\`scholium urls --accept\` 会写出它，共 ${added} 个网址`;
    if (added + lost === 0) return `${file} 已有网站的全部网址`;
    return `新增 ${added} 个，消失 ${lost} 个：\`scholium urls --accept\` 会写入 ${file}`;
  },
};

const ACCEPTED: Record<Language, (file: string, added: number, lost: number) => string> = {
  en: (file, added, lost) => `${file}: ${added} added, ${lost} taken out`,
  'zh-CN': (file, added, lost) => `${file}：加入 ${added} 个，去掉 ${lost} 个`,
};
