/** Slips on the command line: each is named, with what was probably meant; exit code 2. */
import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.ts';
import { folderWith, scholium } from './scholium.ts';

const messagesOf = (argv: string[]) =>
  parseArguments(argv).diagnostics.map(({ code, message, help }) => [code, message.en, help.en]);

describe('parsing', () => {
  test('options may stand before, between and after the words', () => {
    const { words, options, given } = parseArguments([
      '--drafts',
      'new',
      '-C',
      'x',
      'A',
      '--quiet',
    ]);
    expect(words).toEqual(['new', 'A']);
    expect(options).toMatchObject({ drafts: true, quiet: true, root: 'x', future: false });
    expect(given).toEqual(['drafts', 'root', 'quiet']);
  });

  test('after `--` everything is a word', () => {
    expect(parseArguments(['new', '--', '--draft']).words).toEqual(['new', '--draft']);
  });

  test('an option given twice counts the last time', () => {
    expect(parseArguments(['--out', 'a', '--out=b']).options.out).toBe('b');
  });

  test('an unknown option suggests the nearest one', () => {
    expect(messagesOf(['build', '--darfts'])).toEqual([
      ['SC151', 'there is no option `--darfts`', 'Did you mean `--drafts`?'],
    ]);
  });

  test('an option far from all others points to help', () => {
    expect(messagesOf(['build', '--watch'])).toEqual([
      [
        'SC151',
        'there is no option `--watch`',
        'Add `--help` after the command to see its options.',
      ],
    ]);
  });

  test.each([[['--out']], [['--out', '--drafts']], [['--out=']]])('%j lacks a value', (argv) => {
    expect(messagesOf(argv)).toEqual([
      [
        'SC153',
        '`--out` needs a value',
        'Write it after the option: `--out DIR`. A value that begins with `-` needs `=`.',
      ],
    ]);
  });

  test('a value that begins with a hyphen may follow `=`', () => {
    expect(parseArguments(['--out=-x']).options.out).toBe('-x');
  });

  test('a switch takes no value', () => {
    expect(messagesOf(['build', '--drafts=no'])[0]?.slice(0, 2)).toEqual([
      'SC154',
      '`--drafts` takes no value',
    ]);
  });

  test('`__proto__` and `constructor` are unknown options like any other', () => {
    expect(messagesOf(['--__proto__', '--constructor']).map(([code]) => code)).toEqual([
      'SC151',
      'SC151',
    ]);
  });
});

describe('the command', () => {
  test.each([
    ['buidl', '`scholium build`'],
    ['generate', '`scholium build`'],
    ['server', '`scholium serve`'],
    ['g', '`scholium build`'],
  ])('`%s` is unknown and suggests %s', async (word, suggestion) => {
    const { code, out, err } = await scholium(folderWith(), [word]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(`there is no command \`${word}\``);
    expect(err).toContain(`Did you mean ${suggestion}?`);
  });

  test('an option of another command is refused', async () => {
    const { code, err } = await scholium(folderWith(), ['build', '--port', '4000']);
    expect(code).toBe(2);
    expect(err).toContain('`--port` has no meaning for `scholium build`');
  });

  test('a surplus word is refused', async () => {
    const { code, err } = await scholium(folderWith(), ['build', 'posts']);
    expect(code).toBe(2);
    expect(err).toContain('`scholium build` does not know what to do with `posts`');
  });

  test('a language that is not spoken is refused', async () => {
    const { code, err } = await scholium(folderWith(), ['build', '--lang', 'fr']);
    expect(code).toBe(2);
    expect(err).toContain('`fr` is no value for `--lang`');
  });

  test('a site folder that is not there is refused', async () => {
    const { code, err } = await scholium(folderWith(), ['build', '-C', 'nowhere']);
    expect(code).toBe(2);
    expect(err).toContain('there is no folder `nowhere`');
  });

  test('messages are Chinese where the locale is', async () => {
    const { err } = await scholium(folderWith(), ['buidl'], { LANG: 'zh_CN.UTF-8' });
    expect(err).toContain('没有命令 `buidl`');
    expect(err).toContain('是不是想用 `scholium build`？');
  });

  test('`--lang` counts more than the locale', async () => {
    const { err } = await scholium(folderWith(), ['buidl', '--lang', 'en'], {
      LC_ALL: 'zh_CN.UTF-8',
    });
    expect(err).toContain('there is no command `buidl`');
  });
});
