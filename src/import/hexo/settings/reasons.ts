/** Why settings of Hexo, of its plugins and of NexT are not carried over, by key. */
import type { Bilingual } from '../../../model.ts';

export const GENERAL: Bilingual = {
  en: 'Scholium has no such setting',
  zh: 'Scholium 没有这项配置',
};

const LOOKS = {
  en: 'looks of the old theme; muse has its own, set by `theme_options`',
  zh: '旧主题的外观；muse 有自己的外观，由 `theme_options` 设置',
};
const BUILT_IN = {
  en: 'Scholium does this by itself',
  zh: 'Scholium 自带这项功能',
};
const ALWAYS = {
  en: 'this is so in every site of Scholium',
  zh: '在 Scholium 里总是如此',
};
const COMMENTS = {
  en: 'of services for comments, Scholium has giscus and Waline: `comments` in scholium.yaml',
  zh: '评论服务只支持 giscus 和 Waline：scholium.yaml 的 `comments`',
};
const COUNTERS = {
  en: 'counts readers through another host; pages of Scholium load nothing from elsewhere',
  zh: '通过别处的服务统计访问；Scholium 的页面不从别处加载任何内容',
};
const CODE = {
  en: 'code is coloured when the site is built; see docs on code blocks',
  zh: '代码在生成网站时着色；见关于代码块的文档',
};
const MARKDOWN = {
  en: "an option of Hexo's Markdown; Scholium reads CommonMark, tables, footnotes and math",
  zh: 'Hexo 的 Markdown 选项；Scholium 使用 CommonMark、表格、脚注和公式',
};
const MATH = {
  en: 'formulas are set by KaTeX when the site is built, numbered where they have a label',
  zh: '公式在生成网站时由 KaTeX 排版，有标签的会编号',
};
const SEARCH = {
  en: 'every site has a search of its own: `/search/`',
  zh: '每个网站都自带搜索：`/search/`',
};
const SHARE = {
  en: 'buttons and chats of other hosts are not built in',
  zh: '不内置别处的分享按钮与聊天窗口',
};
const SCRIPTS = {
  en: 'loads a script or style sheet from elsewhere; muse needs none',
  zh: '从别处加载脚本或样式表；muse 不需要',
};
const VERIFY = {
  en: 'put the file that the search engine gives you into `static/`',
  zh: '请把搜索引擎提供的验证文件放进 `static/`',
};
const ADDRESSES = {
  en: 'all old addresses are kept or led to the new ones; new ones end in `/`',
  zh: '旧地址全部保留或转到新地址；新地址以 `/` 结尾',
};
const DATES = {
  en: 'dates are shown as 2021-08-31',
  zh: '日期显示为 2021-08-31',
};
const PAGES = {
  en: 'make a page in `pages/` for it',
  zh: '请在 `pages/` 里为它建一个页面',
};

function each(why: Bilingual, keys: string): [string, Bilingual][] {
  return keys.split(' ').map((key) => [key, why]);
}

/** Of `_config.yml`. */
export const HEXO_REASONS = new Map<string, Bilingual>([
  ...each(
    { en: '`scholium deploy` pushes the site', zh: '用 `scholium deploy` 发布网站' },
    'deploy',
  ),
  ...each(ADDRESSES, 'pretty_urls relative_link i18n_dir trailing_slash'),
  ...each(
    BUILT_IN,
    'public_dir sitemap baidusitemap robotstxt nofollow minify neat html_minifier css_minifier js_minifier image_minifier all_minifier hexo-neat lazyload open_graph feed server updated_option browsersync alias',
  ),
  ...each(
    ALWAYS,
    'external_link meta_generator default_layout titlecase archive_generator archive category_generator tag_generator index_generator',
  ),
  ...each(CODE, 'syntax_highlighter highlight prismjs code_block prism_plugin'),
  ...each(MARKDOWN, 'marked kramed markdown pandoc markdown_it_plus'),
  ...each(MATH, 'math mathjax katex'),
  ...each(SEARCH, 'search algolia'),
  ...each(DATES, 'date_format time_format'),
  ...each(
    COUNTERS,
    'baidu_url_submit leancloud_counter_security google_analytics baidu_analytics busuanzi',
  ),
  ...each(
    COMMENTS,
    'disqus disqus_shortname gitalk gitment valine waline giscus utterances livere twikoo duoshuo_shortname changyan comments',
  ),
  ...each(
    {
      en: 'the theme is muse; `theme` in scholium.yaml names another',
      zh: '主题是 muse；scholium.yaml 的 `theme` 可另选',
    },
    'theme theme_config',
  ),
  ...each(
    {
      en: 'Scholium encrypts nothing; encrypted posts are drafts in the new site',
      zh: 'Scholium 不加密；加密的文章在新网站里是草稿',
    },
    'encrypt',
  ),
  ...each(
    {
      en: 'addresses of the imported notes stay; those of new ones come from their date and name',
      zh: '导入的笔记保持地址；新笔记的地址由日期和文件名决定',
    },
    'abbrlink permalink_pinyin translate_title auto_excerpt',
  ),
  ...each(
    {
      en: 'muse shows the length of a post and the time to read it',
      zh: 'muse 会显示字数与阅读时间',
    },
    'symbols_count_time word_counter wordcount',
  ),
  ...each(
    { en: 'programs of Hexo do not run here', zh: '这里不运行 Hexo 的程序' },
    'plugins live2d admin auto_category githubcalendar douban bangumi aplayer',
  ),
]);

