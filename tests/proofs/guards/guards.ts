/** Each guard, and what becomes of its line when it is taken away. */
import type { CHECKS } from './checks.ts';

export interface Guard {
  /** Of the check that must fail without it. */
  check: keyof typeof CHECKS;
  /** Below src/. */
  file: string;
  /** Stands there once. */
  from: string;
  to: string;
}

export const GUARDS: Guard[] = [
  {
    check: 'a foreign host',
    file: 'serve/server.ts',
    from: "return name === 'localhost' ||",
    to: 'return true ||',
  },
  {
    check: 'a foreign origin',
    file: 'serve/foreign-site.ts',
    from: 'if (origin !== undefined &&',
    to: 'if (false &&',
  },
  {
    check: 'a foreign frame',
    file: 'serve/foreign-site.ts',
    from: " || headers['sec-fetch-dest'] !== 'document'",
    to: '',
  },
  {
    check: 'a method that writes',
    file: 'serve/server.ts',
    from: "request.method !== 'GET' && request.method",
    to: "request.method === '' && request.method",
  },
  {
    check: 'an answer for other sites',
    file: 'serve/foreign-site.ts',
    from: "'cross-origin-resource-policy': 'same-origin',",
    to: '',
  },
  {
    check: 'an escape that is none',
    file: 'serve/answer.ts',
    from: 'isBroken ? undefined : path',
    to: 'path',
  },
  {
    check: 'a script in a note',
    file: 'pipeline/compile/processor.ts',
    from: "options.html === 'allow' ?",
    to: 'options ?',
  },
  {
    check: 'a link that runs',
    file: 'pipeline/compile/plugins/sanitize.ts',
    from: "'tel', 'ftp'",
    to: "'tel', 'ftp', 'javascript'",
  },
  {
    check: 'an id of the site',
    file: 'pipeline/compile/plugins/sanitize.ts',
    from: 'dropOwnId(node, file);',
    to: '',
  },
  {
    check: 'a document as data',
    file: 'pipeline/compile/plugins/sanitize.ts',
    from: 'dropDocuments(node, file);',
    to: '',
  },
  {
    check: 'a name that runs',
    file: 'pipeline/link/references.ts',
    from: 'url: wiki ?',
    to: 'url: !wiki ?',
  },
  {
    check: 'a command that runs',
    file: 'pipeline/compile/math/katex.ts',
    from: 'trust: refuse',
    to: 'trust: true',
  },
  {
    check: 'a box without an end',
    file: 'pipeline/compile/math/katex.ts',
    from: 'maxSize: MAX_SIZE_EM',
    to: 'maxSize: Infinity',
  },
  {
    check: 'a text in a template',
    file: 'pipeline/render/templates/trace.ts',
    from: 'suppressValue(value, true)',
    to: 'suppressValue(value, false)',
  },
  {
    check: 'a title in JSON-LD',
    file: 'base/escape.ts',
    from: '/[<>&\\u2028\\u2029]/g',
    to: '/[&]/g',
  },
  {
    check: 'a control character in XML',
    file: 'base/escape.ts',
    from: 'escapeHtml(withoutControls(text))',
    to: 'escapeHtml(text)',
  },
  {
    check: 'text on the page of errors',
    file: 'serve/error-page.ts',
    from: 'const marked = escapeHtml(',
    to: 'const marked = String(',
  },
  {
    check: 'a fence of code',
    file: 'pipeline/collect/front-matter.ts',
    from: "if (word !== '') {",
    to: 'if (false) {',
  },
  { check: 'keys of all objects', file: 'base/yaml.ts', from: 'Object.create(null)', to: '{}' },
  {
    check: 'aliases that multiply',
    file: 'base/yaml.ts',
    from: 'maxAliasCount: MAX_ALIASES',
    to: 'maxAliasCount: -1',
  },
  {
    check: 'an alias in itself',
    file: 'base/yaml.ts',
    from: 'if (target && !ancestors.some((node) => node === target)) return;',
    to: 'if (target) return;',
  },
  {
    check: 'depth of YAML',
    file: 'base/yaml.ts',
    from: 'open + dashes > MAX_DEPTH',
    to: 'open + dashes > Infinity',
  },
  {
    check: 'a tag of code',
    file: 'base/yaml.ts',
    from: '...document.errors, ...document.warnings',
    to: '...document.errors',
  },
  {
    check: 'a crowd of signs',
    file: 'pipeline/compile/crowding-limit.ts',
    from: 'MAX_SIGNS = 5000',
    to: 'MAX_SIGNS = Infinity',
  },
  {
    check: 'lists in lists',
    file: 'pipeline/compile/nesting-limit.ts',
    from: 'MAX_CONTAINERS = 100',
    to: 'MAX_CONTAINERS = 1000',
  },
  {
    check: 'a note without an end',
    file: 'pipeline/compile/size-limit.ts',
    from: 'MOST_CHARACTERS = 1_000_000',
    to: 'MOST_CHARACTERS = Infinity',
  },
  {
    check: 'a link out of the site',
    file: 'base/files.ts',
    from: "if (!isInside(step.realRoot, target)) return 'outside';",
    to: '',
  },
  {
    check: 'a link to itself',
    file: 'base/files.ts',
    from: "isInside(target, here) || step.ancestors.includes(target) ? 'loop'",
    to: "step.ancestors.length > 5 ? 'loop'",
  },
  {
    check: 'a path out of the output',
    file: 'pipeline/link/routes.ts',
    from: 'newNames.find((name) => !isPortableName(name))',
    to: 'undefined as string | undefined',
  },
  {
    check: 'a name of a device',
    file: 'base/portable-path.ts',
    from: ".replace(RESERVED, '$&-')",
    to: '',
  },
  {
    check: 'a link out of the output',
    file: 'pipeline/write/output-folder.ts',
    from: 'isOut: isOut(folder)',
    to: 'isOut: false',
  },
  {
    check: 'a second build',
    file: 'pipeline/write/lock.ts',
    from: 'if (created(file, own))',
    to: 'if (created(file, own) || true)',
  },
  {
    check: 'bytes that are no UTF-8',
    file: 'pipeline/collect/decode-text.ts',
    from: 'valid < bytes.length',
    to: 'valid < 0',
  },
  {
    check: 'a NUL',
    file: 'pipeline/collect/decode-text.ts',
    from: 'bytes.includes(0)',
    to: 'false',
  },
  {
    check: 'an entry that was altered',
    file: 'cache/cache.ts',
    from: "bytes.toString('utf8', 0, end) ===",
    to: "bytes.toString('utf8', 0, end).startsWith(key) || bytes.toString('utf8', 0, end) ===",
  },
  {
    check: 'an old site elsewhere',
    file: 'parity/old/read-old-site.ts',
    from: 'isInside(folder, built) && isFolder(built)',
    to: 'isFolder(built)',
  },
  {
    check: 'text of an old site in a report',
    file: 'parity/report/as-html.ts',
    from: 'return escapeHtml(visible(text));',
    to: 'return visible(text);',
  },
];
