/** A build after others, beside others, elsewhere: the same bytes. */
import { GROUPS } from './all.ts';
import { triedInShort } from './in-short.ts';

triedInShort(GROUPS.builds);
