/** `npm run prove`: runs the proofs and prints what came of them as a table. */
import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { PROOFS } from './all.ts';
import { CannotTry, type Outcome, type Proof } from './proof.ts';

const USAGE = `usage: npm run prove -- [--long] [--count N] [--seed N] [--only NAME,…]

  --long   the counts of a long run (hours), instead of those in the tests (a minute or two)
  --count  this many tries of each proof
  --seed   tries others; the seed is in the table, so that a run can be repeated
  --only   some of: ${PROOFS.map(({ name }) => name).join(', ')}
`;

interface Row {
  proof: Proof;
  outcome?: Outcome;
  /** Why it was not run. */
  lacking?: string;
  seconds: number;
}

await main();

async function main(): Promise<void> {
  const asked = options();
  if (!asked) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  process.stdout.write(`${heading(asked.seed)}\n`);
  let isBroken = false;
  for (const proof of asked.proofs) {
    process.stderr.write(`• ${proof.name}\n`);
    const row = await tried(proof, asked);
    process.stdout.write(`${lineOf(row)}\n`);
    for (const failure of row.outcome?.failures.slice(0, 10) ?? []) {
      process.stderr.write(`  broken: ${failure}\n`);
    }
    const isLeftOut = asked.countOf(proof) === 0;
    isBroken ||= !isLeftOut && (row.outcome?.failures.length ?? 1) > 0;
  }
  if (isBroken) process.exitCode = 1;
}

interface Asked {
  proofs: readonly Proof[];
  seed: number;
  countOf: (proof: Proof) => number;
}

function options(): Asked | undefined {
  const string = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      options: { long: { type: 'boolean' }, count: string, seed: string, only: string },
    });
    const names = values.only?.split(',') ?? PROOFS.map(({ name }) => name);
    const proofs = PROOFS.filter(({ name }) => names.includes(name));
    const count = values.count === undefined ? undefined : Number(values.count);
    const seed = Number(values.seed ?? 20260101);
    const isNumber = Number.isInteger(seed) && (count === undefined || count > 0);
    if (!isNumber || proofs.length < new Set(names).size) return undefined;
    const countOf = ({ counts }: Proof) => count ?? (values.long ? counts.long : counts.short);
    return { proofs, seed, countOf };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause; // parseArgs: an option that there is not
    return undefined;
  }
}

async function tried(proof: Proof, { seed, countOf }: Asked): Promise<Row> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const count = countOf(proof);
  if (count === 0) return { proof, lacking: 'a long run tries it', seconds: 0 };
  try {
    const outcome = await proof.run({ count, seed });
    return { proof, outcome, seconds: seconds() };
  } catch (cause) {
    if (!(cause instanceof CannotTry)) throw cause;
    return { proof, lacking: cause.message, seconds: seconds() };
  }
}

function heading(seed: number): string {
  const { version, platform, arch } = process;
  return [
    `Commit ${commit()}, seed ${seed}, Node.js ${version}, ${platform} ${arch}, ${availableParallelism()} cores.`,
    '',
    '| promise | tries | broken | |',
    '|---|---|---|---|',
  ].join('\n');
}

function commit(): string {
  const git = (...argv: string[]) => execFileSync('git', argv, { encoding: 'utf8' }).trim();
  const isChanged = git('status', '--porcelain') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? ' with changes' : ''}`;
}

function lineOf({ proof, outcome, lacking, seconds }: Row): string {
  if (!outcome) return `| ${proof.promise} | not run: ${lacking} | – | |`;
  const notes = [outcome.note, `${seconds.toFixed(0)} s`].filter(Boolean).join('; ');
  const { tried, failures } = outcome;
  return `| ${proof.promise} | ${tried} ${proof.unit} | ${failures.length} | ${notes} |`;
}
