/** The fields of front matter, typed, with their defaults. */
import type { TextFile } from '../../diagnostics/problem.ts';
import type { Diagnostic, FrontMatter } from '../../model.ts';
import { FieldReader } from './field-reader.ts';
import type { SplitFile } from './front-matter.ts';

export interface ReadFields {
  frontMatter: FrontMatter;
  diagnostics: Diagnostic[];
}

/** Types and checks every field of `split`; a field with a fault has its default. */
export function readFields(split: SplitFile, file: TextFile, timezone: string): ReadFields {
  const reader = new FieldReader(split, file, timezone);
  const published = reader.boolean('published', true);
  const frontMatter: FrontMatter = {
    title: reader.text('title'),
    date: reader.date('date'),
    updated: reader.date('updated'),
    tags: [...new Set(reader.texts('tags'))],
    categories: reader.categories(),
    description: reader.text('description'),
    excerpt: reader.text('excerpt'),
    permalink: reader.text('permalink'),
    slug: reader.text('slug'),
    layout: reader.layout(),
    draft: reader.boolean('draft', false) || !published,
    comments: reader.boolean('comments', true),
    math: reader.boolean('math', true) && reader.boolean('mathjax', true),
    macros: reader.macros(),
    breaks: reader.choice('breaks'),
    smartQuotes: reader.choice('smartQuotes'),
    sticky: reader.number('sticky'),
    lang: reader.language(),
    aliases: reader.texts('aliases'),
    author: reader.text('author'),
    keywords: reader.texts('keywords'),
    toc: reader.boolean('toc', true),
    cover: reader.text('cover'),
    translationOf: reader.text('translationOf'),
    extra: reader.unknownFields(),
    places: reader.places(),
  };
  if (split.diagnostics.length === 0) reader.checkHashWords();
  return { frontMatter, diagnostics: reader.diagnostics };
}
