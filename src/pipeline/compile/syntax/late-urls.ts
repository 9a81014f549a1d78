/** GFM looks for addresses in every text once more; here only where there may be one. */
import type { Nodes, Root } from 'mdast';
import type { Data, Processor } from 'unified';
import { EXIT, SKIP, visit } from '../visit.ts';

/** A part of each of the four patterns of mdast-util-gfm-autolink-literal. */
const SIGN_OF_ADDRESS = /@|https?:\/\/|www\./i;

type Extension = NonNullable<Data['fromMarkdownExtensions']>[number];

/** After remark-gfm. Its search is a tenth of the cost of parsing, and most notes hold no address. */
export function lateUrls(this: Processor<Root>): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map(guarded);
}

function guarded(extension: Extension): Extension {
  if (Array.isArray(extension)) return extension.map((each) => guarded(each) as typeof each);
  if (!extension.transforms) return extension;
  return {
    ...extension,
    transforms: extension.transforms.map((transform) => (tree: Root) => {
      if (mayHoldAddress(tree)) return transform(tree);
    }),
  };
}

/** Links are left as they are, so what stands in one does not count. */
function mayHoldAddress(tree: Nodes): boolean {
  let found = false;
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    found = node.type === 'text' && SIGN_OF_ADDRESS.test(node.value);
    return found ? EXIT : undefined;
  });
  return found;
}
