/** `{% note %}` of Hexo and its themes stays text: the author is told once in a note. */
import type { Root } from 'mdast';
import { hexoTag } from '../../../diagnostics/catalogue/dialect.ts';
import type { PostFile } from '../post-file.ts';
import { EXIT, visit } from '../visit.ts';

/** Of Hexo, NexT and Butterfly, with or without an end. */
const TAG =
  /\{%-?\s*(?:end)?(note|noteblock|tabs|subtabs|centerquote|cq|blockquote|quote|pullquote|codeblock|raw|asset_img|asset_path|asset_link|post_link|post_path|img|image|youtube|vimeo|gist|iframe|include_code|btn|button|label|video|grouppicture|gp|fold|folding|hideToggle|mermaid|pdf)\b[^\n]*?%\}/;

export function hexoTags() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'text', (node) => {
      const match = TAG.exec(node.value);
      if (!match) return undefined;
      const at = Math.max(0, file.sourceOf(node).indexOf(match[0]));
      file.report(hexoTag(match[1] ?? ''), node, { at, length: match[0].length });
      return EXIT;
    });
  };
}
