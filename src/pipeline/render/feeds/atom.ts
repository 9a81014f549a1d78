/** A feed as Atom 1.0 (RFC 4287). */

import { xmlAround, xmlElement, xmlFile, xmlText } from '../xml.ts';
import type { FeedDocument, FeedEntry } from './feed-document.ts';
import { CONTENT_HERE, withContents } from './with-contents.ts';

/** The contents of `atom.xml`; `selfUrl` is where that file will be. */
export function atom(feed: FeedDocument, selfUrl: string): Uint8Array {
  const root = xmlElement('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang }, [
    xmlText('id', feed.pageUrl),
    xmlText('title', feed.title),
    ...optional('subtitle', feed.subtitle),
    xmlText('updated', feed.updated.iso),
    author(feed.author),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: selfUrl }, []),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: feed.pageUrl }, []),
    ...optional('icon', feed.icon),
    ...optional('logo', feed.logo),
    xmlText('generator', 'Scholium'),
    ...feed.entries.map((entry) => atomEntry(entry, feed)),
  ]);
  const contents = feed.entries.map((entry) => entry.content().xml);
  return withContents(xmlFile(root), CONTENT_HERE, contents);
}

function atomEntry(entry: FeedEntry, feed: FeedDocument): string {
  const lang = entry.lang === feed.lang ? undefined : entry.lang;
  return xmlElement('entry', { 'xml:lang': lang }, [
    xmlText('id', entry.url),
    xmlText('title', entry.title),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: entry.url }, []),
    ...optional('published', entry.published?.iso),
    xmlText('updated', entry.updated.iso),
    author(entry.author),
    ...entry.categories.map((term) => xmlElement('category', { term }, [])),
    ...optional('summary', entry.summary),
    xmlAround('content', CONTENT_HERE, { type: 'html', 'xml:base': entry.url }),
  ]);
}

function author(name: string): string {
  return xmlElement('author', {}, [xmlText('name', name)]);
}

function optional(name: string, text: string | undefined): string[] {
  return text ? [xmlText(name, text)] : [];
}
