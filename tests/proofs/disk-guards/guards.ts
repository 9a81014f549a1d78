/** What keeps the promises about files, how the code looks without it, and which proof must notice. */
import type { main } from '../../../src/cli/main.ts';
import type { Alteration } from '../../incremental/planted.ts';
import { damage } from '../crash.ts';
import { builtBy } from '../disk/disk-site.ts';
import { sweepKills } from '../disk/sweep.ts';
import { FAILURES } from '../failed-builds/failures.ts';
import { failBuilds } from '../failed-builds.ts';
import { failCalls } from '../faults.ts';
import { writeHostile } from '../paths.ts';
import type { Outcome } from '../proof.ts';

export interface Guard {
  name: string;
  without: Alteration[];
  /** Tries the code without it. */
  broken: (command: typeof main, seed: number) => Promise<Outcome>;
}

const COUNT = 400;

const byKills: Guard['broken'] = (command, seed) =>
  sweepKills(
    { count: COUNT, seed },
    { after: damage, builder: builtBy(command), isCurious: false },
  );

const byFaults: Guard['broken'] = (command, seed) =>
  failCalls({ count: COUNT, seed }, { builder: builtBy(command), isCurious: false });

const byPaths: Guard['broken'] = (command, seed) => writeHostile({ count: 600, seed }, command);

const byFailures: Guard['broken'] = (command, seed) =>
  failBuilds({ count: FAILURES.length, seed }, command);

export const GUARDS: Guard[] = [
  {
    name: 'files wait beside the site until all are there',
    without: [
      {
        file: 'pipeline/write/staging.ts',
        from: 'const file = kept.get(path) ?? join(staging, String(kept.size));',
        to: 'const file = join(folder, path); mkdirSync(join(file, ".."), { recursive: true });',
      },
    ],
    broken: byKills,
  },
  {
    name: 'assets are written before pages',
    without: [
      {
        file: 'pipeline/write/plan.ts',
        from: 'plan.writes.sort(assetsFirst);',
        to: 'plan.writes.sort(byCodeUnit);',
      },
    ],
    broken: byKills,
  },
  {
    name: 'pages are deleted before assets',
    without: [
      {
        file: 'pipeline/write/plan.ts',
        from: 'plan.deletions.sort((a, b) => assetsFirst(b, a));',
        to: '',
      },
    ],
    broken: byKills,
  },
  {
    name: 'the list of files comes before the files',
    without: [
      {
        file: 'pipeline/write/write-output.ts',
        from: 'putManifest(folder, staging, new Map([...before, ...plan.after]));',
        to: '',
      },
    ],
    broken: byKills,
  },
  {
    name: 'a lock appears with the name of its holder',
    without: [
      {
        file: 'pipeline/write/lock.ts',
        from: '    linkOrWrite(file, text);',
        to: '    writeNew(file, text);',
      },
    ],
    broken: byKills,
  },
  {
    name: 'what was moved is taken back',
    without: [{ file: 'pipeline/write/write-output.ts', from: 'staging.takeBack();', to: '' }],
    broken: byFaults,
  },
  {
    name: 'what cannot be asked for is not taken for nothing',
    without: [
      {
        file: 'pipeline/write/moves.ts',
        from: 'return lstatSync(place, { throwIfNoEntry: false }) !== undefined;',
        to: 'try { lstatSync(place); return true; } catch { return false; }',
      },
    ],
    broken: (command, seed) =>
      failCalls(
        { count: COUNT, seed },
        {
          ...{ builder: builtBy(command), isCurious: false },
          only: ({ path }) => path.includes('/public/only-'),
        },
      ),
  },
  {
    name: 'a site with an error is not written',
    without: [
      {
        file: 'pipeline/finish.ts',
        from: 'const isFit = () => !hasFailed(told(), config.strict);',
        to: 'const isFit = () => true;',
      },
    ],
    broken: byFailures,
  },
  {
    name: 'what the author put into the output is not overwritten',
    without: [
      {
        file: 'pipeline/write/plan.ts',
        from: 'if (kind && !isOwn(path, request)) {',
        to: 'if (kind === undefined) {',
      },
    ],
    broken: byFailures,
  },
  {
    name: 'links out of the site are not followed',
    without: [
      {
        file: 'base/files.ts',
        from: "if (!isInside(step.realRoot, target)) return 'outside';",
        to: '',
      },
    ],
    broken: byPaths,
  },
  {
    name: 'no address leads out of the site, and nothing is written where one does',
    without: [
      {
        file: 'base/permalink.ts',
        from: "if (segments.some((segment) => segment === '.' || segment === '..')) return undefined;",
        to: '',
      },
      {
        file: 'pipeline/link/routes.ts',
        from: 'find((name) => !isPortableName(name))',
        to: 'find(() => false)',
      },
      {
        file: 'pipeline/write/write-output.ts',
        from: '.filter((path) => !output.holds(path))',
        to: '.filter(() => false)',
      },
    ],
    broken: byPaths,
  },
];
