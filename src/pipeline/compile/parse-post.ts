/** A post's Markdown → mdast: directly where that is certain to be the same, else by remark. */
import type { Root } from 'mdast';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import type { PostFile } from './post-file.ts';
import { type CompileOptions, parser } from './processor.ts';

export type ParsePost = (file: PostFile) => Root;

export function postParser(options: CompileOptions): ParsePost {
  const remark = parser(options).freeze();
  const parseByRemark = (markdown: string) => remark.parse(markdown);
  return (file) => parseMarkdown(String(file), options, parseByRemark) ?? remark.parse(file);
}
