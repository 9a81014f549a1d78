/** An address as the ledger writes it: decoded, so that people can read it, and read back to the letter. */

/** What would end the address, part it, or not be seen. */
const UNREADABLE_IN_PATH = /[%#?\s\p{C}\p{Z}]/gu;
const UNREADABLE_IN_ID = /[%\s\p{C}\p{Z}]/gu;

/** `url` is a path of the site, decoded; `id` is one of its page. */
export function writtenAddress(url: string, id?: string): string {
  const path = url.replace(UNREADABLE_IN_PATH, encodeURIComponent);
  return id === undefined ? path : `${path}#${id.replace(UNREADABLE_IN_ID, encodeURIComponent)}`;
}

export interface ReadAddress {
  url: string;
  /** Empty without any. */
  fragment: string;
}

/** Undefined for what is no address; escapes of whatever sign are read. */
export function readAddress(written: string): ReadAddress | undefined {
  if (!written.startsWith('/') || written.startsWith('//')) return undefined;
  const at = written.indexOf('#');
  if (!written.includes('%')) {
    const url = at === -1 ? written : written.slice(0, at);
    return { url, fragment: at === -1 ? '' : written.slice(at + 1) };
  }
  try {
    const [url = '', fragment = ''] = [
      at === -1 ? written : written.slice(0, at),
      at === -1 ? '' : written.slice(at + 1),
    ].map((part) => decodeURIComponent(part));
    return { url, fragment };
  } catch (cause) {
    if (cause instanceof URIError) return undefined;
    throw cause;
  }
}
