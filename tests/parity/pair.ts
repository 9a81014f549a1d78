/** A small old site as Hexo would have built it, and the new site that has all of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Pair {
  root: string;
  /** Path below the new site or the old one → text; without text the file is deleted. */
  write(side: 'old' | 'new', path: string, text: string | undefined): void;
  close(): void;
}

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>\n';

const URL_OF_SITE = 'https://old.example';

/** A post of NexT: its text between a header and a footer. */
export function oldPost(url: string, title: string, body: string, date = '2021-03-04'): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><title>${title} | 慢读</title>
<meta property="og:type" content="article"><meta property="og:title" content="${title}">
<meta property="article:published_time" content="${date}T02:00:00.000Z">
<link rel="canonical" href="${URL_OF_SITE}${url}"></head>
<body><header><a href="/">慢读</a></header><article class="post-content"><h1>${title}</h1>
<div class="post-body" itemprop="articleBody">${body}</div>
<footer>下一篇</footer></article></body></html>`;
}

function oldList(url: string): string {
  return `<html><head><title>慢读</title><link rel="canonical" href="${URL_OF_SITE}${url}"></head><body><p>列表</p></body></html>`;
}

const OLD: Record<string, string> = {
  'index.html': oldList('/'),
  'archives/index.html': oldList('/archives/'),
  'archives/2021/index.html': oldList('/archives/2021/'),
  'tags/index.html': oldList('/tags/'),
  'tags/CNN/index.html': oldList('/tags/CNN/'),
  'categories/检测/index.html': oldList('/categories/检测/'),
  '2021/03/04/fpn/index.html': oldPost(
    '/2021/03/04/fpn/',
    'FPN',
    `<p>Feature pyramids，给每一层 semantics。</p>
<h2 id="动机"><a href="#动机" class="headerlink" title="动机"></a>动机</h2>
<p>尺度变化大：$s &lt; 2^k$，而 $p_i^*=1$ 是正样本，$W_2,\\delta$ 是激活。</p>
<p>$$L = \\sum_i l_i$$</p>
<p>$\\hat{y}<em>i = w</em>{ij} x$ 和 $f(x’)$。</p>
<p><img src="/2021/03/04/fpn/pyramid.svg" alt="金字塔"></p>
<h2 id="方法"><a href="#方法" class="headerlink" title="方法"></a>方法</h2>
<figure class="highlight python"><table><tr><td class="gutter"><pre><span class="line">1</span></pre></td><td class="code"><pre><span class="line">top = up(top)</span><br><span class="line">out = conv(top)</span></pre></td></tr></table></figure>
<p>两张卡要 $1200，三张 $2300。</p>
<p>最后一段：结论是自顶向下的连接最重要。</p>`,
  ),
  '2021/03/04/fpn/pyramid.svg': PICTURE,
  '2021/03/05/nms/index.html': oldPost(
    '/2021/03/05/nms/',
    'NMS',
    '<p>Greedy suppression 留下最高分。</p><p>\ufffd\ufffd£\ufffdÄ</p><p><img src="https://cdn.example/nms.png" alt=""></p>',
    '2021-03-05',
  ),
  'about/index.html': oldPost('/about/', '关于', '<p>读论文的人。</p>').replace(
    'article"',
    'website"',
  ),
  'old-name/index.html': oldPost(
    '/old-name/',
    'NMS',
    '<p>Greedy suppression 留下最高分。</p>',
    '2021-03-05',
  ),
  '404.html': oldPost('/404.html', '没有这一页', '<p>这一页不在了。</p>'),
  'files/notes.txt': 'notes\n',
  CNAME: 'old.example\n',
  'atom.xml': '<feed xmlns="http://www.w3.org/2005/Atom"><entry></entry><entry></entry></feed>',
  'sitemap.xml': '<urlset></urlset>',
  'css/main.css': 'body{}',
  'search.xml': '<search></search>',
};

const NEW: Record<string, string> = {
  'scholium.yaml': `title: 慢读
url: ${URL_OF_SITE}/
language: zh-CN
timezone: Asia/Shanghai
theme: plain
`,
  'posts/fpn.md': `---
title: FPN
date: 2021-03-04 10:00
tags: [CNN]
categories: [检测]
---
Feature pyramids，给每一层 semantics。

## 动机

尺度变化大：$s < 2^k$，而 $p_i^*=1$ 是正样本，$W_2\\,\\delta$ 是激活。

$$
L = \\sum_i l_i
$$

$\\hat{y}_i = w_{ij} x$ 和 $f(x')$。

![金字塔](pyramid.svg)

## 方法

\`\`\`python
top = up(top)
out = conv(top)
\`\`\`

两张卡要 $1200，三张 $2300。

最后一段：结论是自顶向下的连接最重要。
`,
  'posts/pyramid.svg': PICTURE,
  'posts/nms.md': `---
title: NMS
date: 2021-03-05 10:00
aliases: [/old-name/]
---
Greedy suppression 留下最高分。

![](https://cdn.example/nms.png)
`,
  'pages/about.md': '---\ntitle: 关于\n---\n读论文的人。\n',
  'static/files/notes.txt': 'notes\n',
  'static/CNAME': 'old.example\n',
};

/** The texts of the pair, by side and path. */
export const FILES = { old: OLD, new: NEW };

export function openPair(): Pair {
  const root = mkdtempSync(join(tmpdir(), 'scholium-parity-'));
  const write: Pair['write'] = (side, path, text) => {
    const file = join(root, side, path);
    if (text === undefined) return rmSync(file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [path, text] of Object.entries(OLD)) write('old', path, text);
  for (const [path, text] of Object.entries(NEW)) write('new', path, text);
  return { root, write, close: () => rmSync(root, { recursive: true, force: true }) };
}
