/** Scripts that nobody wrote, each build held against a first one: the longest of the proofs. */
import { GROUPS } from './all.ts';
import { triedInShort } from './in-short.ts';

triedInShort(GROUPS.scripts);
