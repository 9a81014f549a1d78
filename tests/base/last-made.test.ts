/** What is kept as long as it would be made of the same. */
import { expect, test } from 'vitest';
import { lastMade } from '../../src/base/last-made.ts';

test('the very same values give what was made of them, others do not', () => {
  const keep = lastMade<object>();
  const theme = {};
  const made = keep([theme, 'a'], () => ({}));
  expect(keep([theme, 'a'], () => ({}))).toBe(made);
  expect(keep([{}, 'a'], () => ({}))).not.toBe(made);
  expect(keep([theme], () => ({}))).not.toBe(made);
});

test('what failed is made anew, sooner or later', async () => {
  const keep = lastMade<Promise<string>>();
  const failing = keep(['a'], () => Promise.reject(new Error('the disk')));
  await expect(failing).rejects.toThrow('the disk');
  expect(await keep(['a'], async () => 'made')).toBe('made');
  expect(() =>
    keep(['b'], () => {
      throw new Error('at once');
    }),
  ).toThrow('at once');
  expect(await keep(['a'], async () => 'again')).toBe('made');
});
