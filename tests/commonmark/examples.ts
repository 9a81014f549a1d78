/** The examples of the CommonMark specification, as the package of its authors has them. */
import { createRequire } from 'node:module';

export interface Example {
  number: number;
  section: string;
  markdown: string;
  html: string;
}

/** The package has no types; its examples write a tab as an arrow. */
const { tests }: { tests: Example[] } = createRequire(import.meta.url)('commonmark-spec');

export const EXAMPLES: Example[] = tests.map((example) => ({
  ...example,
  markdown: example.markdown.replaceAll('→', '\t'),
  html: example.html.replaceAll('→', '\t'),
}));
