/** The ledger: addresses that a site has published, kept in a file of its folder. */
import type { Diagnostic } from './diagnostic.ts';

/** The file as it was read. */
export interface LedgerFile {
  /** Relative to the site's folder: `urls.txt`. */
  path: string;
  text: string;
}

/** An address that the site has now. */
export interface PublishedAddress {
  /** As the ledger writes it: decoded, from the site's root, with `#id` for a heading. */
  address: string;
  /** The note or file that it comes from, relative to the site's folder. */
  source: string | undefined;
}

/** A line of the ledger whose address the site no longer has. */
export interface LostAddress extends PublishedAddress {
  line: number;
  /** The page or file itself, decoded. */
  url: string;
  /** Empty for the page or file. */
  fragment: string;
  /** It went with a page that is lost, too, and needs no telling of its own. */
  follows: boolean;
}

/** The ledger beside the site as it is now. */
export interface LedgerState {
  /** Undefined where there is none. */
  file: LedgerFile | undefined;
  lost: LostAddress[];
  /** What is told of those. */
  losses: Diagnostic[];
  /** Of lines that are no addresses: then nothing is compared. */
  faults: Diagnostic[];
  /** All that the site has, sorted as in the ledger; made when it is asked for. */
  published(): PublishedAddress[];
}
