/** scholium.yaml of a new site: what most authors change first, explained in both languages. */
import type { Language } from '../../model.ts';

export interface Starter {
  language: Language;
  /** An IANA name. */
  timezone: string;
}

export function settings({ language, timezone }: Starter): string {
  const title = language === 'zh-CN' ? '旁注' : 'Marginalia';
  return `# Settings of this site. All of them, with their defaults: scholium help config
# 本站的配置。全部配置项及默认值：scholium help config

title: ${title}
subtitle: ''
author: ''

# Language of the site's own words: en or zh-CN. A note may set its own with \`lang\`.
# 界面语言：en 或 zh-CN。单篇笔记可用 \`lang\` 另行指定。
language: ${language}

# The only time zone that dates are read and shown in.
# 日期按这个时区读取和显示。
timezone: ${timezone}

# Where the site will be published; a folder such as /notes/ may follow the host.
# 网站发布的地址；主机名之后可以带路径，如 /notes/。
url: https://example.org/

# Address of a post: :year :month :day :title :slug :category :hash
# 文章地址的格式，可用 :year :month :day :title :slug :category :hash
permalink: /:year/:month/:day/:title/

# Words such as home, tags, archives, search and about are translated; others stay as written.
# home、tags、archives、search、about 等词会按界面语言翻译，其他文字原样显示。
menu:
  - { label: home, url: /, icon: home }
  - { label: tags, url: /tags/, icon: tags }
  - { label: archives, url: /archives/, icon: archive }
  - { label: search, url: /search/, icon: search }
  - { label: about, url: /about/, icon: user }

# Macros for every formula: \\R becomes \\mathbb{R}.
# 所有公式可用的宏：\\R 即 \\mathbb{R}。
math:
  macros:
    '\\R': '\\mathbb{R}'
`;
}
