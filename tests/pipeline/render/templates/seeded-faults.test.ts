/** Faults that theme authors make, each told with its exact place before any page is rendered. */
import { describe, expect, test } from 'vitest';
import { IN_ONE_TEMPLATE, OTHERS } from './faults-in-one-template.ts';
import { checked } from './small-theme.ts';

describe('before rendering', () => {
  test.each(IN_ONE_TEMPLATE)('%s', (_, text, found) => {
    expect(checked({ ...OTHERS, 'page.njk': text })).toEqual(found);
  });
});
