/** The formulas of built pages: notes go through Scholium's public API, annotations come back. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { buildSite } from '../../dist/index.js';

/** Shows the body of a note and nothing else: a table of contents would repeat its formulas. */
const TEMPLATE = '<!doctype html><title>{{ post.title }}</title><main>{{ post.content }}</main>\n';
const SETTINGS = `
title: corpus
language: en
permalink: /:hash/
drafts: true
future: true
index: { content: description }
feed: { limit: 1, content: excerpt }
`;
/** Later than any date of a file's name that is added here. */
const NOW = Date.UTC(2030, 0, 1);

/**
 * For each of `notes` (`{ path, text }`) the TeX of its page in order, and what the build says
 * about its formulas: `{ tex, faults: [{ code, line, column }] }`, or undefined without a page.
 */
export async function pageFormulasOf(notes) {
  const root = mkdtempSync(join(tmpdir(), 'scholium-corpus-'));
  try {
    const posts = notes.map((note) => preparedPost(note));
    writeSite(root, posts);
    const { result, diagnostics } = await buildSite({ root, now: NOW, write: false, cache: false });
    if (!result || result.outputs.length === 0) {
      throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
    }
    return pagesOf(posts, result);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A note as a post: dated by its file's name, with a title, so that its first heading stays. */
function preparedPost({ path, text }) {
  const name = basename(path).replace(/\.[^.]*$/, '');
  const posts = `posts/${dirname(path)}/2020-01-01-${name}.md`.replace('/./', '/');
  const frontMatter = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text)?.[0];
  if (frontMatter && /^title[ \t]*:/m.test(frontMatter)) return { path: posts, text, added: 0 };
  const title = `title: ${JSON.stringify(name)}\n`;
  if (frontMatter) return { path: posts, text: text.replace('\n', `\n${title}`), added: 1 };
  return { path: posts, text: `---\n${title}---\n${text}`, added: 3 };
}

function writeSite(root, posts) {
  const files = [
    { path: 'scholium.yaml', text: SETTINGS },
    { path: 'themes/muse/templates/post.njk', text: TEMPLATE },
    { path: 'themes/muse/templates/page.njk', text: TEMPLATE },
    ...posts,
  ];
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function pagesOf(posts, { site, outputs, diagnostics }) {
  const urls = new Map([...site.posts, ...site.pages].map(({ path, url }) => [path, url]));
  const pages = new Map(outputs.map(({ path, contents }) => [path, contents]));
  const faults = groupByFile(diagnostics);
  return posts.map(({ path, added }) => {
    const page = pages.get(`${decodeURI(urls.get(path) ?? '').slice(1)}index.html`);
    const own = faults.get(path) ?? [];
    if (typeof page !== 'string') return { tex: undefined, faults: placed(own, added) };
    return { tex: annotationsOf(page), faults: placed(own, added) };
  });
}

function groupByFile(diagnostics) {
  const groups = new Map();
  for (const each of diagnostics) groups.set(each.file, [...(groups.get(each.file) ?? []), each]);
  return groups;
}

function placed(diagnostics, added) {
  return diagnostics
    .filter(({ place }) => place)
    .map(({ code, severity, message, place }) => ({
      code,
      severity,
      message: message.en,
      line: place.line - added,
      column: place.column,
    }));
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function annotationsOf(html) {
  const annotation = /<annotation encoding="application\/x-tex">([^<]*)<\/annotation>/g;
  return [...html.matchAll(annotation)].map((match) => unescaped(match[1]));
}

function unescaped(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (entity, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? entity;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10));
  });
}
