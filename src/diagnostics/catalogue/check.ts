/** Messages of the check rules, about what readers get (SC7xx). */
import type { Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';

export const deadLink = (url: string): Problem =>
  error(
    'SC701',
    {
      en: `\`${url}\` leads nowhere: the site has no such page or file`,
      zh: `\`${url}\` 没有目标：网站里没有这个页面或文件`,
    },
    {
      en: 'Correct the link in the note, the template or the config, or add what it leads to.',
      zh: '请在笔记、模板或配置里改正链接，或添加它指向的内容。',
    },
  );

export const leavesBasePath = (url: string, basePath: string): Problem =>
  error(
    'SC702',
    {
      en: `\`${url}\` leaves the site, which begins at \`${basePath}\``,
      zh: `\`${url}\` 超出了网站的范围，网站从 \`${basePath}\` 开始`,
    },
    {
      en: 'In a note or the config, write the path without the base path. For another site on the same host, write the full URL.',
      zh: '在笔记或配置里，请写不带基础路径的路径。若要链接同一主机上的另一个网站，请写完整的 URL。',
    },
  );

export const notUrl = (written: string): Problem =>
  error(
    'SC703',
    { en: `\`${written}\` is not a URL`, zh: `\`${written}\` 不是 URL` },
    {
      en: 'Correct it. A `%` that stands for itself is written `%25`.',
      zh: '请改正。表示自身的 `%` 要写成 `%25`。',
    },
  );

export const deadEntry = (url: string): Problem =>
  error(
    'SC704',
    {
      en: `\`${url}\` is named here, but the site has no such page or file`,
      zh: `这里列出了 \`${url}\`，但网站里没有这个页面或文件`,
    },
    {
      en: 'Feeds, sitemap and robots.txt name only what the site has: correct the config, or report this as a bug.',
      zh: '订阅源、站点地图和 robots.txt 只应列出网站里有的内容：请改正配置，或报告这个错误。',
    },
  );

export const deadAnchor = (url: string): Problem =>
  error(
    'SC711',
    {
      en: `\`${url}\` leads to the page, but to no place in it: the page has no such id`,
      zh: `\`${url}\` 的页面存在，但页面里没有这个 id`,
    },
    {
      en: 'Correct what follows the `#`: most often the heading was renamed.',
      zh: '请改正 `#` 之后的部分：多半是标题改过名字。',
    },
  );

export const deadImage = (url: string): Problem =>
  error(
    'SC721',
    {
      en: `the image \`${url}\` does not exist in the site`,
      zh: `网站里没有图片 \`${url}\``,
    },
    {
      en: 'Correct the path, or add the image beside the note or to the static folder.',
      zh: '请改正路径，或把图片放到笔记旁边或静态文件夹里。',
    },
  );

export const noAlt = (url: string): Problem =>
  warning(
    'SC722',
    {
      en: `the image \`${url}\` has no \`alt\` text`,
      zh: `图片 \`${url}\` 没有 \`alt\` 文字`,
    },
    {
      en: 'Say what it shows, for readers who do not see it: `![what it shows](…)`; `alt=""` where it is mere decoration.',
      zh: '请为看不到图片的读者写明它的内容：`![内容](…)`；纯装饰的图片请写 `alt=""`。',
    },
  );

export const duplicateId = (id: string): Problem =>
  error(
    'SC731',
    {
      en: `the id \`${id}\` occurs more than once on the page`,
      zh: `id \`${id}\` 在页面里出现了不止一次`,
    },
    {
      en: 'Links lead to the first one only. Rename one of the headings, or the id in the HTML or the template.',
      zh: '链接只会跳到第一个。请改其中一个标题，或改 HTML、模板里的 id。',
    },
  );

export const noTitle = (): Problem =>
  warning(
    'SC741',
    { en: 'the page has no title', zh: '页面没有标题' },
    {
      en: 'The theme must write a `<title>` with text in it on every page.',
      zh: '主题必须在每个页面写出有内容的 `<title>`。',
    },
  );
