/** The files of a new site, as `scholium init` writes them. */
import { scaffolds } from '../scaffolds.ts';
import { aboutPage, helloNote } from './notes.ts';
import { readme } from './readme.ts';
import { type Starter, settings } from './settings.ts';

interface NewSite extends Starter {
  /** As front matter writes it. */
  date: string;
}

export interface StarterFile {
  /** Relative to the site's folder, with `/`. */
  path: string;
  text: string;
}

export function starterFiles(site: NewSite): StarterFile[] {
  return [
    { path: 'scholium.yaml', text: settings(site) },
    { path: 'posts/hello.md', text: helloNote(site.date) },
    { path: 'pages/about.md', text: aboutPage },
    ...filesAround(),
  ];
}

/** What a site has beside its notes and settings. */
export function filesAround(): StarterFile[] {
  return [
    { path: 'scaffolds/post.md', text: scaffolds.post },
    { path: 'scaffolds/page.md', text: scaffolds.page },
    { path: 'static/.gitkeep', text: '' },
    { path: '.gitignore', text: 'public/\n.scholium/\nnode_modules/\n' },
    { path: 'README.md', text: readme },
  ];
}
