/** A build elsewhere, by other threads, beside others: the same bytes. */
import { GROUPS } from './all.ts';
import { triedInShort } from './in-short.ts';

triedInShort(GROUPS.builds);
