/** `scholium parity OLD`: holds the new site against the one that readers know. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathFrom, systemReason } from '../../base/files.ts';
import { isSystemError } from '../../base/system-error.ts';
import { missingWord } from '../../diagnostics/catalogue/command-line.ts';
import {
  noAcceptedFile,
  notAtParity,
  reportNotWritten,
} from '../../diagnostics/catalogue/parity.ts';
import { inFile, type TextFile } from '../../diagnostics/problem.ts';
import type { BuildResult, Diagnostic } from '../../model.ts';
import { ACCEPTED_FILE, acceptedNames, unmatched } from '../../parity/accepted.ts';
import type { OldSite, Parity } from '../../parity/model.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { type OpenSite, openSite } from '../open-site.ts';
import { faultsWithNotes, runBuild } from '../run-build.ts';

export const command: Command = {
  synopsis: 'OLD',
  maxWords: 1,
  options: ['accepted', 'html', 'no-cache', 'now', 'strict'],
  description: {
    en: [
      'Builds the site in memory and compares it with an old one: addresses, anchors of',
      'headings, pictures, formulas, titles, dates, words, feeds and other files. OLD is the',
      'folder of a Hexo blog, or any folder with HTML files. What is lost or changed is an',
      'error, unless parity-accepted.txt names it, one name of the report on each line.',
    ].join('\n'),
    zh: [
      '在内存里生成网站，与旧网站逐项对照：地址、标题锚点、图片、公式、文章标题、日期、',
      '字词、订阅和其他文件。OLD 是 Hexo 博客的文件夹，或任何存有 HTML 文件的文件夹。',
      '丢失或改变的是错误，除非 parity-accepted.txt 里写有它在报告中的名称（一行一个）。',
    ].join('\n'),
  },
  examples: [
    {
      line: 'scholium parity ../hexo-blog',
      doc: { en: 'what became of each part', zh: '旧博客的每一项是否还在' },
    },
    {
      line: 'scholium parity ../hexo-blog --html report.html',
      doc: { en: 'all of it, as a page', zh: '把全部结果写成一个网页' },
    },
    {
      line: 'scholium parity ../old-public --json',
      doc: { en: 'of a folder of HTML, for programs', zh: '对照 HTML 文件夹，供程序读取' },
    },
  ],
  run,
};

async function run(context: Context): Promise<Outcome> {
  const [word] = context.words;
  if (word === undefined) return { diagnostics: [missingWord('scholium parity OLD')] };
  const site = openSite(context);
  if (!('config' in site)) return faultsWithNotes(context, site);
  const accepted = acceptedFile(context);
  if (!('text' in accepted)) return { diagnostics: [accepted], exitCode: EXIT.usage };
  const folder = resolve(context.cwd, word);
  const { readOldSite } = await import('../../parity/old/read-old-site.ts');
  const name = pathFrom(context.cwd, folder);
  const { importHexo } = await import('../../import/hexo/import-hexo.ts');
  const { old, diagnostics } = readOldSite(folder, name, () => {
    const { timezone: machineZone } = site.config;
    return importHexo({ root: folder, shown: name, machineZone }).urls.keys();
  });
  const { language } = site;
  if (!old) return { diagnostics, language, exitCode: EXIT.usage };
  const result = await runBuild(context, site, false);
  const found = [...site.diagnostics, ...diagnostics];
  // What does not keep a site from being built is said by `build` and `check`.
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { diagnostics: [...found, ...errors], language };
  return report(context, { site, old, result, accepted, diagnostics: found });
}

interface Compared {
  site: OpenSite;
  old: OldSite;
  result: BuildResult;
  accepted: TextFile;
  diagnostics: Diagnostic[];
}

async function report(context: Context, compared: Compared): Promise<Outcome> {
  const { site, old, result, accepted } = compared;
  const { config, language } = site;
  const { compare } = await import('../../parity/compare.ts');
  const posts = [...result.site.posts, ...result.site.pages];
  const names = acceptedNames(accepted.text);
  const parity = compare({ old, outputs: result.outputs, posts, config, accepted: names });
  const written = await writeHtml(parity, context, site);
  const { options, terminal } = context;
  if (!options.json && !options.quiet) {
    const { formatParity } = await import('../../parity/report/in-terminal.ts');
    // Said at once: an error at the end does not take it back.
    terminal.print(formatParity(parity, { language, verbose: options.verbose }));
  }
  const diagnostics = [
    ...compared.diagnostics,
    ...unmatched(accepted, parity.findings),
    ...verdict(parity, accepted.path),
    ...written,
  ];
  const exitCode = written.length > 0 ? { exitCode: EXIT.io } : {};
  return { diagnostics, data: { ...parity }, language, strict: config.strict, ...exitCode };
}

/** Of no file where there is none, but the one that was asked for has to be there. */
function acceptedFile({ root, cwd, options }: Context): TextFile | Diagnostic {
  const file = options.accepted ? resolve(cwd, options.accepted) : join(root, ACCEPTED_FILE);
  const path = pathFrom(options.accepted ? cwd : root, file);
  try {
    if (!options.accepted && !statSync(file, { throwIfNoEntry: false })) return { path, text: '' };
    const text = readFileSync(file, 'utf8');
    return { path, text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') };
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return inFile(noAcceptedFile(), path);
  }
}

function verdict({ summary }: Parity, acceptedPath: string): Diagnostic[] {
  const counts = Object.values(summary);
  const changed = counts.reduce((sum, each) => sum + each.changed, 0);
  const lost = counts.reduce((sum, each) => sum + each.lost, 0);
  return changed + lost === 0 ? [] : [notAtParity(changed, lost, acceptedPath)];
}

async function writeHtml(
  parity: Parity,
  { cwd, options }: Context,
  { config, language }: OpenSite,
): Promise<Diagnostic[]> {
  if (options.html === undefined) return [];
  const file = resolve(cwd, options.html);
  const { parityPage } = await import('../../parity/report/as-html.ts');
  try {
    writeFileSync(file, parityPage(parity, config.title, language));
    return [];
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return [inFile(reportNotWritten(systemReason(cause)), pathFrom(cwd, file))];
  }
}
