/** Names and passwords in addresses, which are never printed: `https://me:token@host/`. */

/** Up to the last `@` before the host ends: a password may hold one. */
const USER_INFO = /\b([a-z][a-z\d+.-]*:\/\/)([^\s/'"`<>]*)@/gi;

/** `https://***@host/`; the name that SSH needs stays where no password follows it. */
export function withoutCredentials(text: string): string {
  return replaced(text, () => '***');
}

/** The same with as many characters as before, so that carets below a line stay where they belong. */
export function starredCredentials(line: string): string {
  return replaced(line, (secret) => '*'.repeat(secret.length));
}

function replaced(text: string, shown: (secret: string) => string): string {
  return text.replace(USER_INFO, (whole: string, scheme: string, user: string) => {
    const isNameOnly = !/^https?:/i.test(scheme) && !user.includes(':');
    return user === '' || isNameOnly ? whole : `${scheme}${shown(user)}@`;
  });
}
