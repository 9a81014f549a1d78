/** Passwords in addresses are not shown, and lines with carets below them keep their length. */
import { expect, test } from 'vitest';
import { starredCredentials, withoutCredentials } from '../../src/base/credentials.ts';

test.each([
  ['https://me:token@host/x', 'https://***@host/x'],
  ['https://ghp_token@host/x', 'https://***@host/x'],
  ['http://me:p@ss@host:80/x and http://a:b@c', 'http://***@host:80/x and http://***@c'],
  ['ssh://git@host/x', 'ssh://git@host/x'],
  ['ssh://git:secret@host/x', 'ssh://***@host/x'],
  ['git@host:x', 'git@host:x'],
  ['https://host/@me/x', 'https://host/@me/x'],
  ['HTTPS://me:token@host', 'HTTPS://***@host'],
])('%s is shown as %s', (written, shown) => {
  expect(withoutCredentials(written)).toBe(shown);
  const starred = starredCredentials(written);
  expect(starred.length).toBe(written.length);
  expect(starred.replace(/\*+/g, '***')).toBe(shown);
});
