/** The box of a task says to a screen reader whether the task is done. */
import type { Root } from 'hast';
import type { Language } from '../../../model.ts';
import { visit } from '../visit.ts';

const LABELS: Record<Language, { done: string; open: string }> = {
  en: { done: 'done', open: 'to do' },
  'zh-CN': { done: '已完成', open: '未完成' },
};

export function taskLists({ language }: { language: Language }) {
  const labels = LABELS[language];
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'input' || node.properties.type !== 'checkbox') return;
      node.properties.ariaLabel ??= node.properties.checked ? labels.done : labels.open;
    });
  };
}
