/** Losses that an import or an author may cause, and what must be told of each. */
import { FILES, oldPost } from './pair.ts';

export interface Plant {
  name: string;
  /** Files of either side that are changed: text → text, or nothing for one that is deleted. */
  changes: [side: 'old' | 'new', path: string, change: (text: string) => string | undefined][];
  /** State and name of all that is told: no more and no less. */
  told: string[];
}

const FPN = '/2021/03/04/fpn/';
const NMS = '/2021/03/05/nms/';

const gone = () => undefined;
const replaced = (from: string | RegExp, to: string) => (text: string) => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to change: ${from}`);
  return changed;
};

const inFpn = (name: string, from: string | RegExp, to: string, ...told: string[]): Plant => ({
  ...{ name, changes: [['new', 'posts/fpn.md', replaced(from, to)]], told },
});

const inNms = (name: string, from: string | RegExp, to: string, ...told: string[]): Plant => ({
  ...{ name, changes: [['new', 'posts/nms.md', replaced(from, to)]], told },
});

/** An old file that the new site has nothing for. */
const more = (name: string, path: string, text: string, ...told: string[]): Plant => ({
  ...{ name, changes: [['old', path, () => text]], told },
});

const PAGE = oldPost('/', 'x', '').replace('<div class="post-body"', '<div class="list"');

export const PLANTS: Plant[] = [
  {
    name: 'a post is not there',
    changes: [['new', 'posts/nms.md', gone]],
    told: [`lost ${NMS}`, 'lost /old-name/', 'changed entries /atom.xml'],
  },
  inNms(
    'a post has another address',
    'title: NMS',
    'title: NMS\npermalink: /nms/',
    `changed ${NMS}`,
  ),
  inNms('a redirect is missing', /aliases.*\n/, '', 'lost /old-name/'),
  inNms(
    'a title differs',
    'title: NMS',
    'title: Soft-NMS',
    `changed title ${NMS}`,
    'changed title /old-name/',
  ),
  inNms(
    'a date differs, the address does not',
    'date: 2021-03-05 10:00',
    'date: 2021-03-06\npermalink: /2021/03/05/nms/',
    `changed date ${NMS}`,
    'changed date /old-name/',
  ),
  inNms(
    'a picture of another host is missing',
    /!\[\].*\n/,
    '',
    `lost picture ${NMS} https://cdn.example/nms.png`,
  ),
  inNms('a word is missing', '留下', '', `lost text ${NMS}`, 'lost text /old-name/'),
  inFpn('a heading was renamed', '## 动机', '## 动机何在', `lost ${FPN}#动机`),
  inFpn('a heading has another id', '## 动机', '<h2 id="why">动机</h2>', `changed ${FPN}#动机`),
  inFpn('a formula differs by one character', '2^k', '3^k', `changed formula ${FPN} 1`),
  inFpn('a formula lost a sign that Markdown spares', 'p_i^*', 'p_i^', `changed formula ${FPN} 2`),
  inFpn('a formula lost what Markdown had taken', 'y}_i', 'y}i', `changed formula ${FPN} 5`),
  inFpn('a formula is missing', '$p_i^*=1$ 是', '', `lost formula ${FPN} 2`, `lost text ${FPN}`),
  inFpn('a formula became text', '$p_i^*=1$', '\\$p_i^*=1\\$', `lost formula ${FPN} 2`),
  inFpn(
    'two formulas are exchanged',
    /(\$s.*?\$)(.*?)(\$p.*?\$)/,
    '$3$2$1',
    `lost formula ${FPN} 1`,
  ),
  inFpn(
    'a picture is missing',
    /!\[金字塔\].*\n/,
    '',
    `lost picture ${FPN} /2021/03/04/fpn/pyramid.svg`,
    // Scholium publishes what a note shows or links to.
    'lost /2021/03/04/fpn/pyramid.svg',
  ),
  inFpn(
    'a picture is not described',
    '![金字塔](pyramid.svg)',
    '![](pyramid.svg)',
    `changed alt ${FPN} /2021/03/04/fpn/pyramid.svg`,
  ),
  {
    name: 'a picture has other bytes',
    changes: [['new', 'posts/pyramid.svg', replaced('width="8"', 'width="9"')]],
    told: [
      `lost picture ${FPN} /2021/03/04/fpn/pyramid.svg`,
      'changed /2021/03/04/fpn/pyramid.svg',
    ],
  },
  inFpn('a text ends early', /最后一段.*\n/, '', `lost text ${FPN}`),
  inFpn('a line of code is missing', 'out = conv(top)\n', '', `lost text ${FPN}`),
  inFpn('a tag is missing', 'tags: [CNN]', 'tags: []', 'lost /tags/CNN/'),
  inFpn('a tag has another address', 'tags: [CNN]', 'tags: [cnn]', 'changed /tags/CNN/'),
  inFpn('a category is missing', /categories.*\n/, '', 'lost /categories/检测/'),
  {
    name: 'a page is not there',
    changes: [['new', 'pages/about.md', gone]],
    told: ['lost /about/'],
  },
  { name: 'CNAME is not there', changes: [['new', 'static/CNAME', gone]], told: ['lost /CNAME'] },
  {
    name: 'a download is not there',
    changes: [['new', 'static/files/notes.txt', gone]],
    told: ['lost /files/notes.txt'],
  },
  {
    name: 'a download has other bytes',
    changes: [['new', 'static/files/notes.txt', () => 'other\n']],
    told: ['changed /files/notes.txt'],
  },
  {
    name: 'a download has another address',
    changes: [
      ['new', 'static/files/notes.txt', gone],
      ['new', 'static/notes.txt', () => 'notes\n'],
    ],
    told: ['changed /files/notes.txt'],
  },
  more(
    'a feed has another name',
    'rss2.xml',
    '<rss><channel><item></item></channel></rss>',
    'changed /rss2.xml',
  ),
  more(
    'a feed of a format that is not made',
    'feed/notes.json',
    '{"version": "https://jsonfeed.org/version/1", "items": [1, 2, 3]}',
    'changed /feed/notes.json',
  ),
  more(
    'a feed has fewer entries',
    'atom.xml',
    `<feed>${'<entry></entry>'.repeat(3)}</feed>`,
    'changed entries /atom.xml',
  ),
  more('a year of the archive', 'archives/2019/index.html', PAGE, 'lost /archives/2019/'),
  more('a further page of a list', 'page/2/index.html', PAGE, 'lost /page/2/'),
  more('a program of the author', 'demo/play.js', 'play()', 'lost /demo/play.js'),
];

export function textOf(side: 'old' | 'new', path: string): string | undefined {
  return FILES[side][path];
}
