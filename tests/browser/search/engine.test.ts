/** What a query finds, in which order, and what readers see of it. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { engineOver, excerpts, filesOf, found, notes, searching, shown } from './searched.ts';

describe('a query finds', () => {
  const engine = searching([
    { title: '残差网络', tags: ['CNN'], year: 2019, body: '卷积神经网络越深越难训练。' },
    { title: 'R-FCN', tags: ['CNN', '检测'], year: 2020, body: '用 KL 散度与RoI池化，1×1 卷积。' },
    { title: 'Attention', year: 2021, body: 'The networks are detecting objects in C++ code.' },
    { title: '代码', year: 2022, body: '```python\nself.max_pooling = MaxPool2d(3)\n```\n' },
    { title: '繁體', year: 2022, body: '這裡討論殘差網絡與樹狀數組。' },
  ]);

  it.each([
    ['one character', '卷', ['/1/', '/2/']],
    ['a word', '卷积', ['/1/', '/2/']],
    ['characters across the borders of words', '越难训', ['/1/']],
    ['a phrase in quotes', '"神经网络"', ['/1/']],
    ['all of several words', '网络 训练', ['/1/']],
    ['a word beside Chinese', 'RoI池化', ['/2/']],
    ['the same with a space', 'RoI 池化', ['/2/']],
    ['Chinese beside a word that the text has apart', 'KL散度', ['/2/']],
    ['a size by another sign', '1x1 卷积', ['/2/']],
    ['a compound', 'R-FCN', ['/2/']],
    ['a compound in one word', 'rfcn', ['/2/']],
    ['a part of it', 'fcn', ['/2/']],
    ['a language with signs', 'C++', ['/3/']],
    ['another form of a word', 'detection', ['/3/']],
    ['the beginning of the last word', 'atten', ['/3/']],
    ['a word with a slip', 'netwroks', ['/3/']],
    ['a word whose beginning is wrong', 'bttention', ['/3/']],
    ['full width', 'ｏｂｊｅｃｔｓ', ['/3/']],
    ['a part of a name in camelCase', 'pool2d', ['/4/']],
    ['a part of a name with underscores', 'pooling', ['/4/']],
    ['simplified what is traditional', '树状数组', ['/5/']],
    ['traditional what is simplified', '殘差網絡', ['/5/', '/1/']],
    ['a tag alone', 'tag:CNN', ['/2/', '/1/']],
    ['a year alone', 'year:2022', ['/5/', '/4/']],
    ['words of a tag', 'tag:检测 池化', ['/2/']],
    ['Chinese names of filters', '标签：CNN 年份：2019', ['/1/']],
    ['words run together that no post has so', '训练卷积神经', ['/1/']],
  ])('%s: %s', async (_, query, urls) => {
    expect((await found(engine, query)).sort()).toEqual(urls.sort());
  });

  it.each([
    ['nothing', ''],
    ['spaces', '  '],
    ['signs', '，。!?'],
    ['what is nowhere', '"没有的话"'],
    ['characters that are apart', '残网'],
    ['a phrase whose words are apart', '"训练卷积"'],
    ['a tag that is not there', 'tag:GAN 卷积'],
  ])('nothing for %s', async (_, query) => {
    const { total, results } = await engine.search(query);
    expect({ total, results }).toEqual({ total: 0, results: [] });
  });

  it('words by their pinyin on a site of one note, too', async () => {
    expect(await found(searching(['卷积核。']), 'juanji')).toHaveLength(1);
  });

  it('words by their pinyin, and by its initials', async () => {
    const three = Array.from({ length: 3 }, () => '卷积神经网络，分类。');
    const engine = searching([...three, '别的。']);
    expect(await found(engine, 'juanji')).toHaveLength(3);
    expect(await found(engine, 'shenjingwangluo')).toHaveLength(3);
    expect(await found(engine, 'sjwl')).toHaveLength(3);
    expect(await found(engine, 'fenlei')).toHaveLength(3);
  });
});

describe('results', () => {
  it('come by title, heading, tag, text; of equals the newest first', async () => {
    const engine = searching([
      { body: '蒸馏。', year: 2018 },
      { body: '别的。', tags: ['蒸馏'], year: 2018 },
      { body: '## 蒸馏\n\n别的。', year: 2018 },
      { title: '蒸馏', body: '别的。', year: 2018 },
      { body: '蒸馏。', year: 2020 },
    ]);
    expect(await found(engine, '蒸馏')).toEqual(['/4/', '/3/', '/2/', '/5/', '/1/']);
  });

  it('lead to the heading, with the hit marked and formulas as formulas', async () => {
    const engine = searching(['前文。\n\n## 损失 $L$\n\n由 $x^2$ 得到蒸馏的损失。']);
    const [result] = (await engine.search('蒸馏')).results;
    expect(result?.sections[0]?.url).toBe('/1/#损失-l');
    expect(shown(result?.sections[0]?.heading)).toBe('损失 $L$');
    expect(result && excerpts(result)).toEqual(['由 $x^2$ 得到[蒸馏]的损失。']);
  });

  it('count tags and years of all that was found, and pages go through them', async () => {
    const engine = searching(
      Array.from({ length: 25 }, (_, at) => ({
        ...{ body: '卷积。', year: 2000 + (at % 2), tags: [at % 5 === 0 ? '甲' : '乙'] },
      })),
    );
    const { total, tags, years, results } = await engine.search('卷积');
    expect({ total, tags, years, shown: results.length }).toEqual({
      total: 25,
      tags: [
        { name: '乙', count: 20 },
        { name: '甲', count: 5 },
      ],
      years: [
        { name: '2001', count: 12 },
        { name: '2000', count: 13 },
      ],
      shown: 10,
    });
    const next = await engine.search('卷积', { offset: 20 });
    expect(next.results).toHaveLength(5);
  });

  it('say which word was looked for instead', async () => {
    const engine = searching(['Knowledge distillation.']);
    const { suggestion, total } = await engine.search('knwoledge 的');
    expect({ suggestion, total }).toEqual({ suggestion: 'knowledge 的', total: 0 });
    expect((await engine.search('knowlege dustillation')).suggestion).toBe(
      'knowledge distillation',
    );
    expect(await engine.search('knowledge')).not.toHaveProperty('suggestion');
  });
});

const HAN = [...'卷积神经网络残差蒸馏损失函数的是在一'];
const text = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...HAN) },
    { weight: 1, arbitrary: fc.constantFrom('，', '。\n\n', ' CNN ', '$x$', '**', '1x1', '\n') },
  ),
  { minLength: 1, maxLength: 120 },
);

test('every run of one to eight characters of a note is found, and what is found has it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.nat(),
      async (all, seed, size) => {
        const posts = notes(all.map((pieces) => pieces.join('')));
        const engine = engineOver(filesOf(posts));
        const blocks = posts.map(blocksOf);
        const runs = blocks.flat().flatMap((block) => block.match(/\p{Script=Han}+/gu) ?? []);
        const run = runs[seed % Math.max(1, runs.length)] ?? '';
        const query = run.slice(0, 1 + (size % 8));
        if (query === '') return;
        const expected = posts.filter((_, at) =>
          blocks[at]?.some((block) => block.includes(query)),
        );
        expect((await found(engine, query)).sort()).toEqual(expected.map(({ url }) => url).sort());
      },
    ),
    { numRuns: 60 },
  );
});

/** Text between formulas, block by block. */
function blocksOf({ compiled }: ReturnType<typeof notes>[number]): string[] {
  return compiled.search.flatMap(({ runs }) =>
    runs.flatMap((run) => (typeof run === 'string' ? run.split('\n') : [])),
  );
}