/** Of the theme, NexT above all. */
export const THEME_REASONS = new Map<string, Bilingual>([
  ...each(
    {
      en: "muse is light or dark as the reader's system is; `theme_options.scheme` makes it one of them",
      zh: 'muse 随读者的系统显示浅色或深色；`theme_options.scheme` 可以固定其一',
    },
    'darkmode',
  ),
  ...each(
    LOOKS,
    'scheme schemes font codeblock back2top motion text_align theme_color android_chrome_color mobile_layout_economy body_scrollbar custom_logo sidebar sidebar_width avatar.rounded avatar.rotated menu_settings menu_icons menu_item_icons social_icons links_icon links_settings links_layout note tabs label button reading_progress bookmark github_banner canvas_ribbon canvas_nest three_waves canvas_lines canvas_sphere pace pace_color needmoreshare2 use_motion highlight_theme save_scroll auto_scroll content_width tag_icon language_switcher footer.icon footer.theme footer index_with_subtitle seo site_state tagcloud post_navigation post_meta post_block lightdark lightbox custom_fonts override css js images post_edit fold code_copy exturl_icon darkmode_js toc quicklink preconnect minify cache vendors cdn version pdf mermaid wavedrom favicon',
  ),
  ...each(
    BUILT_IN,
    'open_graph rss related_posts keywords canonical fancybox mediumzoom lazyload fastclick pangu han jquery_lazyload disable_baidu_transformation index_with_subtitle read_more_btn',
  ),
  ...each(
    {
      en: '`index.content` says how much of a post the index shows',
      zh: '首页显示文章的多少由 `index.content` 决定',
    },
    'excerpt_description auto_excerpt scroll_to_more excerpt',
  ),
  ...each(
    {
      en: '`theme_options.licence` names a licence below posts',
      zh: '`theme_options.licence` 可在文末注明许可协议',
    },
    'creative_commons post_copyright',
  ),
  ...each(
    {
      en: '`theme_options.footer_text` is a line of your own in the footer',
      zh: '`theme_options.footer_text` 可在页脚添加一行文字',
    },
    'footer.copyright footer.beian',
  ),
  ...each(
    {
      en: 'put it into a page: Scholium has no list of friends or payment codes',
      zh: '请写进页面：Scholium 没有友链列表或打赏码',
    },
    'links links_title reward reward_settings alipay wechatpay bitcoin reward_comment follow_me wechat_subscriber',
  ),
  ...each(MATH, 'math mathjax katex'),
  ...each(SEARCH, 'local_search algolia_search swiftype_key tinysou_Key algolia_instantsearch'),
  ...each(
    COMMENTS,
    'comments disqus disqusjs gitalk gitment valine waline giscus utterances isso livere_uid changyan changyan_appid hypercomments_id duoshuo_shortname facebook_comments_plugin vkontakte twikoo comments_count',
  ),
  ...each(
    COUNTERS,
    'google_analytics baidu_analytics cloudflare_analytics clarity_analytics matomo umami plausible firestore busuanzi_count leancloud_visitors cnzz_siteid tencent_analytics tencent_mta application_insights growingio_analytics',
  ),
  ...each(
    VERIFY,
    'google_site_verification bing_site_verification yandex_site_verification baidu_site_verification qihu_site_verification',
  ),
  ...each(
    SHARE,
    'addtoany chat chatra tidio knocket baidushare jiathis add_this_id addthis likely needmoreshare rating facebook_sdk facebook_chat',
  ),
  ...each(SCRIPTS, 'custom_file_path pjax vendors_cdn exturl baidu_push pwa bookmark_script'),
  ...each(PAGES, 'calendar commonweal schedule'),
  ...each(
    {
      en: 'muse shows the length of a post and the time to read it',
      zh: 'muse 会显示字数与阅读时间',
    },
    'symbols_count_time post_wordcount word_count',
  ),
]);

/** Hexo's own, which say nothing about what an author wants. */
export const HEXO_DEFAULTS = {
  theme: 'landscape',
  syntax_highlighter: 'highlight.js',
  filename_case: 0,
  i18n_dir: ':lang',
  public_dir: 'public',
  default_layout: 'post',
  date_format: 'YYYY-MM-DD',
  time_format: 'HH:mm:ss',
  updated_option: 'mtime',
  meta_generator: true,
  pretty_urls: { trailing_index: true, trailing_html: true },
  external_link: { enable: true, field: 'site', exclude: '' },
  index_generator: { order_by: '-date' },
  archive_generator: { yearly: true, monthly: true, order_by: '-date', enabled: true },
  tag_generator: { order_by: '-date' },
  category_generator: { order_by: '-date' },
  highlight: { enable: true, auto_detect: false, wrap: true, hljs: false, tab_replace: '' },
  prismjs: { preprocess: true, tab_replace: '', line_number: true },
};

/** Of NexT, in all its versions: what stands so in a file that nobody has touched. */
export const THEME_DEFAULTS = {
  css: 'css',
  js: 'js',
  images: 'images',
  fancybox: true,
  use_motion: true,
  scroll_to_more: true,
  excerpt_description: true,
  read_more_btn: true,
  highlight_theme: 'normal',
  menu_icons: { enable: true },
  social_icons: { enable: true },
  toc: { enable: true },
  sidebar: { position: 'left', display: 'post' },
  vendors: { _internal: 'vendors' },
};
