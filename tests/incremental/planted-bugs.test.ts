/** The comparison with a first build can fail: it finds whatever is forgotten of what a result depends on. */
import { expect, test } from 'vitest';
import { BUGS } from './bugs.ts';
import { anHourLater, differences } from './follow.ts';
import { plant } from './planted.ts';
import { clean, incremental, openTestSite } from './site.ts';
import { take } from './steps.ts';

test.each(BUGS.map((bug, number) => ({ ...bug, number })))('$name', ({ number, ...bug }) =>
  anHourLater(async () => {
    const planted = await plant(bug, number);
    const site = openTestSite();
    try {
      await incremental(site, planted.main);
      let isCaught = false;
      for (const [index, name] of bug.script.entries()) {
        await take(site, { name, choice: 2 + 7 * index });
        const made = await incremental(site, planted.main);
        isCaught = differences(made, await clean(site)).length > 0;
        if (isCaught) break;
      }
      expect(isCaught).toBe(true);
    } finally {
      site.close();
      planted.remove();
    }
  }),
);