test('no query makes it throw or hang', async () => {
  const engine = searching(['卷积 <b>bold</b> & C++ `code` $x$', 'constructor __proto__ 1x1']);
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      ...['__proto__', 'constructor', 'toString', 'tag:', 'tag:"', '"', '""', '“”', 'year:x', '\\'],
      ...['<script>', '\0', '\ud800', 'a'.repeat(5000), '卷'.repeat(5000), '((((', '.*+?^$', '|散'],
      ...["' OR 1=1", '{{7*7}}', '%00', '../../etc/passwd', 'tag:__proto__ x', '﷽', 'İ', 'ﬁ', '𠮷'],
    ),
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (query) => {
      const { results, total } = await engine.search(query);
      expect(results.length).toBeLessThanOrEqual(total);
    }),
    { numRuns: 500 },
  );
});

describe('a file of the index that cannot be had', () => {
  const files = filesOf(notes(['卷积神经网络。', 'words']));

  it.each(['index.json', 'terms', 'table', 'tags', 'part'])(
    'rejects with the cause: %s',
    async (kind) => {
      const left = new Map([...files].filter(([path]) => !path.startsWith(kind)));
      await expect(engineOver(left).search('卷积')).rejects.toThrow(/is not there$/);
    },
  );

  it.each(['terms', 'table', 'tags', 'part'])('rejects where it is torn: %s', async (kind) => {
    const torn = new Map(
      [...files].map(([path, contents]) => [
        path,
        path.startsWith(kind) ? contents.subarray(0, contents.length >> 1) : contents,
      ]),
    );
    await expect(engineOver(torn).search('卷积')).rejects.toThrow();
  });

  it('is asked for again by the next query', async () => {
    const left = new Map([...files].filter(([path]) => !path.startsWith('part')));
    const engine = engineOver(left);
    await expect(engine.search('卷积')).rejects.toThrow();
    for (const [path, contents] of files) left.set(path, contents);
    expect(await found(engine, '卷积')).toEqual(['/1/']);
  });

  it('is of another version where index.json says so', async () => {
    const manifest = new TextEncoder().encode('{"version":999}');
    const foreign = engineOver(new Map([...files, ['index.json', manifest]]));
    await expect(foreign.search('卷积')).rejects.toThrow('index.json');
  });
});

describe('a query that is given up', () => {
  it('rejects at once, with the reason, and spoils nothing', async () => {
    const files = filesOf(notes(['卷积。']));
    const engine = engineOver(files);
    const controller = new AbortController();
    const search = engine.search('卷积', { signal: controller.signal });
    controller.abort(new Error('typed on'));
    await expect(search).rejects.toThrow('typed on');
    expect(await found(engine, '卷积')).toEqual(['/1/']);
  });

  it('is not begun where it was given up before', async () => {
    const engine = searching(['卷积。']);
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(engine.search('卷积', { signal })).rejects.toThrow('too late');
  });
});

test('each file is read once', async () => {
  const read: string[] = [];
  const engine = engineOver(filesOf(notes(['卷积神经。', '卷积网络。'])), read);
  await engine.search('卷积');
  await engine.search('卷积神经');
  expect(read).toEqual([...new Set(read)]);
});
