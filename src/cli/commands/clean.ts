/** `scholium clean`: deletes what Scholium wrote, and nothing else. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { deploymentFolder } from '../../deploy/repository.ts';
import { CACHE_DIR } from '../../model.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit-code.ts';
import { openSite } from '../open-site.ts';

export const command: Command = {
  synopsis: '',
  maxWords: 0,
  options: ['out'],
  description: {
    en: [
      'Deletes the files that builds wrote into public/, and the cache in .scholium/.',
      'Files that you put there yourself stay.',
    ].join('\n'),
    zh: [
      '删除生成时写入 public/ 的文件，以及 .scholium/ 里的缓存。',
      '你自己放进去的文件会保留。',
    ].join('\n'),
  },
  examples: [{ line: 'scholium clean', doc: { en: 'start afresh', zh: '从头开始' } }],
  run,
};

async function run(context: Context): Promise<Outcome> {
  const site = openSite(context);
  if (!('config' in site)) return site;
  const { root } = context;
  const { config, language } = site;
  const { cleanOutput } = await import('../../pipeline/write/clean.ts');
  const { clearCache } = await import('../../cache/cache.ts');
  const { removed, diagnostics } = cleanOutput({ root, config });
  const isCleaned = exitCodeOf(diagnostics, false) === EXIT.ok;
  if (isCleaned) rmSync(deploymentFolder(root), { recursive: true, force: true });
  const hadCache = isCleaned && clearCache(join(root, CACHE_DIR));
  return {
    diagnostics: [...site.diagnostics, ...diagnostics],
    data: { removed, cache: hadCache },
    language,
    text: language === 'zh-CN' ? inChinese(removed, hadCache) : inEnglish(removed, hadCache),
  };
}

function inEnglish(removed: string[], hadCache: boolean): string {
  const files = `${removed.length} ${removed.length === 1 ? 'file' : 'files'} deleted`;
  return `${files}${hadCache ? ', and the cache' : ''}\n`;
}

function inChinese(removed: string[], hadCache: boolean): string {
  return `删除了 ${removed.length} 个文件${hadCache ? '和缓存' : ''}\n`;
}
