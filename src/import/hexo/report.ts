/** What an import did, for programs: `hexo-import.json` in the new site. */
import { reportJson } from '../../diagnostics/json-report.ts';
import type { Imported } from './blog.ts';

export const REPORT_FILE = 'hexo-import.json';

const REPORT_VERSION = 1;

/** `name`: of the blog's folder. Holds no absolute path and no time: the same blog gives the same bytes. */
export function importReport(imported: Imported, name: string) {
  const { notes, repairs, settings, left, diagnostics, files } = imported;
  return {
    version: REPORT_VERSION,
    from: name,
    notes,
    repairs,
    settings,
    left,
    diagnostics: reportJson(diagnostics).diagnostics,
    files: files.map(({ path }) => path),
  };
}
