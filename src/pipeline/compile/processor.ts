/** The plugins that make a post's HTML, in order. */
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Pluggable, type PluggableList, type Plugin, unified } from 'unified';
import type { HeadingIds, HtmlMode, Language } from '../../model.ts';
import type { Highlighter } from './highlighter.ts';
import { lineParser } from './line-parser.ts';
import { autolinks } from './plugins/autolinks.ts';
import { blockLanguages } from './plugins/block-languages.ts';
import { bogusComments } from './plugins/bogus-comments.ts';
import { breaks } from './plugins/breaks.ts';
import { callouts } from './plugins/callouts.ts';
import { captions } from './plugins/captions.ts';
import { codeBlocks } from './plugins/code-blocks.ts';
import { codeFences } from './plugins/code-fences.ts';
import { descriptionLists } from './plugins/description-lists.ts';
import { displayMath } from './plugins/display-math.ts';
import { equationReferences } from './plugins/equation-references.ts';
import { excerptMark } from './plugins/excerpt-mark.ts';
import { figureNumbers } from './plugins/figure-numbers.ts';
import { figures } from './plugins/figures.ts';
import { formulaSpacing } from './plugins/formula-spacing.ts';
import { headingHtml } from './plugins/heading-html.ts';
import { headingIds } from './plugins/heading-ids.ts';
import { headingMarks } from './plugins/heading-marks.ts';
import { hexoTags } from './plugins/hexo-tags.ts';
import { highlight } from './plugins/highlight.ts';
import { holes } from './plugins/holes.ts';
import { htmlAsText } from './plugins/html-as-text.ts';
import { lineBreaks } from './plugins/line-breaks.ts';
import { math } from './plugins/math.ts';
import { misplacedMath } from './plugins/misplaced-math.ts';
import { opening } from './plugins/opening.ts';
import { pictureWords } from './plugins/picture-words.ts';
import { plainText } from './plugins/plain-text.ts';
import { rawHtml } from './plugins/raw-html.ts';
import { readingAids } from './plugins/reading-aids.ts';
import { runInLeads } from './plugins/run-in-leads.ts';
import { sanitize } from './plugins/sanitize.ts';
import { searchFormulas } from './plugins/search-formulas.ts';
import { searchSections } from './plugins/search-sections.ts';
import { smartQuotes } from './plugins/smart-quotes.ts';
import { straySigns } from './plugins/stray-signs.ts';
import { tableCells } from './plugins/table-cells.ts';
import { tableOfContents, tableOfContentsMark } from './plugins/table-of-contents.ts';
import { tables } from './plugins/tables.ts';
import { taskLists } from './plugins/task-lists.ts';
import { titleHeading } from './plugins/title-heading.ts';
import { unclosedFences } from './plugins/unclosed-fences.ts';
import { unclosedHtml } from './plugins/unclosed-html.ts';
import { unfinishedHtmlBlocks } from './plugins/unfinished-html.ts';
import { unusedFootnotes } from './plugins/unused-footnotes.ts';
import { wikiLinks } from './plugins/wiki-links.ts';
import { withoutComments } from './plugins/without-comments.ts';
import { bareUrls } from './syntax/bare-urls.ts';
import { dialectSyntax } from './syntax/dialect.ts';
import { lateUrls } from './syntax/late-urls.ts';
import { mathSyntax } from './syntax/math-syntax.ts';

/** What of the site's config a post's HTML depends on; part of the key of the cache. */
export interface CompileOptions {
  language: Language;
  macros: Record<string, string>;
  /** A line end of the source is one on the page. */
  breaks: boolean;
  smartQuotes: boolean;
  html: HtmlMode;
  headingIds: HeadingIds;
  /** `$…$` is math. */
  math: boolean;
  /** `\(…\)` and `\[…\]` are, too. */
  brackets: boolean;
  /** A formula that cannot be set is an error. */
  strictMath: boolean;
  /** Captions are numbered. */
  figureNumbers: boolean;
}

/** A single `~` is no strikethrough here: notes write ranges as `0~1`. */
const STRIKETHROUGH = { singleTilde: false };

