/** What comparing the contents of two pages needs besides them. */
import type { Post } from '../../model.ts';
import type { OldSite } from '../model.ts';
import type { NewSite } from '../new-site.ts';
import type { Tally } from './tally.ts';

export interface ContentComparison {
  tally: Tally;
  old: OldSite;
  /** Of the old site: address → where to read it. */
  files: Map<string, string | undefined>;
  site: NewSite;
  /** What the new site knows of a page, whatever its theme says of it. */
  postAt(url: string): Pick<Post, 'title' | 'date'> | undefined;
  timezone: string;
}
