/** Drafts and posts of the future, and dates in the names of files. */
import { describe, expect, it, test } from 'vitest';
import { dateOf } from '../../../src/base/dates.ts';
import type { Source } from '../../../src/model.ts';
import { dateOfFileName } from '../../../src/pipeline/collect/date-of-file-name.ts';
import { selectPublished } from '../../../src/pipeline/collect/published.ts';
import { exampleConfig } from '../../example/config.ts';
import { fieldsOf } from './note.ts';

const NOW = Date.parse('2021-08-31T00:00:00+08:00');

function note(path: string, yaml: string): Source {
  const { frontMatter } = fieldsOf(yaml);
  return { path, kind: 'post', text: '', hash: '', bodyOffset: 0, frontMatter, isBroken: false };
}

const NOTES = [
  note('later.md', 'date: 2021-09-02'),
  note('soon.md', 'date: 2021-08-31 00:00:01'),
  note('now.md', 'date: 2021-08-31 00:00:00'),
  note('draft.md', 'draft: true'),
  note('future-draft.md', 'date: 2021-09-01\npublished: false'),
  note('also-later.md', 'date: 2021-09-02'),
  note('undated.md', 'title: a'),
];

function select(shown: { drafts?: boolean; future?: boolean }) {
  const { published, leftOut } = selectPublished(NOTES, exampleConfig(shown), NOW);
  return {
    published: published.map(({ path }) => path),
    drafts: leftOut.drafts,
    future: leftOut.future.map(({ path }) => path),
  };
}

describe('selectPublished', () => {
  it('leaves out drafts, and posts from the next second on, the soonest first', () => {
    expect(select({})).toEqual({
      published: ['now.md', 'undated.md'],
      drafts: ['draft.md', 'future-draft.md'],
      future: ['soon.md', 'also-later.md', 'later.md'],
    });
  });

  it('shows drafts that are due where drafts are asked for', () => {
    expect(select({ drafts: true })).toEqual({
      published: ['now.md', 'draft.md', 'undated.md'],
      drafts: [],
      future: ['soon.md', 'future-draft.md', 'also-later.md', 'later.md'],
    });
  });

  it('shows the future, but no drafts, where the future is asked for', () => {
    const { published, future } = select({ future: true });
    expect(published).toEqual(['later.md', 'soon.md', 'now.md', 'also-later.md', 'undated.md']);
    expect(future).toEqual([]);
  });

  it('names the day on which a post is due', () => {
    const { leftOut } = selectPublished(NOTES, exampleConfig(), NOW);
    expect(leftOut.future[0]?.due).toEqual(dateOf(NOW + 1000, 'Asia/Shanghai'));
  });
});

test.each([
  ['posts/2021-08-31-r-fcn.md', '2021-08-31T00:00:00+08:00'],
  ['2021-08-31-论文.md', '2021-08-31T00:00:00+08:00'],
  ['posts/2021-02-30-no-such-day.md', undefined],
  ['posts/2021-08-31.md', undefined],
  ['posts/2021-8-31-a.md', undefined],
  ['posts/note-2021-08-31-a.md', undefined],
  ['2021-08-31-folder/a.md', undefined],
])('the date in the name of %s is %s', (path, iso) => {
  expect(dateOfFileName(path, 'Asia/Shanghai')?.iso).toBe(iso);
});
