/** What `check --fix` has mended, as lines for people. */
import { visible } from '../diagnostics/visible.ts';
import type { Diagnostic, Language } from '../model.ts';
import { inLanguage } from './language.ts';

/** One line for each, `posts/a.md:3:1 SC367 …`, then how many. */
export function formatFixed(fixed: Diagnostic[], language: Language): string {
  const lines = fixed.map(({ file, place, code, message }) => {
    const where = `${file}:${place?.line}:${place?.column}`;
    return visible(`${where} ${code} ${inLanguage(message, language)}`);
  });
  return `${[...lines, countOf(fixed, language)].join('\n')}\n`;
}

function countOf(fixed: Diagnostic[], language: Language): string {
  const [fixes, files] = [fixed.length, new Set(fixed.map(({ file }) => file)).size];
  if (fixes === 0) {
    return inLanguage({ en: 'nothing to fix', zh: '没有可以自动修正的问题' }, language);
  }
  const inFiles = `${files} ${files === 1 ? 'file' : 'files'}`;
  const en = `fixed ${fixes} ${fixes === 1 ? 'problem' : 'problems'} in ${inFiles}`;
  return inLanguage({ en, zh: `修正了 ${files} 个文件里的 ${fixes} 处` }, language);
}
