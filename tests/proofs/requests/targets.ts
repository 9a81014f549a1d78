/** What stands between the method and the version of a hostile request. */
import fc from 'fast-check';

const SECRETS = [
  'secret.txt',
  'site-secret/index.html',
  '.env',
  'site/.env',
  'scholium.yaml',
  'posts/a.md',
  'posts/draft.md',
  'static/.env',
  'static/data.txt',
  'linked.txt',
  'public/old.html',
  'public/.scholium.json',
  '.scholium.json',
  '.scholium/secret',
  '.scholium/',
  'etc/passwd',
  'proc/self/environ',
  'windows/win.ini',
  '2024/03/01/canary-4f1c/',
];

const UPS = [
  '..',
  '%2e%2e',
  '.%2e',
  '%2e.',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '..%00',
  '..;',
  '...',
  '....',
  '%u002e%u002e',
  '%e0%80%ae',
  '\u00a0..',
  '..%20',
  '..%09',
  '.',
  '',
  '%ef%bc%8e%ef%bc%8e',
];

const SLASHES = [
  '/',
  '//',
  '%2f',
  '%252f',
  '\\',
  '%5c',
  '%255c',
  '/./',
  '%c0%af',
  '/%2e/',
  '%e2%88%95',
  '/;/',
  '%ef%bc%8f',
];

const BEGINNINGS = [
  '/',
  '//',
  '/tags/CNN/',
  '/css/',
  '/@fs/',
  '/static/',
  '/./',
  '/%2e/',
  '/index.html/',
  '/~/',
  '/.scholium/',
  '/file:',
  '/C:/',
  '/\\',
  '/%00/',
  '/404.html%00/',
  '/data.txt/',
];

const ENDINGS = [
  '',
  '/',
  '?',
  '?raw',
  '?url',
  '#x',
  '%00',
  '%00.html',
  '::$DATA',
  '%20',
  '.',
  ';.html',
];

const some = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

/** Ways out of the site, in every spelling; each leads nowhere. */
export const traversals: fc.Arbitrary<string> = fc
  .record({
    beginning: some(BEGINNINGS),
    up: some(UPS),
    slash: some(SLASHES),
    depth: fc.nat({ max: 8 }),
    secret: some(SECRETS),
    ending: some(ENDINGS),
    isEncoded: fc.boolean(),
  })
  .map(({ beginning, up, slash, depth, secret, ending, isEncoded }) => {
    const path = isEncoded ? secret.replaceAll('/', slash) : secret;
    return `${beginning}${`${up}${slash}`.repeat(depth)}${path}${ending}`;
  })
  .filter((target) => !isGood(target));

/** `/./` and the like may lead to a file that is served under its own name alone: that name is left out. */
function isGood(target: string): boolean {
  return ['/data.txt', '/', ''].includes(target.replace(/[?#].*$/, ''));
}

/** Escapes that are none, bytes that no address holds. */
export const badTargets: fc.Arbitrary<string> = fc
  .tuple(
    some(['/', '/tags/', '/data.txt']),
    some([
      '%',
      '%2',
      '%zz',
      '%%',
      '%u1234',
      '%ff',
      '%c3%28',
      '%ed%a0%80',
      '%00',
      '%0d%0aX:%20y',
      '\x00',
      '\x7f',
      '\x01',
      '\t',
      '\xff',
      '\xe7\x9b\xae',
      '<script>',
      '"',
      '`',
      '^',
      '{}',
      '|',
      '%e2%80%ae',
    ]),
    some(['', '/', '.html', '%', '/../']),
  )
  .map((parts) => parts.join(''));

/** Other servers, other schemes, no path at all. */
export const elsewhere: fc.Arbitrary<string> = some([
  'http://localhost/secret.txt',
  'http://evil.example/',
  'https://localhost:4000/../.env',
  'file:///etc/passwd',
  'HTTP://LOCALHOST/.env',
  'evil.example:443',
  '//evil.example/',
  '///evil.example',
  '/\\evil.example',
  '/%2f%2fevil.example/',
  '//evil.example/%2f..',
  '*',
  '?',
  '#',
  '..',
  '../secret.txt',
  'secret.txt',
  'data:text/html,x',
  'javascript:alert(1)',
  '@evil.example/',
  ':80/',
  '/.//evil.example',
]);

/** What the site has, with what must not matter behind it. */
export const goodTargets: fc.Arbitrary<string> = fc
  .tuple(
    some([
      '/',
      '/index.html',
      '/tags/CNN/',
      '/tags/CNN',
      '/data.txt',
      '/404.html',
      '/tags/%E6%A3%80%E6%B5%8B/',
      '/search/',
      '/.scholium/live-reload.js',
      '/.scholium/events',
      '/sitemap.xml',
    ]),
    some([
      '',
      '?',
      '?../../secret.txt',
      '?a=%00%ff%',
      '?/../.env',
      '?%0d%0aSet-Cookie:a=b',
      `?${'a'.repeat(2000)}`,
    ]),
  )
  .map((parts) => parts.join(''));
