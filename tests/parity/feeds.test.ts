/** Feeds by what they hold. */
import { expect, it } from 'vitest';
import { entriesOf } from '../../src/parity/compare/feeds.ts';

const TEXT = '<![CDATA[<item>\n<entry>]]>';

it.each([
  ['two of Atom', `<feed><entry>${TEXT}</entry>\n<entry lang="en"></entry></feed>`, 2],
  ['one of RSS', `<rss><item><description>${TEXT}</description></item></rss>`, 1],
  ['none', `<rss><channel><description>${TEXT}</description></channel></rss>`, 0],
])('counts entries, not what looks like one in their text: %s', (_, feed, count) => {
  expect(entriesOf(feed)).toBe(count);
});
