/** Directives of a Content-Security-Policy, in the order in which a policy names them. */
export const DIRECTIVES = [
  'default-src',
  'script-src',
  'script-src-attr',
  'style-src',
  'style-src-attr',
  'img-src',
  'font-src',
  'media-src',
  'connect-src',
  'frame-src',
  'object-src',
  'manifest-src',
  'worker-src',
  'base-uri',
  'form-action',
  'frame-ancestors',
];

/** Those that no site has a reason to widen. */
const FIXED = ['default-src', 'base-uri', 'frame-ancestors'];

/** Those to which settings may add sources. */
export const WIDENED = DIRECTIVES.filter((name) => !FIXED.includes(name));
