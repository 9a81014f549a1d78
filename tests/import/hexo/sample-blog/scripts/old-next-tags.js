// NexT 8 不再带这三个标签，旧文章还在用。
/* global hexo */
hexo.extend.tag.register('fullimage', (args) => {
  const [src, alt = ''] = args.join(' ').split(',').map((part) => part.trim());
  return `<span itemprop="image" class="full-image"><img src="${src}" alt="${alt}"></span>`;
});
hexo.extend.tag.register('lazyimage', (args) => {
  const [src, alt = ''] = args.join(' ').split(',').map((part) => part.trim());
  return `<img class="lazy" src="${src}" alt="${alt}">`;
});
hexo.extend.tag.register('exturl', (args) => {
  const [text, url] = args;
  return `<a class="exturl" href="${url}" rel="noopener">${text}</a>`;
});
