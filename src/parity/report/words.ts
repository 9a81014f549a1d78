/** The words of reports, in both languages. */
import type { Bilingual } from '../../model.ts';
import type { Counts, Kind } from '../model.ts';

export const KIND_NAMES: Record<Kind, Bilingual> = {
  page: { en: 'posts and pages', zh: '文章和页面' },
  tag: { en: 'tags', zh: '标签' },
  category: { en: 'categories', zh: '分类' },
  archive: { en: 'archives', zh: '归档' },
  pagination: { en: 'further pages of lists', zh: '分页' },
  feed: { en: 'feeds', zh: '订阅' },
  file: { en: 'other files', zh: '其他文件' },
  anchor: { en: 'anchors of headings', zh: '标题锚点' },
  picture: { en: 'pictures in posts', zh: '文中图片' },
  formula: { en: 'formulas', zh: '公式' },
  title: { en: 'titles', zh: '文章标题' },
  date: { en: 'dates', zh: '日期' },
  text: { en: 'texts', zh: '正文' },
};

export const STATE_NAMES: Record<keyof Counts, Bilingual> = {
  same: { en: 'same', zh: '相同' },
  redirected: { en: 'redirected', zh: '跳转' },
  mended: { en: 'mended', zh: '修复' },
  replaced: { en: 'replaced', zh: '替换' },
  changed: { en: 'changed', zh: '改变' },
  lost: { en: 'lost', zh: '丢失' },
  accepted: { en: 'accepted', zh: '已接受' },
};

export const PHRASES = {
  title: { en: 'The old site and the new one', zh: '新旧网站对照' },
  kind: { en: 'what', zh: '项目' },
  before: { en: 'old', zh: '旧' },
  after: { en: 'new', zh: '新' },
  nothing: { en: 'Nothing is lost or changed.', zh: '没有丢失，也没有改变。' },
  accepted: { en: 'accepted', zh: '已接受' },
} satisfies Record<string, Bilingual>;

export function say(words: Bilingual, language: 'en' | 'zh-CN'): string {
  return language === 'en' ? words.en : words.zh;
}
