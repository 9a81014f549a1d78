/** What a page is about, for search engines: JSON-LD in the words of schema.org. */
import { scriptJson, withoutControls } from '../../../base/escape.ts';
import { absoluteUrl } from '../../../base/url.ts';
import type { Page, Post, Site, Term } from '../../../model.ts';
import { coverUrl, fullUrl } from '../full-url.ts';
import { lastChange } from '../last-change.ts';

/**
 * JSON that may stand inside `<script type="application/ld+json">`: a BlogPosting for a post, the
 * WebSite for the front page, the way from the root for a category; empty for other pages.
 */
export function structuredData(page: Page, site: Site, card?: string): string {
  const thing = thingOf(page, site, card);
  return thing ? scriptJson({ '@context': 'https://schema.org', ...thing }) : '';
}

function thingOf(page: Page, site: Site, card: string | undefined): object | undefined {
  if (page.kind === 'post') return blogPosting(page.post, site, card);
  if (page.kind === 'category') return breadcrumbs(page.term, site);
  return page.kind === 'index' && page.pagination.current === 1 ? webSite(site) : undefined;
}

/** Without the body: the page holds it already. */
function blogPosting(post: Post, site: Site, card: string | undefined): object {
  const { config } = site;
  const url = absoluteUrl(config.url, post.url);
  const keywords = [...post.tags.map((tag) => tag.name), ...post.frontMatter.keywords];
  return {
    '@type': 'BlogPosting',
    headline: withoutControls(post.title),
    description: optionalText(post.description || post.compiled.summary),
    datePublished: post.date?.iso,
    dateModified: lastChange(post)?.iso,
    author: person(post.frontMatter.author ?? config.author),
    inLanguage: post.lang,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    image: coverUrl(config.url, post.cover) ?? fullUrl(config.url, card ?? ''),
    keywords: keywords.length > 0 ? [...new Set(keywords.map(withoutControls))] : undefined,
  };
}

function webSite({ config }: Site): object {
  return {
    '@type': 'WebSite',
    name: withoutControls(config.title),
    alternateName: optionalText(config.subtitle),
    description: optionalText(config.description),
    url: absoluteUrl(config.url, '/'),
    inLanguage: config.language,
    author: person(config.author),
    image: fullUrl(config.url, config.avatar),
  };
}

function breadcrumbs(term: Term, site: Site): object {
  const root = { name: site.config.title, url: '/' };
  const steps = [root, ...ancestry(term, site.categories)].map((step, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: withoutControls(step.name),
    item: absoluteUrl(site.config.url, step.url),
  }));
  return { '@type': 'BreadcrumbList', itemListElement: steps };
}

/** The terms from the root down to `term`. */
function ancestry(term: Term, roots: Term[]): Term[] {
  const way: Term[] = [];
  let sisters = roots;
  for (const name of term.path.slice(0, -1)) {
    const step = sisters.find((sister) => sister.name === name);
    if (!step) break;
    way.push(step);
    sisters = step.children;
  }
  return [...way, term];
}

function person(name: string): object | undefined {
  const text = optionalText(name);
  return text ? { '@type': 'Person', name: text } : undefined;
}

/** `JSON.stringify` leaves undefined out. */
function optionalText(text: string): string | undefined {
  return withoutControls(text) || undefined;
}
