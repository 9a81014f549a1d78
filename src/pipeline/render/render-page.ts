/** Pages that are rendered when their contents are read, and the key of each. */
import type { Diagnostic, MadePages, OutputFile, Page } from '../../model.ts';
import { describePage, type PageContext } from './page/describe-page.ts';
import type { PostViews } from './page/post-views.ts';
import type { PageData } from './page-data.ts';
import { pageKey } from './page-key.ts';
import type { Templates } from './templates.ts';

export interface PageRenderer {
  /** The same page twice gives the same file. A known page is not rendered until it is read. */
  fileOf(page: Page): OutputFile;
  /** Pages without a fault: known ones that have not changed, and what was rendered so far. */
  made: MadePages;
  /** A template with a fault is told once, however many pages it spoils. */
  faults(): Diagnostic[];
  /** How many pages were rendered so far. */
  count(): number;
}

export interface PageRendererRequest {
  templates: Templates;
  context: PageContext & { views: PostViews };
  /** Digest of what all pages depend on. */
  everywhere: string;
  /** Of earlier builds. */
  known: MadePages;
  /** Names of the assets that the page at hand names; emptied before each. */
  named: Set<string>;
}

export function pageRenderer(request: PageRendererRequest): PageRenderer {
  const { context, everywhere, known } = request;
  const made: MadePages = new Map();
  const faults = new Map<string, Diagnostic>();
  let count = 0;
  const render = (page: Page): string => {
    const data = describePage(page, context);
    const rendered = renderOne(page, data, request);
    if ('diagnostic' in rendered) {
      const name = placeOf(rendered.diagnostic);
      faults.set(name, faults.get(name) ?? rendered.diagnostic);
      return '';
    }
    const { html, fields, assets } = rendered;
    made.set(page.outputPath, {
      key: pageKey(data, fields, { everywhere, ...context }),
      fields,
      assets,
    });
    count++;
    return html;
  };
  const fileOf = (page: Page): OutputFile => {
    const { outputPath } = page;
    const before = known.get(outputPath);
    if (before) {
      const key = pageKey(describePage(page, context), before.fields, { everywhere, ...context });
      if (key === before.key) made.set(outputPath, before);
    }
    return {
      path: outputPath,
      get key() {
        return made.get(outputPath)?.key;
      },
      get contents() {
        return render(page);
      },
    };
  };
  return { fileOf, made, faults: () => [...faults.values()], count: () => count };
}

function renderOne(page: Page, data: PageData, { templates, context, named }: PageRendererRequest) {
  const fields = context.views.watch();
  named.clear();
  const rendered = templates.render(`${page.kind}.njk`, data);
  if ('diagnostic' in rendered) return rendered;
  return { html: rendered.html, fields: [...fields].sort(), assets: [...named].sort() };
}

/** The same fault at the same place, whichever page it was found on. */
function placeOf({ code, file, place, message }: Diagnostic): string {
  return JSON.stringify([code, file, place, message]);
}
