/** `scholium build`: notes → site. */
import { badValue } from '../../diagnostics/catalogue/command-line.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { type Inputs, inputsOf, type LastBuild, lastBuild, rememberBuild } from '../last-build.ts';
import type { Explained } from '../why.ts';

export const command: Command = {
  synopsis: '',
  maxWords: 0,
  options: [
    'drafts',
    'future',
    'base-url',
    'out',
    'no-cache',
    'threads',
    'no-strict-math',
    'strict',
    'now',
    'why',
  ],
  description: {
    en: [
      'Makes the whole site: reads posts/ and pages/, writes public/.',
      'All faults of all notes are reported at once, each with its file, line and column.',
      'When one of them is an error, public/ is left as it was.',
    ].join('\n'),
    zh: [
      '生成整个网站：读取 posts/ 和 pages/，写入 public/。',
      '所有笔记的所有问题会一次报告，每条都指出文件、行和列。',
      '只要有一个错误，public/ 就保持原样。',
    ].join('\n'),
  },
  examples: [
    { line: 'scholium build', doc: { en: 'make the site', zh: '生成网站' } },
    {
      line: 'scholium build --drafts --future',
      doc: { en: 'with all that is not published yet', zh: '连同尚未发布的内容' },
    },
    {
      line: 'scholium build --base-url https://me.github.io/notes/',
      doc: { en: 'for another address', zh: '为另一个地址生成' },
    },
    {
      line: 'scholium build --why /tags/nlp/',
      doc: { en: 'what made this page be rendered', zh: '这个页面为什么重新渲染' },
    },
    {
      line: 'scholium build --strict --json',
      doc: {
        en: 'in CI: warnings fail, output for programs',
        zh: '用于 CI：警告即失败，输出 JSON',
      },
    },
  ],
  run,
};

async function run(context: Context): Promise<Outcome> {
  const { threads } = context.options;
  if (threads !== undefined && !/^[1-9]\d?$/.test(threads)) {
    return { diagnostics: [badValue('--threads', threads, A_NUMBER)] };
  }
  const startedAt = Date.now();
  const { last, inputs } = lastBuild(context, startedAt);
  return last ? nothingNew(last, context) : buildSite(context, { startedAt, taken: inputs });
}

const A_NUMBER = { en: 'a whole number from 1 to 99', zh: ' 1 到 99 的整数' };

async function nothingNew(last: LastBuild, { options }: Context): Promise<Outcome> {
  const { formatSummary } = await import('../summary.ts');
  const { diagnostics, language, strict, outDir, summary } = last;
  const text = formatSummary(summary, outDir, language);
  const outcome = { diagnostics, data: { summary, changes: [] }, language, strict, text };
  if (options.why === undefined) return outcome;
  const { unchangedPage } = await import('../why.ts');
  return explained(outcome, unchangedPage(options.why, language));
}

interface Started {
  /** In milliseconds since 1970. */
  startedAt: number;
  taken: Inputs | undefined;
}

/** Loads what reads settings and builds only now. */
async function buildSite(context: Context, started: Started): Promise<Outcome> {
  const { openSite } = await import('../open-site.ts');
  const site = openSite(context);
  const { faultsWithNotes, runBuild } = await import('../run-build.ts');
  if (!('config' in site)) return faultsWithNotes(context, site);
  const { formatChanges, formatSummary, summaryOf, withNothingNew } = await import('../summary.ts');
  const { config, language } = site;
  const inputs = inputsOf(context, config, started.taken);
  const result = await runBuild(context, site, true);
  const diagnostics = [...site.diagnostics, ...result.diagnostics];
  const summary = summaryOf(result, diagnostics);
  const data = { summary, changes: result.changes };
  const outcome = { diagnostics, data, language, strict: config.strict };
  if (exitCodeOf(diagnostics, config.strict) !== 0) return outcome;
  const next = { summary: withNothingNew(summary, result), diagnostics, language };
  rememberBuild(context, { ...next, config, result, inputs, startedAt: started.startedAt });
  const changes = context.options.verbose ? formatChanges(result.changes) : '';
  const text = changes + formatSummary(summary, config.outDir, language);
  if (context.options.why === undefined) return { ...outcome, text };
  const { explainPage } = await import('../why.ts');
  const found = explainPage(context.options.why, result, language);
  if ('diagnostic' in found) return { ...outcome, diagnostics: [...diagnostics, found.diagnostic] };
  return explained({ ...outcome, text }, found);
}

/** The summary with what was asked of one page. */
function explained(outcome: Outcome, { text, data }: Explained): Outcome {
  return { ...outcome, text: `${outcome.text ?? ''}${text}`, data: { ...outcome.data, why: data } };
}