/** Markdown → mdast, with all that is learned from it. */
export function parser(options: CompileOptions) {
  const dialect: PluggableList = [
    [remarkGfm, STRIKETHROUGH],
    plugin(bareUrls),
    plugin(lateUrls),
    remarkCjkFriendly,
    [remarkCjkFriendlyStrikethrough, STRIKETHROUGH],
  ];
  if (options.math) dialect.push(remarkMath, [plugin(mathSyntax), { brackets: options.brackets }]);
  return unified().use(remarkParse).use(dialect).use(dialectSyntax);
}

/** Markdown as other programs read it: for them a formula is text. */
function plainParser() {
  return unified().use(remarkParse).use(remarkGfm);
}

/** mdast → hast. The order matters where a comment says so. */
export function renderer(options: CompileOptions, highlighter: Highlighter) {
  const plugins: PluggableList = [
    plugin(headingMarks),
    plugin(tableCells),
    plugin(titleHeading),
    [plugin(callouts), { language: options.language }], // before line breaks: it reads a line
    plugin(descriptionLists),
    plugin(tableOfContentsMark),
    plugin(hexoTags),
    ...htmlSource(options),
    [plugin(captions), { parseLine: lineParser(parser(options)) }],
    plugin(unusedFootnotes), // after captions: they may refer to some
    ...(options.math ? mathOf(options) : []),
    plugin(autolinks),
    plugin(codeFences),
    plugin(unclosedFences),
    options.breaks ? breaks : lineBreaks,
    ...(options.smartQuotes ? [plugin(smartQuotes)] : []),
    plugin(plainText), // after line breaks: it has no space between lines of Chinese either
    [plugin(headingIds), { ...options, parseLine: lineParser(plainParser()) }],
    plugin(wikiLinks), // after ids and text: till then it has the name for its text
    plugin(excerptMark),
    [remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', ...footnoteWords(options) }],
    plugin(rawHtml),
    // Nothing that an author controls is added as HTML after this line.
    options.html === 'allow' ? withoutComments : plugin(sanitize),
    plugin(searchSections), // before formulas are set and words are added to the page
    [plugin(searchFormulas), options],
    figures,
    runInLeads, // before formulas are set: a lead is short
    plugin(pictureWords),
    plugin(opening), // what follows, up to holes, only changes what stands between its marks
    [plugin(blockLanguages), options],
    ...(options.figureNumbers ? [[plugin(figureNumbers), options] as Pluggable] : []),
    formulaSpacing, // before math: it knows formulas by their class
    [plugin(math), { ...options, strict: options.strictMath }],
    ...(options.math ? [plugin(equationReferences)] : []), // after math: it knows the numbers
    [plugin(highlight), { highlighter }],
    plugin(codeBlocks), // after highlight: it splits the highlighted spans by line
    tables, // after math: it names columns by their formula
    [taskLists, { language: options.language }],
    plugin(readingAids),
    plugin(headingHtml), // before holes: a heading in a table of contents holds no marks
    [plugin(tableOfContents), { language: options.language }],
    plugin(holes),
  ];
  return unified().use(plugins);
}

/** After captions, which are prose too; before autolinks, which leave text without places. */
function mathOf({ brackets }: CompileOptions): PluggableList {
  return [
    plugin(displayMath),
    [plugin(straySigns), { brackets }],
    [plugin(misplacedMath), { brackets }],
  ];
}

/** What an author's HTML needs before it becomes part of the tree. */
function htmlSource({ html }: CompileOptions): PluggableList {
  if (html === 'escape') return [htmlAsText];
  return [plugin(unfinishedHtmlBlocks), plugin(bogusComments), plugin(unclosedHtml)];
}

/** Our plugins take a `PostFile`, which is the VFile that `compilePost` hands to unified. */
function plugin(attacher: unknown): Plugin<[object?]> {
  return attacher as Plugin<[object?]>;
}

function footnoteWords({ language }: CompileOptions) {
  return language === 'zh-CN'
    ? { footnoteLabel: '脚注', footnoteBackLabel: backLabel('回到正文') }
    : { footnoteLabel: 'Footnotes', footnoteBackLabel: backLabel('Back to the text') };
}

/** The second link back is shown as `↩2`, and called so. */
function backLabel(words: string) {
  return (_: number, again: number) => (again > 1 ? `${words} ${again}` : words);
}
