// 文章里写的图片路径（x.png、./x.png、文章名/x.png、文章名\x.png）都指到文章自己的文件夹。
/* global hexo */
hexo.extend.filter.register('after_post_render', (data) => {
  const rewrite = (html) =>
    html.replace(/(<img[^>]*?\ssrc=")([^"]+)(")/g, (all, before, written, after) => {
      const src = written.replace(/\\|%5C/gi, '/');
      if (/^(?:[a-z]+:|\/)/i.test(src)) return all;
      const parts = src.split('/').filter((part) => part !== '' && part !== '.');
      if (parts.length > 1) parts.shift();
      return `${before}/${data.path}${parts.join('/')}${after}`;
    });
  if (data.excerpt) data.excerpt = rewrite(data.excerpt);
  data.more = rewrite(data.more || '');
  data.content = rewrite(data.content);
  return data;
});
