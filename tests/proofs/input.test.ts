/** What authors get wrong is told; what strangers send is refused. */
import { GROUPS } from './all.ts';
import { triedInShort } from './in-short.ts';

triedInShort(GROUPS.input);
