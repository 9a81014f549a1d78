/** Posts that nobody wrote, with a vocabulary as wide as that of real ones: no two are alike. */
import phrases from 'opencc-js/dict/STPhrases';
import { chanceOf } from '../notes/chance.mjs';

/** Words of two to four characters, in an order that is no alphabet's: the first are the frequent ones. */
const CHINESE = shuffled(
  phrases
    .split('|')
    .map((line) => line.split(' ')[0])
    .filter((word) => /^\p{Script=Han}{2,4}$/u.test(word)),
);
const STEMS = [
  'detect',
  'segment',
  'attend',
  'classif',
  'project',
  'align',
  'distill',
  'embed',
  'regress',
  'normal',
  'optim',
  'quant',
  'sampl',
  'contrast',
  'reconstruct',
  'transform',
  'pool',
  'convol',
  'regular',
  'gener',
];
const PREFIXES = [
  '',
  're',
  'pre',
  'over',
  'multi',
  'cross',
  'self',
  'semi',
  'un',
  'co',
  'sub',
  'inter',
  'meta',
  'hyper',
  'auto',
  'bi',
];
const MIDDLES = ['', 'at', 'iv', 'ul', 'or', 'an', 'ent', 'ar', 'il', 'on', 'et', 'im'];
const ENDINGS = ['', 's', 'ed', 'ing', 'er', 'ion', 'ions', 'able', 'ness', 'ly'];
const ENGLISH = shuffled(
  PREFIXES.flatMap((prefix) =>
    STEMS.flatMap((stem) =>
      MIDDLES.flatMap((middle) => ENDINGS.map((end) => prefix + stem + middle + end)),
    ),
  ),
);
const COMMON = [...'的是在和对为了中上这有就不也与我们一个可以其'];
const SENTENCES = 90;

export function generatedPosts(count, { searchTerms, formulaForms }) {
  return Array.from({ length: count }, (_, at) => {
    const post = generatedPost(at + 1, searchTerms);
    return {
      ...post,
      compiled: { ...post.compiled, formulaForms: formulaForms(post.compiled.search) },
    };
  });
}

function generatedPost(number, searchTerms) {
  const chance = chanceOf(number * 7919);
  const topic = Array.from({ length: 25 }, () => chance.pick(CHINESE));
  const words = Array.from({ length: 10 }, () => chance.pick(ENGLISH));
  const sentence = () => sentenceOf(chance, topic, words);
  const sections = Array.from({ length: 6 }, (_, at) => ({
    headingId: at === 0 ? undefined : `section-${at}`,
    heading: at === 0 ? [] : [chance.pick(topic) + chance.pick(CHINESE)],
    runs: [
      Array.from({ length: SENTENCES / 6 }, sentence).join(''),
      { tex: `x_{${chance.whole(1, 99)}}`, display: false },
    ],
  }));
  const year = 2005 + Math.floor((number * 20) / 10_001);
  return {
    ...{ path: `posts/${number}.md`, kind: 'post', url: `/posts/${number}/`, lang: 'zh-CN' },
    title: `${chance.pick(topic)}${chance.pick(topic)} ${chance.pick(words)} ${number}`,
    date: { epoch: number * 60_000_000, iso: `${year}-01-01T00:00:00+08:00`, year },
    tags: [{ name: chance.pickByRank(CHINESE.slice(0, 90)) }],
    compiled: { search: sections, searchTerms: searchTerms(sections) },
  };
}

function sentenceOf(chance, topic, words) {
  const length = chance.whole(5, 11);
  let text = '';
  for (let at = 0; at < length; at++) {
    const draw = chance.next();
    if (draw < 0.3) text += chance.pick(topic);
    else if (draw < 0.62) text += frequent(CHINESE, chance);
    else if (draw < 0.92) text += chance.pick(COMMON);
    else text += ` ${chance.happens(0.5) ? chance.pick(words) : frequent(ENGLISH, chance)} `;
  }
  return `${text}${chance.pick(['，', '。', '。'])}`;
}

/** Rank by a power, near to Zipf's law, without adding up a list of tens of thousands each time. */
function frequent(list, chance) {
  return list[Math.floor(list.length ** chance.next()) - 1] ?? list[0];
}

function shuffled(list) {
  const chance = chanceOf(list.length);
  const copy = [...new Set(list)];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = chance.whole(0, at);
    [copy[at], copy[other]] = [copy[other], copy[at]];
  }
  return copy;
}
