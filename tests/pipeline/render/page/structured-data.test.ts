/** JSON-LD as search engines read it out of a page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutControls } from '../../../../src/base/escape.ts';
import type { Page, Post } from '../../../../src/model.ts';
import { structuredData } from '../../../../src/pipeline/render/page/structured-data.ts';
import { hostileText } from '../../../example/hostile-text.ts';
import {
  exampleFrontMatter,
  examplePagination,
  examplePost,
  exampleSite,
  exampleTerm,
  SEPTEMBER,
} from '../../../example/site.ts';

function ofPost(post: Post): string {
  const page: Page = { kind: 'post', post, url: post.url, outputPath: 'index.html' };
  return structuredData(page, exampleSite([post]));
}

function frontPage(current: number): Page {
  const pagination = examplePagination('/', current, 2);
  return { kind: 'index', posts: [], pagination, url: '/', outputPath: 'index.html' };
}

describe('structuredData', () => {
  it('describes a post without repeating its body', () => {
    const post = examplePost({
      updated: SEPTEMBER,
      tags: [exampleTerm('检测')],
      frontMatter: exampleFrontMatter({ keywords: ['R-FCN', '检测'] }),
      cover: { kind: 'external', url: 'https://img.example/a.png', fragment: '' },
    });
    expect(JSON.parse(ofPost(post))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BlogPosting',
      headline: 'R-FCN 笔记',
      description: 'Position-sensitive score maps',
      datePublished: '2021-08-31T00:30:00+08:00',
      dateModified: '2021-09-01T00:30:00+08:00',
      author: { '@type': 'Person', name: '林一 Lin Yi' },
      inLanguage: 'zh-CN',
      url: 'https://example.org/notes/2021/r-fcn/',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://example.org/notes/2021/r-fcn/' },
      image: 'https://img.example/a.png',
      keywords: ['检测', 'R-FCN'],
    });
  });

  it('describes the site on the front page only', () => {
    const site = exampleSite([]);
    expect(JSON.parse(structuredData(frontPage(1), site))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: '旁注 Notes',
      alternateName: 'Papers, read twice',
      description: 'Notes on papers',
      url: 'https://example.org/notes/',
      inLanguage: 'zh-CN',
      author: { '@type': 'Person', name: '林一 Lin Yi' },
      image: 'https://example.org/notes/images/avatar.png',
    });
    expect(structuredData(frontPage(2), site)).toBe('');
  });

  it('tells the way from the root to a category', () => {
    const child = exampleTerm('检测', { path: ['论文', '检测'], url: '/categories/论文/检测/' });
    const root = exampleTerm('论文', { url: '/categories/论文/', children: [child] });
    const page: Page = {
      kind: 'category',
      term: child,
      posts: [],
      pagination: examplePagination(child.url),
      url: child.url,
      outputPath: 'index.html',
    };
    const data = JSON.parse(structuredData(page, exampleSite([], { categories: [root] })));
    const base = 'https://example.org/notes';
    expect(data['@type']).toBe('BreadcrumbList');
    expect(data.itemListElement.map((step: object) => Object.values(step).slice(1))).toEqual([
      [1, '旁注 Notes', `${base}/`],
      [2, '论文', `${base}/categories/%E8%AE%BA%E6%96%87/`],
      [3, '检测', `${base}/categories/%E8%AE%BA%E6%96%87/%E6%A3%80%E6%B5%8B/`],
    ]);
  });

  it('says nothing of other pages', () => {
    const page: Page = { kind: 'search', url: '/search/', outputPath: 'search/index.html' };
    expect(structuredData(page, exampleSite([]))).toBe('');
  });

  it('cannot end its script element, and loses no printable character, whatever is written', () => {
    fc.assert(
      fc.property(hostileText(), (title) => {
        const json = ofPost(examplePost({ title, tags: [exampleTerm(title)] }));
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        const data = JSON.parse(json);
        expect(data.headline).toBe(withoutControls(title));
        expect(data.keywords).toEqual([withoutControls(title)]);
      }),
    );
  });
});
