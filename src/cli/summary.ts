/** What a build made: as figures for programs, and as lines for people. */
import { countDiagnostics, sortedDiagnostics } from '../diagnostics/sorted.ts';
import type { BuildResult, Diagnostic, Language, OutputChange, StageName } from '../model.ts';

export interface Summary {
  /** HTML files of the site. */
  pages: number;
  posts: number;
  tags: number;
  formulas: number;
  /** Notes that are not published. */
  drafts: number;
  future: number;
  /** Notes that had not to be compiled. */
  cached: number;
  /** Pages that were rendered; the others could stay. */
  rendered: number;
  /** Files of the output folder by what happened to them. */
  files: Record<OutputChange['action'], number>;
  errors: number;
  warnings: number;
  /** Whether there was nothing to do, so that nothing was read. */
  unchanged: boolean;
  /** Milliseconds. */
  timings: Record<StageName, number>;
}

export function summaryOf(result: BuildResult, diagnostics: Diagnostic[]): Summary {
  const { site, outputs, changes, leftOut, cached, rendered, timings } = result;
  const notes = [...site.posts, ...site.pages];
  const changed = (action: OutputChange['action']) =>
    changes.filter((change) => change.action === action).length;
  return {
    pages: outputs.filter(({ path }) => path.endsWith('.html')).length,
    posts: site.posts.length,
    tags: site.tags.length,
    formulas: notes.reduce((sum, note) => sum + note.compiled.counts.formulas, 0),
    drafts: leftOut.drafts.length,
    future: leftOut.future.length,
    cached,
    rendered: rendered.size,
    files: { add: changed('add'), update: changed('update'), delete: changed('delete') },
    ...countDiagnostics(sortedDiagnostics(diagnostics)),
    unchanged: false,
    timings,
  };
}

/** `outDir` as the author named it. */
export function formatSummary(summary: Summary, outDir: string, language: Language): string {
  const lines = language === 'zh-CN' ? inChinese(summary, outDir) : inEnglish(summary, outDir);
  return `${lines.join('\n')}\n`;
}

/** Of a next build of `result`, should it have nothing to do. */
export function withNothingNew(summary: Summary, { site }: BuildResult): Summary {
  return {
    ...summary,
    cached: site.posts.length + site.pages.length,
    rendered: 0,
    files: { add: 0, update: 0, delete: 0 },
    unchanged: true,
    timings: { collect: 0, compile: 0, link: 0, render: 0, write: 0 },
  };
}

/** One line for each file, as `--verbose` shows them. */
export function formatChanges(changes: OutputChange[]): string {
  return changes.map(({ action, path }) => `${MARKS[action]} ${path}\n`).join('');
}

const MARKS: Record<OutputChange['action'], string> = { add: '+', update: '~', delete: '-' };

function inEnglish(summary: Summary, outDir: string): string[] {
  const { pages, posts, tags, formulas, drafts, future, files, warnings, unchanged } = summary;
  const contents = `${count(posts, 'post')}, ${count(tags, 'tag')}, ${count(formulas, 'formula')}`;
  const work = [
    `${outDir}: ${files.add} added, ${files.update} changed, ${files.delete} deleted`,
    stages(summary, STAGES_EN),
  ];
  const how = unchanged ? ', nothing has changed' : ` in ${seconds(summary)} s`;
  return [
    `${count(pages, 'page')}${how}: ${contents}`,
    ...(unchanged ? [] : work),
    ...(drafts + future > 0
      ? [`not published: ${count(drafts, 'draft')}, ${future} dated in the future`]
      : []),
    ...(warnings > 0 ? [`${count(warnings, 'warning')}, see above`] : []),
  ];
}

function inChinese(summary: Summary, outDir: string): string[] {
  const { pages, posts, tags, formulas, drafts, future, files, warnings, unchanged } = summary;
  const work = [
    `${outDir}：新增 ${files.add}，更新 ${files.update}，删除 ${files.delete}`,
    stages(summary, STAGES_ZH),
  ];
  const how = unchanged ? '没有任何变化' : `用时 ${seconds(summary)} 秒`;
  return [
    `${pages} 个页面，${how}：${posts} 篇文章，${tags} 个标签，${formulas} 个公式`,
    ...(unchanged ? [] : work),
    ...(drafts + future > 0 ? [`未发布：${drafts} 篇草稿，${future} 篇日期在将来`] : []),
    ...(warnings > 0 ? [`${warnings} 个警告，见上文`] : []),
  ];
}

type StageNames = Record<StageName, string>;

const STAGES_EN: StageNames = {
  collect: 'collect',
  compile: 'compile',
  link: 'link',
  render: 'render',
  write: 'write',
};
const STAGES_ZH: StageNames = {
  collect: '读取',
  compile: '编译',
  link: '链接',
  render: '渲染',
  write: '写入',
};

function stages({ timings }: Summary, names: StageNames): string {
  const order: StageName[] = ['collect', 'compile', 'link', 'render', 'write'];
  return order.map((stage) => `${names[stage]} ${Math.round(timings[stage])} ms`).join(' · ');
}

function seconds({ timings }: Summary): string {
  const total = Object.values(timings).reduce((sum, time) => sum + time, 0);
  return (total / 1000).toFixed(2);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
