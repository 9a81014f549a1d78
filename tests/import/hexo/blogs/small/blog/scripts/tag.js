hexo.extend.tag.register('x', () => '');
