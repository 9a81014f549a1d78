/** `scholium import hexo DIR`: a whole site made of a Hexo blog, beside it. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isInside } from '../../base/files.ts';
import { folderNotEmpty } from '../../diagnostics/catalogue/command-line.ts';
import { cannotImport, noHexoBlog, targetMeetsBlog } from '../../diagnostics/catalogue/import.ts';
import { hasFailed } from '../../diagnostics/failed.ts';
import type { Imported } from '../../import/hexo/blog.ts';
import { importHexo } from '../../import/hexo/import-hexo.ts';
import { importReport, REPORT_FILE } from '../../import/hexo/report.ts';
import { type NewFile, writeSite } from '../../import/write-site.ts';
import type { Diagnostic } from '../../model.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { isFreeFolder } from '../free-folder.ts';
import { formatImport } from '../import-report.ts';
import { filesAround } from '../starter/files.ts';
import { type Host, hostNamed, workflowFiles } from '../starter/workflow.ts';

export const command: Command = {
  synopsis: 'hexo DIR',
  maxWords: 2,
  options: ['out', 'workflow', 'dry-run'],
  without: ['config'],
  description: {
    en: [
      'Reads the Hexo blog in DIR and writes a site with its notes, pages, pictures and',
      'settings into a new folder, DIR-scholium beside it unless --out names another.',
      'The blog is not changed, and nothing of it is run. What could not be carried over',
      'is told with its place; hexo-import.json in the new site holds all of it.',
      'With an error, nothing is written.',
    ].join('\n'),
    zh: [
      '读取 DIR 里的 Hexo 博客，把笔记、页面、图片和配置写成一个新网站，',
      '默认放在博客旁边的 DIR-scholium 文件夹，也可用 --out 指定。',
      '不改动博客，也不执行其中的任何程序。无法带过来的内容会注明位置；',
      '新网站里的 hexo-import.json 有完整的报告。有错误时不写入任何文件。',
    ].join('\n'),
  },
  examples: [
    {
      line: 'scholium import hexo ../blog --dry-run',
      doc: { en: 'what would come of it', zh: '先看看结果' },
    },
    {
      line: 'scholium import hexo ../blog --out ../notes',
      doc: { en: 'into a folder of this name', zh: '写入指定的文件夹' },
    },
  ],
  run,
};

async function run(context: Context): Promise<Outcome> {
  const { root, cwd, words, options, language } = context;
  const [kind, dir] = words;
  if (kind !== 'hexo' || dir === undefined) {
    return { diagnostics: [cannotImport(kind === 'hexo' ? undefined : kind)] };
  }
  const blog = resolve(root, dir);
  const target = options.out ? resolve(root, options.out) : `${blog}-scholium`;
  const named = hostNamed(options.workflow);
  if (!('host' in named)) return { diagnostics: [named] };
  const shown = { blog: relative(cwd, blog) || '.', target: relative(cwd, target) || '.' };
  const fault = faultOf({ blog, target, shown });
  if (fault) return { diagnostics: [fault] };
  const { timeZone: machineZone } = new Intl.DateTimeFormat('en').resolvedOptions();
  const imported = importHexo({ root: blog, shown: shown.blog, machineZone });
  const diagnostics = imported.diagnostics.map((each) => fromHere(each, shown.blog));
  const { version: _, diagnostics: __, ...data } = importReport(imported, basename(blog));
  const isDry = options['dry-run'];
  const blogFromTarget = relative(target, blog).split(sep).join('/');
  if (!hasFailed(diagnostics) && !isDry) writeSite(filesOf(imported, blog, named.host), target);
  return {
    diagnostics,
    data: { ...data, target: shown.target, dryRun: isDry },
    text: formatImport(imported, {
      ...shown,
      blogFromTarget,
      isDry,
      isVerbose: options.verbose,
      language,
    }),
  };
}

interface Folders {
  /** Absolute. */
  blog: string;
  target: string;
  shown: { blog: string; target: string };
}

/** Why nothing can be read or written. */
function faultOf({ blog, target, shown }: Folders): Diagnostic | undefined {
  if (!statSync(blog, { throwIfNoEntry: false })?.isDirectory()) {
    return noHexoBlog(shown.blog, undefined);
  }
  const [realBlog, realTarget] = [realpathSync(blog), realPath(target)];
  if (isInside(realBlog, realTarget) || isInside(realTarget, realBlog)) {
    return targetMeetsBlog(shown.target, shown.blog);
  }
  const isThere = existsSync(target);
  if (isThere && !(statSync(target).isDirectory() && isFreeFolder(target))) {
    return folderNotEmpty(shown.target, `scholium import hexo ${shown.blog} --out my-notes`);
  }
  return undefined;
}

/** Of a folder that need not be there: that of the nearest one above it, and the rest. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(realPath(above), basename(path));
}

/** As the author's terminal opens it. */
function fromHere(diagnostic: Diagnostic, blog: string): Diagnostic {
  const { file } = diagnostic;
  if (file === undefined) return diagnostic;
  return { ...diagnostic, file: join(blog, file).split(sep).join('/') };
}

/** With what every new site has; what the blog brings of the same names counts. */
function filesOf(imported: Imported, blog: string, host: Host | undefined): NewFile[] {
  const report = { path: REPORT_FILE, contents: '' };
  const files: NewFile[] = [...imported.files, report];
  const paths = new Set(files.map(({ path }) => path));
  const around = [...filesAround(), ...(host ? workflowFiles(host) : [])];
  const starter = around.filter(({ path }) => !paths.has(path));
  files.push(...starter.map(({ path, text }) => ({ path, contents: text })));
  const whole = importReport({ ...imported, files }, basename(blog));
  report.contents = `${JSON.stringify(whole, null, 2)}\n`;
  return files;
}
