/** A file that is made when it is read. */
import { expect, it } from 'vitest';
import { LateFile } from '../../src/base/late-file.ts';

it('asks for key and contents each time, and for neither before', () => {
  const asked: string[] = [];
  const key = () => {
    asked.push('key');
    return asked.includes('contents') ? 'k' : undefined;
  };
  const file = new LateFile('a.html', key, () => {
    asked.push('contents');
    return 'x';
  });
  expect([file.path, asked]).toEqual(['a.html', []]);
  expect([file.key, file.contents, file.contents, file.key]).toEqual([undefined, 'x', 'x', 'k']);
  expect(asked).toEqual(['key', 'contents', 'contents', 'key']);
});
