/** Names and addresses that would lead out of a site, or mean something else on another system. */
import fc from 'fast-check';

const PARTS = [
  ...['..', '.', '...', '..%2f', '%2e%2e', '%2E%2e%5c', '%00', '..\\', '\\', '/', '//', '~', ''],
  ...['C:', 'c:\\', '\\\\server\\share', 'file:///', 'http://else.example', '?', '#', '*', '|'],
  ...['con', 'NUL', 'aux.txt', 'com1', 'LPT9.html', 'trail.', 'trail ', ' lead', 'a:b', 'a:$DATA'],
  ...['caf\u00e9', 'cafe\u0301', '\u0130', 'i\u0307', 'ß', 'SS', 'Foo', 'foo', '\u212a', 'ﬁ'],
  ...[
    '\0',
    '\n',
    '\t',
    '\u0007',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ufffd',
    '文',
    '𝒙',
    '<b>',
    '"',
    "'",
  ],
  ...['index.html', '.scholium.json', '.scholium-staging', '.git', '.htaccess', '_headers', 'tags'],
  ...[
    'public',
    'posts',
    'outside',
    'secret.txt',
    'a'.repeat(260),
    '论'.repeat(90),
    'x'.repeat(255),
  ],
  ...['__proto__', 'constructor', 'a', 'b', '-', '--out', '$(id)', '`id`', '{{ 1 }}', ':title'],
];

const part = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PARTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** One to four parts, with and without slashes between them and before the first. */
const strange = fc
  .record({
    before: fc.constantFrom('', '/', '../', '../../', './', '..\\..\\', '/..'),
    between: fc.constantFrom('/', '/', '\\', ''),
    parts: fc.array(part, { minLength: 1, maxLength: 4 }),
    after: fc.constantFrom('', '/', '.html', '/index.html', '.md'),
  })
  .map(({ before, between, parts, after }) => before + parts.join(between) + after);

/** Nothing is wrong with them but where they lead. */
const upwards = fc
  .record({
    before: fc.constantFrom('', '/', 'a/'),
    up: fc.constantFrom('../', '%2e%2e/', '..%2F', '..\\', './../'),
    times: fc.integer({ min: 1, max: 5 }),
    name: fc.nat({ max: 99_999 }),
    after: fc.constantFrom('', '/', '.html'),
  })
  .map(({ before, up, times, name, after }) => `${before}${up.repeat(times)}up${name}${after}`);

export const hostilePaths: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: strange },
  { weight: 1, arbitrary: upwards },
);

/** What a Unix file can be called. */
export const fileNames: fc.Arbitrary<string> = fc
  .array(part, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('').replace(/[/\0]/g, ''))
  .filter((name) => !/\p{Cs}/u.test(name) && !['', '.', '..'].includes(name))
  .filter((name) => Buffer.byteLength(name) <= 240);
