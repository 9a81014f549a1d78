/** Code is highlighted when the site is built; a language nobody knows is reported. */
import type { Root } from 'hast';
import cmake from 'highlight.js/lib/languages/cmake';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import haskell from 'highlight.js/lib/languages/haskell';
import julia from 'highlight.js/lib/languages/julia';
import latex from 'highlight.js/lib/languages/latex';
import matlab from 'highlight.js/lib/languages/matlab';
import nginx from 'highlight.js/lib/languages/nginx';
import scala from 'highlight.js/lib/languages/scala';
import { common } from 'lowlight';
import rehypeHighlight from 'rehype-highlight';
import { nearest } from '../../../base/nearest.ts';
import { unknownLanguage } from '../../../diagnostics/catalogue/markdown.ts';
import type { PostFile } from '../post-file.ts';

const LANGUAGES = {
  ...common,
  ...{ cmake, dockerfile, haskell, julia, latex, matlab, nginx, scala },
};

const ALIASES = { cpp: ['cuda', 'cu'], bash: ['console'], latex: ['tex'] };

/** Names for code that is none of a language. */
const PLAIN = ['text', 'txt', 'plain', 'plaintext', 'none', 'pseudocode', 'algorithm', 'mermaid'];

export function highlight() {
  const transform = rehypeHighlight({
    languages: LANGUAGES,
    aliases: ALIASES,
    plainText: PLAIN,
  });
  return (tree: Root, file: PostFile): void => {
    transform(tree, file);
    for (const message of file.messages) {
      if (message.ruleId !== 'missing-language') continue;
      const written = /`(.+)`/.exec(message.reason)?.[1] ?? '';
      const known = nearest(written, [...Object.keys(LANGUAGES), ...PLAIN]);
      file.report(unknownLanguage(written, known), message.ancestors?.at(-1) ?? {});
    }
  };
}
