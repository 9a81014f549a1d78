/** `scholium build`: notes → site. */
import type { Command, Context, Outcome } from '../command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { inputsOf, type LastBuild, lastBuild, rememberBuild } from '../last-build.ts';

export const command: Command = {
  synopsis: '',
  maxWords: 0,
  options: ['drafts', 'future', 'base-url', 'out', 'no-cache', 'no-strict-math', 'strict', 'now'],
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
  const startedAt = Date.now();
  const last = lastBuild(context, startedAt);
  return last ? nothingNew(last) : buildSite(context, startedAt);
}

async function nothingNew(last: LastBuild): Promise<Outcome> {
  const { formatSummary } = await import('../summary.ts');
  const { diagnostics, language, strict, outDir, summary } = last;
  const text = formatSummary(summary, outDir, language);
  return { diagnostics, data: { summary, changes: [] }, language, strict, text };
}

/** Loads what reads settings and builds only now. */
async function buildSite(context: Context, startedAt: number): Promise<Outcome> {
  const { openSite } = await import('../open-site.ts');
  const site = openSite(context);
  if (!('config' in site)) return site;
  const { runBuild } = await import('../run-build.ts');
  const { formatChanges, formatSummary, summaryOf, withNothingNew } = await import('../summary.ts');
  const { config, language } = site;
  const inputs = inputsOf(context, config);
  const result = await runBuild(context, site, true);
  const diagnostics = [...site.diagnostics, ...result.diagnostics];
  const summary = summaryOf(result, diagnostics);
  const data = { summary, changes: result.changes };
  const outcome = { diagnostics, data, language, strict: config.strict };
  if (exitCodeOf(diagnostics, config.strict) !== 0) return outcome;
  const next = { summary: withNothingNew(summary, result), diagnostics, language };
  rememberBuild(context, { ...next, config, result, inputs, startedAt });
  const changes = context.options.verbose ? formatChanges(result.changes) : '';
  return { ...outcome, text: changes + formatSummary(summary, config.outDir, language) };
}
