/** The settings in words, for `scholium help config`, and as a table for the README. */
import type { Bilingual, Language } from '../model.ts';
import { keyedFields } from './fields.ts';

/** One setting in words. */
export interface DescribedSetting {
  /** `index.per_page`: `per_page` under `index:`. */
  key: string;
  /** What the value must be. */
  type: string;
  /** As an author would write it. */
  default: string;
  doc: string;
}

const HEADINGS: Record<Language, string[]> = {
  en: ['Key', 'Value', 'Default', 'Meaning'],
  'zh-CN': ['键', '值', '默认值', '含义'],
};

/** Every setting in the order of the table, in `language`. */
export function describeConfig(language: Language): DescribedSetting[] {
  const say = (sentence: Bilingual) => (language === 'zh-CN' ? sentence.zh : sentence.en).trim();
  return keyedFields().map(({ key, field }) => ({
    key,
    type: say(field.type.expected),
    default: field.type.show(field.default),
    doc: say(field.doc),
  }));
}

/** The settings as a Markdown table, ended by a newline. */
export function configTable(language: Language): string {
  return settingsTable(describeConfig(language), language);
}

/** `settings`, described in `language`, as a Markdown table, ended by a newline. */
export function settingsTable(settings: DescribedSetting[], language: Language): string {
  const rows = settings.map(({ key, type, default: standard, doc }) => [
    `\`${key}\``,
    type,
    `\`${standard}\``,
    doc,
  ]);
  const rule = HEADINGS[language].map(() => '---');
  return [HEADINGS[language], rule, ...rows].map(tableRow).join('');
}

function tableRow(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
}
