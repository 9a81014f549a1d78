/** What of an outcome reaches which stream. */
import { describe, expect, it, test } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.ts';
import type { Outcome } from '../../src/cli/command.ts';
import { printOutcome } from '../../src/cli/print-outcome.ts';
import { error, warning } from '../../src/diagnostics/problem.ts';
import { recordedTerminal } from './recorded-terminal.ts';

const SAID = { en: 'it is so', zh: '如此' };
const ERROR = error('SC610', SAID, SAID);
const WARNING = warning('SC201', SAID, SAID);

/** Prints as with `argv`; gives back what came of it. */
async function printed(outcome: Outcome, ...argv: string[]) {
  const { terminal, printed: all } = recordedTerminal();
  const { options } = parseArguments(['clean', ...argv]);
  const code = await printOutcome(outcome, { name: 'clean', options, language: 'en', terminal });
  return { code, ...all() };
}

describe('the text of an outcome', () => {
  it('is printed, beside warnings too', async () => {
    expect(await printed({ diagnostics: [], text: 'done\n' })).toEqual({
      ...{ code: 0, out: 'done\n', err: '' },
    });
    const warned = await printed({ diagnostics: [WARNING], text: 'done\n' });
    expect(warned).toMatchObject({ code: 0, out: 'done\n' });
    expect(warned.err).toContain('warning[SC201]: it is so');
  });

  test.each<[string, Outcome]>([
    ['an error', { diagnostics: [ERROR] }],
    ['a warning that counts as one', { diagnostics: [WARNING], strict: true }],
  ])('is not printed where %s stands against it', async (_, outcome) => {
    for (const isResult of [false, true]) {
      const { code, out, err } = await printed({ ...outcome, text: 'done\n', isResult });
      expect(code).not.toBe(0);
      expect(out).toBe('');
      expect(err).toContain('it is so');
    }
  });

  it('is left out with `--quiet`, unless it is the result', async () => {
    const outcome = { diagnostics: [], text: 'done\n' };
    expect((await printed(outcome, '--quiet')).out).toBe('');
    expect((await printed({ ...outcome, isResult: true }, '--quiet')).out).toBe('done\n');
  });
});

test('the data of an outcome is printed with `--json`, with an error too', async () => {
  const outcome = { diagnostics: [ERROR], text: 'done\n', data: { removed: [] } };
  const { code, out, err } = await printed(outcome, '--json');
  expect({ code, err }).toEqual({ code: 3, err: '' });
  expect(JSON.parse(out)).toMatchObject({ command: 'clean', exitCode: 3, removed: [] });
});
