/** Colours code: lowlight with the languages of notes, made when the first block needs it. */
import type { ElementContent } from 'hast';
import bash from 'highlight.js/lib/languages/bash';
import cmake from 'highlight.js/lib/languages/cmake';
import delphi from 'highlight.js/lib/languages/delphi';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import dos from 'highlight.js/lib/languages/dos';
import fortran from 'highlight.js/lib/languages/fortran';
import haskell from 'highlight.js/lib/languages/haskell';
import julia from 'highlight.js/lib/languages/julia';
import latex from 'highlight.js/lib/languages/latex';
import matlab from 'highlight.js/lib/languages/matlab';
import nginx from 'highlight.js/lib/languages/nginx';
import powershell from 'highlight.js/lib/languages/powershell';
import protobuf from 'highlight.js/lib/languages/protobuf';
import scala from 'highlight.js/lib/languages/scala';
import shellSession from 'highlight.js/lib/languages/shell';
import vim from 'highlight.js/lib/languages/vim';
import x86asm from 'highlight.js/lib/languages/x86asm';
import { common, createLowlight } from 'lowlight';
import { nearest } from '../../base/nearest.ts';

const LANGUAGES = {
  ...common,
  // What authors call `shell` is mostly commands; with prompts and output it is a `console`.
  ...{ shell: bash, 'shell-session': shellSession },
  ...{ cmake, delphi, dockerfile, dos, fortran, haskell, julia, latex, matlab, nginx },
  ...{ powershell, protobuf, scala, vim, x86asm },
};

/** Names that authors use, beside those that each language brings. */
const ALIASES = {
  bash: ['terminal', '终端'],
  cpp: ['cuda', 'cu'],
  dockerfile: ['docker'],
  dos: ['doscon'],
  latex: ['tex', 'bibtex', 'tikz'],
  python: ['pytorch', 'python3', 'py3'],
  x86asm: ['nasm', 'asm'],
  xml: ['vue', 'svelte'],
};

/** Names for code that is none of a language. */
const PLAIN = new Set([
  ...['text', 'txt', 'plain', 'plaintext', 'none', 'output', 'log', 'mermaid', 'ascii'],
  ...['pseudocode', 'pseudo', 'algorithm', '伪代码', '算法', '文本', '输出'],
]);

export interface Highlighter {
  /** The code in spans of classes; undefined where `language` is not known. */
  highlight(code: string, language: string): ElementContent[] | undefined;
  /** Whether `language` stands for code that has no colours. */
  isPlain(language: string): boolean;
  /** The known name that `language` nearly is. */
  nearestTo(language: string): string | undefined;
}

/** To be made once for all posts: reading the grammars takes as long as reading a note. */
export function createHighlighter(): Highlighter {
  let made: ReturnType<typeof createLowlight> | undefined;
  return {
    highlight(code, language) {
      made ??= createFull();
      if (!made.registered(language)) return undefined;
      const { children } = made.highlight(language, code);
      return children.filter((child) => child.type !== 'doctype');
    },
    isPlain: (language) => PLAIN.has(language.toLowerCase()),
    nearestTo: (language) =>
      nearest(language, [...Object.keys(LANGUAGES), ...Object.values(ALIASES).flat(), ...PLAIN]),
  };
}

function createFull() {
  const lowlight = createLowlight(LANGUAGES);
  lowlight.registerAlias(ALIASES);
  return lowlight;
}
