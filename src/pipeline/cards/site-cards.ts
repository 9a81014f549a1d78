/** Cards of a site: a picture of each post for where its address is shared, made for new titles alone. */
import { cardPath } from '../../base/card-path.ts';
import { FileChanged } from '../../base/files.ts';
import { hash } from '../../base/hash.ts';
import { LateFile } from '../../base/late-file.ts';
import type { Cache } from '../../cache/cache.ts';
import {
  cardFontMissing,
  cardFontUnreadable,
  cardLibraryMissing,
} from '../../diagnostics/catalogue/publishing.ts';
import { inFile } from '../../diagnostics/problem.ts';
import type { Config, Diagnostic, OutputFile, Post } from '../../model.ts';
import { cardSvg } from './card-svg.ts';
import { type ChineseFont, chineseFont, readFont, simplifiedIndex } from './chinese-font.ts';
import { canDraw, openDrawing } from './open-drawing.ts';

export interface CardsRequest {
  root: string;
  config: Config;
  posts: Post[];
  cache: Cache | undefined;
  /** Opens the tool that leaves out of a font what is not shown. */
  openSubsetter: () => Promise<Subset>;
}

type Subset = (font: Uint8Array, characters: string, index: number) => Uint8Array;

export interface Cards {
  files: OutputFile[];
  /** By path of the note: the card's URL within the site, with what changes as it does. */
  urls: Map<string, string>;
  diagnostics: Diagnostic[];
}

interface Card {
  path: string;
  svg: string;
  key: string;
}

/** A post with a cover needs none. */
export async function siteCards(request: CardsRequest): Promise<Cards> {
  const { config, posts, root } = request;
  const none = { files: [], urls: new Map<string, string>() };
  const wanted = posts.filter(({ cover, kind }) => !cover && kind === 'post');
  if (!config.cards.enabled || wanted.length === 0) return { ...none, diagnostics: [] };
  const font = chineseFont(root, config.cards.font);
  const problem = problemWith(font, request);
  if (!font || problem)
    return { ...none, diagnostics: problem ? [inFile(problem, config.file)] : [] };
  const cards = wanted.map((post) => cardOf(post, config, font));
  const drawn = await drawNew(cards, font, request);
  if ('problem' in drawn) return { ...none, diagnostics: [inFile(drawn.problem, config.file)] };
  return {
    files: cards.map((card) => {
      const contents = () => drawn.pictureOf(card);
      return new LateFile(card.path, () => card.key, contents);
    }),
    urls: new Map(
      cards.map(({ path, key }, at) => [wanted[at]?.path ?? '', `/${path}?v=${key.slice(0, 8)}`]),
    ),
    diagnostics: [],
  };
}

function problemWith(font: ChineseFont | undefined, { root, config }: CardsRequest) {
  if (!canDraw(root)) return cardLibraryMissing();
  if (font) return undefined;
  return config.cards.font === '' ? cardFontMissing() : cardFontUnreadable(config.cards.font);
}

function cardOf(post: Post, config: Config, font: ChineseFont): Card {
  const author = post.frontMatter.author ?? config.author;
  const day = post.date?.iso.slice(0, 'YYYY-MM-DD'.length);
  const svg = cardSvg({
    title: post.title,
    byline: [author, day].filter(Boolean).join(' · '),
    site: config.title,
    color: config.cards.color,
  });
  return { path: cardPath(post.path), svg, key: hash(`${font.id}\n${svg}`) };
}

/** Font and package are opened only where the cache lacks a picture. */
async function drawNew(cards: Card[], font: ChineseFont, request: CardsRequest) {
  const { cache, root, config } = request;
  const lacking = cards.filter(({ path, key }) => cache?.get(path, key) === undefined);
  // What the cache holds is read again when it is written, which is seldom: all of them do not fit in memory.
  const pictures = new Map<string, Uint8Array>();
  const draw = lacking.length > 0 ? await openDrawing(root) : undefined;
  if (draw) {
    const text = lacking.map(({ svg }) => svg).join('');
    const subset = await request.openSubsetter();
    const bytes = readFont(font);
    let used: Uint8Array;
    try {
      used = subset(bytes, text, simplifiedIndex(bytes));
    } catch {
      return { problem: cardFontUnreadable(config.cards.font || font.file) };
    }
    for (const { path, key, svg } of lacking) {
      const picture = draw(svg, used);
      const isKept = cache?.set(path, key, Buffer.from(picture).toString('base64')) ?? false;
      if (!isKept) pictures.set(key, picture);
    }
  }
  const pictureOf = ({ path, key }: Card): Uint8Array => {
    const stored = pictures.get(key) ?? cache?.get(path, key);
    if (stored === undefined) throw new FileChanged(path); // another process cleared the cache
    return typeof stored === 'string' ? new Uint8Array(Buffer.from(stored, 'base64')) : stored;
  };
  return { pictureOf };
}
