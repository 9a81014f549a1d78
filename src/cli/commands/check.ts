/** `scholium check`: a build that writes nothing, then the rules for what readers would get. */
import type { Command, Context, Outcome } from '../command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { inLanguage } from '../language.ts';
import { openSite } from '../open-site.ts';
import { runBuild } from '../run-build.ts';
import { summaryOf } from '../summary.ts';

export const command: Command = {
  synopsis: '',
  maxWords: 0,
  options: ['drafts', 'future', 'base-url', 'no-cache', 'no-strict-math', 'strict', 'now'],
  description: {
    en: [
      'Builds the site in memory and looks at it as a reader would: links, anchors and',
      'images that lead nowhere, ids that occur twice, front matter. Writes nothing.',
    ].join('\n'),
    zh: [
      '在内存里生成网站，从读者的角度检查：失效的链接、锚点和图片，重复的 id，',
      'front matter。不写入任何文件。',
    ].join('\n'),
  },
  examples: [
    { line: 'scholium check', doc: { en: 'before you publish', zh: '发布之前检查' } },
    {
      line: 'scholium check --drafts',
      doc: { en: 'with the notes you are writing', zh: '连同正在写的草稿' },
    },
  ],
  run,
};

async function run(context: Context): Promise<Outcome> {
  const site = openSite(context);
  if (!('config' in site)) return site;
  const { config, language } = site;
  const result = await runBuild(context, site, false);
  const { check } = await import('../../check/check.ts');
  // What a build with errors leaves unbuilt would only be reported a second time, as dead links.
  const isWhole = exitCodeOf(result.diagnostics, false) === 0;
  const findings = isWhole ? check({ outputs: result.outputs, config }) : [];
  const diagnostics = [...site.diagnostics, ...result.diagnostics, ...findings];
  const summary = summaryOf(result, diagnostics);
  const outcome = { diagnostics, data: { summary }, language, strict: config.strict };
  if (exitCodeOf(diagnostics, config.strict) !== 0) return outcome;
  const { pages, warnings } = summary;
  const verdict = { en: `${pages} pages checked`, zh: `检查了 ${pages} 个页面` };
  const fine = { en: ': all is well\n', zh: '，没有发现问题\n' };
  const end = warnings > 0 ? { en: '\n', zh: '\n' } : fine;
  return { ...outcome, text: inLanguage(verdict, language) + inLanguage(end, language) };
}
