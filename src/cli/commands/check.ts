/** `scholium check`: a build that writes nothing, then the rules for what readers would get. */
import type { BuildResult, Diagnostic } from '../../model.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit-code.ts';
import { formatFixed } from '../fixed.ts';
import { inLanguage } from '../language.ts';
import { type OpenSite, openSite } from '../open-site.ts';
import { faultsWithNotes, runBuild } from '../run-build.ts';
import { summaryOf } from '../summary.ts';

export const command: Command = {
  synopsis: '',
  maxWords: 0,
  options: ['fix', 'drafts', 'future', 'base-url', 'no-cache', 'no-strict-math', 'strict', 'now'],
  description: {
    en: [
      'Builds the site in memory and looks at it as a reader would: links, anchors and',
      'images that lead nowhere, ids that occur twice, front matter. Then at the notes:',
      'Markdown that stayed text, lists that begin anew. Writes nothing, but with --fix',
      'the notes themselves: only what is safe to change, and then it checks again.',
    ].join('\n'),
    zh: [
      '在内存里生成网站，从读者的角度检查：失效的链接、锚点和图片，重复的 id，',
      'front matter。再检查笔记本身：没有生效的 Markdown，中断后重新编号的列表。',
      '不写入任何文件；加上 --fix 时只修改笔记里可以安全修正之处，然后重新检查。',
    ].join('\n'),
  },
  examples: [
    { line: 'scholium check', doc: { en: 'before you publish', zh: '发布之前检查' } },
    {
      line: 'scholium check --fix',
      doc: { en: 'and mend what is safe to mend', zh: '并修正可以安全修正的问题' },
    },
    {
      line: 'scholium check --drafts',
      doc: { en: 'with the notes you are writing', zh: '连同正在写的草稿' },
    },
  ],
  run,
};

async function run(context: Context): Promise<Outcome> {
  const site = openSite(context);
  if (!('config' in site)) return faultsWithNotes(context, site);
  const found = await look(context, site);
  if (!context.options.fix) return outcomeOf(found, site);
  const { fixed, refused } = await fix(found.diagnostics, context, site);
  const left = fixed.length === 0 ? found : await look(context, site);
  const outcome = outcomeOf({ ...left, diagnostics: [...left.diagnostics, ...refused] }, site);
  const data = { ...outcome.data, fixed: fixed.map(fixedForPrograms) };
  return { ...outcome, data, ...(refused.length > 0 && { exitCode: EXIT.io }) };
}

interface Found {
  result: BuildResult;
  diagnostics: Diagnostic[];
}

async function look(context: Context, site: OpenSite): Promise<Found> {
  const result = await runBuild(context, site, false);
  const { check } = await import('../../check/check.ts');
  // What a build with errors leaves unbuilt would only be reported a second time, as dead links.
  const isWhole = exitCodeOf(result.diagnostics, false) === 0;
  const findings = isWhole ? check({ outputs: result.outputs, config: site.config }) : [];
  const notes = [...result.site.posts, ...result.site.pages];
  const lint = notes.flatMap(({ compiled }) => compiled.lint);
  return {
    result,
    diagnostics: [...site.diagnostics, ...result.diagnostics, ...findings, ...lint],
  };
}

function outcomeOf({ result, diagnostics }: Found, { config, language }: OpenSite): Outcome {
  const summary = summaryOf(result, diagnostics);
  const outcome = { diagnostics, data: { summary }, language, strict: config.strict };
  if (exitCodeOf(diagnostics, config.strict) !== 0) return outcome;
  const { pages, warnings } = summary;
  const verdict = { en: `${pages} pages checked`, zh: `检查了 ${pages} 个页面` };
  const fine = { en: ': all is well\n', zh: '，没有发现问题\n' };
  const end = warnings > 0 ? { en: '\n', zh: '\n' } : fine;
  return { ...outcome, text: inLanguage(verdict, language) + inLanguage(end, language) };
}

/** Says at once what was mended: an error that is left does not undo it. */
async function fix(diagnostics: Diagnostic[], context: Context, { config, language }: OpenSite) {
  const { root, options, terminal } = context;
  const { fixNotes } = await import('../../check/fix/fix-notes.ts');
  const folders = [config.postsDir, config.pagesDir];
  const { fixed, diagnostics: refused } = fixNotes({ root, folders, diagnostics });
  if (!options.quiet && !options.json) terminal.print(formatFixed(fixed, language));
  return { fixed, refused };
}

function fixedForPrograms({ code, file, place }: Diagnostic) {
  return { code, file, line: place?.line, column: place?.column };
}
