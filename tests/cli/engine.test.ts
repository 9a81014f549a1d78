/** Which versions of Node are told how to compile, and that they know what they are told. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { tuneEngine } from '../../src/cli/engine.ts';

function toldTo(version: string): string[] {
  const told: string[] = [];
  tuneEngine(version, (flags) => told.push(flags));
  return told;
}

describe('tuneEngine', () => {
  it('tells the versions that gain by it, in a way that this one understands', () => {
    const told = toldTo('20.19.0');
    expect(told).toHaveLength(1);
    const code = `require('node:v8').setFlagsFromString(${JSON.stringify(told[0])})`;
    const { stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
    expect(stderr).toBe(''); // V8 complains there of flags that it does not know
  });

  it.each(['21.7.0', '24.0.0', '99.0.0'])('leaves Node %s alone', (version) => {
    expect(toldTo(version)).toEqual([]);
  });
});
