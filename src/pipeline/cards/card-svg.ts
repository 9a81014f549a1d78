/** What the card of a post shows, as SVG: title, author, date and site beside a bar of the site's colour. */
import { escapeXml } from '../../base/escape.ts';
import { setTitle } from './title-lines.ts';

export interface CardFacts {
  title: string;
  /** Author and date, or one of them. */
  byline: string;
  site: string;
  /** `#0b5394` */
  color: string;
}

export const CARD = { width: 1200, height: 630 };

const MARGIN = 88;
/** The largest type in which the title has so many lines at most. */
const SIZES: [number, number][] = [
  [84, 2],
  [72, 3],
  [60, 4],
  [50, 5],
];

/** Whatever the font is called that it is drawn with, there is but one. */
export function cardSvg({ title, byline, site, color }: CardFacts): string {
  const { lines, size } = setTitle(title, CARD.width - 2 * MARGIN, SIZES);
  const leading = size * 1.35;
  const top = 300 - ((lines.length - 1) * leading) / 2;
  const text = (words: string, place: string) => `<text ${place}>${escapeXml(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" font-family="card" font-weight="700">`,
    '<rect width="100%" height="100%" fill="#fbfaf7"/>',
    `<rect width="24" height="100%" fill="${color}"/>`,
    ...lines.map((line, at) =>
      text(
        line,
        `x="${MARGIN}" y="${round(top + at * leading)}" font-size="${size}" fill="#1d1d1d"`,
      ),
    ),
    text(byline, `x="${MARGIN}" y="546" font-size="30" fill="#5c5c5c"`),
    text(
      site,
      `x="${CARD.width - MARGIN}" y="546" font-size="30" fill="${color}" text-anchor="end"`,
    ),
    '</svg>',
  ].join('');
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
