/** A build that is killed, or whose disk fails: nothing torn, nothing lost. */
import { GROUPS } from './all.ts';
import { triedInShort } from './in-short.ts';

triedInShort(GROUPS.disk);
