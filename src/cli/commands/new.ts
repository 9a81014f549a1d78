/** `scholium new TITLE`: a note made from a scaffold. */
import { mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dateOf } from '../../base/dates.ts';
import { isInside, pathFrom } from '../../base/files.ts';
import { slugOf } from '../../base/slug.ts';
import {
  folderOutside,
  missingWord,
  noteExists,
  titleWithoutLetters,
} from '../../diagnostics/catalogue/command-line.ts';
import type { Config, Diagnostic, SourceKind } from '../../model.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { fillScaffold } from '../fill-scaffold.ts';
import { type OpenSite, openSite } from '../open-site.ts';
import { scaffolds } from '../scaffolds.ts';

export const command: Command = {
  synopsis: 'TITLE',
  maxWords: Number.POSITIVE_INFINITY,
  options: ['page', 'draft', 'now'],
  description: {
    en: [
      'Makes posts/<title>.md from scaffolds/post.md and prints its path. In a scaffold,',
      '`{{ title }}` and `{{ date }}` are filled in. A file that exists is never touched.',
    ].join('\n'),
    zh: [
      '用 scaffolds/post.md 新建 posts/<标题>.md，并输出它的路径。',
      '模板里的 `{{ title }}` 和 `{{ date }}` 会被填入。已有的文件绝不会改动。',
    ].join('\n'),
  },
  examples: [
    {
      line: 'scholium new "R-FCN：目标检测"',
      doc: { en: 'posts/R-FCN：目标检测.md', zh: 'posts/R-FCN：目标检测.md' },
    },
    {
      line: 'scholium new Deep residual learning --draft',
      doc: { en: 'not published yet', zh: '暂不发布' },
    },
    {
      line: 'scholium new "About me" --page',
      doc: { en: 'a free page, from scaffolds/page.md', zh: '独立页面，用 scaffolds/page.md' },
    },
  ],
  run,
};

/** Characters; with `.md`, Han at three bytes each still fits the 255 that file systems allow. */
const LONGEST_NAME = 80;

async function run(context: Context): Promise<Outcome> {
  const site = openSite(context);
  if (!('config' in site)) return site;
  const title = context.words
    .join(' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const made = makeNote(context, site, title);
  const { language } = site;
  if ('code' in made) return { diagnostics: [...site.diagnostics, made], language };
  const path = relative(context.cwd, made.file);
  const text = `${path}\n`;
  return { diagnostics: site.diagnostics, data: { path }, text, isResult: true, language };
}

function makeNote(
  { root, options }: Context,
  { config, now }: OpenSite,
  title: string,
): Diagnostic | { file: string } {
  if (title === '') return missingWord('scholium new "R-FCN"');
  const name = fileName(title);
  if (name === '') return titleWithoutLetters(title);
  const kind = options.page ? 'page' : 'post';
  const folder = join(root, kind === 'page' ? config.pagesDir : config.postsDir);
  mkdirSync(folder, { recursive: true });
  if (!isInside(realpathSync(root), realpathSync(folder)))
    return folderOutside(pathFrom(root, folder));
  const date = dateOf(now, config.timezone).iso.slice(0, 19).replace('T', ' ');
  const text = fillScaffold(scaffoldFor(root, config, kind), { title, date, draft: options.draft });
  const file = join(folder, `${name}.md`);
  return writeNew(file, text) ? { file } : noteExists(relative(root, file));
}

function fileName(title: string): string {
  return slugOf([...slugOf(title)].slice(0, LONGEST_NAME).join(''));
}

/** The site's own scaffold, else the built-in one. */
function scaffoldFor(root: string, config: Config, kind: SourceKind): string {
  const file = join(root, config.scaffoldsDir, `${kind}.md`);
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile();
  return isFile ? readFileSync(file, 'utf8').replace(/^\ufeff/, '') : scaffolds[kind];
}

/** False when there is a file already; the check and the writing are one step. */
function writeNew(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  }
}
