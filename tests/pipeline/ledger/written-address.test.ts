/** Addresses in the ledger: readable, and read back to the letter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, writtenAddress } from '../../../src/pipeline/ledger/written-address.ts';

describe('an address', () => {
  it.each([
    ['/2021/08/31/r-fcn/', undefined, '/2021/08/31/r-fcn/'],
    ['/标签/目标检测/', '方法', '/标签/目标检测/#方法'],
    ['/a b/', 'c d', '/a%20b/#c%20d'],
    ['/100%/', '50%', '/100%25/#50%25'],
    ['/a#b?c/', 'd#e?f', '/a%23b%3Fc/#d#e?f'],
    ['/a\tb/', undefined, '/a%09b/'],
    ['/零​宽/', undefined, '/零%E2%80%8B宽/'],
  ])('%j %j is written as %s', (url, id, written) => {
    expect(writtenAddress(url, id)).toBe(written);
    expect(readAddress(written)).toEqual({ url, fragment: id ?? '' });
  });

  it('of any signs is read back, and is one word of one line', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (path, id) => {
        const url = `/x${path}`;
        const written = writtenAddress(url, id);
        expect(written).toMatch(/^\S+$/u);
        expect(readAddress(written)).toEqual({ url, fragment: id });
      }),
      { numRuns: 200 },
    );
  });

  it.each(['x/', '', '//host/', 'https://a.org/', '/%zz/', '/%E6%96/'])('is not %j', (written) => {
    expect(readAddress(written)).toBeUndefined();
  });

  it('is read with escapes that need not be', () => {
    expect(readAddress('/%E6%96%B9/#%E6%B3%95')).toEqual({ url: '/方/', fragment: '法' });
  });
});
