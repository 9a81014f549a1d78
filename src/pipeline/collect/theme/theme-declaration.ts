/** theme.yaml → what a theme extends and which options it has. */
import { nearest } from '../../../base/nearest.ts';
import { badOption, themeValue, unknownThemeKey } from '../../../diagnostics/catalogue/theme.ts';
import type { Bilingual, Diagnostic, ThemeOption, ThemeOptionType } from '../../../model.ts';
import { fits, isMap, isRange, isTextList } from './theme-option-types.ts';
import type { YamlFile } from './yaml-file.ts';

export interface ThemeDeclaration {
  extends: string | undefined;
  options: ThemeOption[];
  diagnostics: Diagnostic[];
}

const KEYS = ['name', 'extends', 'options'];
const OPTION_KEYS = ['type', 'default', 'values', 'range', 'doc'];
const TYPES: ThemeOptionType[] = ['boolean', 'number', 'string', 'enum', 'list'];

/** Reads the theme.yaml of the theme `name`; an option with a fault is left out. */
export function readDeclaration(document: YamlFile, name: string): ThemeDeclaration {
  const { yaml, at } = document;
  const fields = isMap(yaml.value) ? yaml.value : {};
  const diagnostics: Diagnostic[] = [];
  if (!isMap(yaml.value)) diagnostics.push(at(themeValue('theme.yaml', MAP), []));
  for (const key of Object.keys(fields)) {
    if (KEYS.includes(key)) continue;
    diagnostics.push(at(unknownThemeKey(key, nearest(key, KEYS)), [key], 'key'));
  }
  if (isMap(yaml.value) && fields.name !== name) {
    const expected = { en: `\`${name}\`, the name of its folder`, zh: `文件夹的名字 \`${name}\`` };
    diagnostics.push(at(themeValue('name', expected), ['name']));
  }
  const parent = fields.extends;
  if (parent !== undefined && typeof parent !== 'string') {
    const expected = { en: 'the name of a theme', zh: '一个主题的名字' };
    diagnostics.push(at(themeValue('extends', expected), ['extends']));
  }
  const options = readOptions(document, fields.options ?? {}, diagnostics);
  return { extends: typeof parent === 'string' ? parent : undefined, options, diagnostics };
}

const MAP: Bilingual = { en: 'keys with values', zh: '键和值' };

function readOptions(document: YamlFile, declared: unknown, diagnostics: Diagnostic[]) {
  if (!isMap(declared)) {
    diagnostics.push(document.at(themeValue('options', MAP), ['options']));
    return [];
  }
  return Object.entries(declared).flatMap(([name, declaration]) => {
    const faults = faultsOf(name, declaration);
    const path = ['options', name];
    for (const { fault, key } of faults) {
      const at = key ? [...path, key] : path;
      const isOfValue = key && OPTION_KEYS.includes(key) && document.yaml.rangeOf(at);
      const part = isOfValue ? 'value' : 'key';
      diagnostics.push(document.at(badOption(name, fault), at, part));
    }
    return faults.length === 0 && isMap(declaration) ? [optionOf(name, declaration)] : [];
  });
}

interface FaultOfOption {
  fault: Bilingual;
  /** Which of its keys is wrong. */
  key?: string;
}

function faultsOf(name: string, declaration: unknown): FaultOfOption[] {
  if (!isMap(declaration)) return [{ fault: { en: 'has no declaration', zh: '没有声明' } }];
  const { type, default: standard, values, range, doc } = declaration;
  const faults: FaultOfOption[] = Object.keys(declaration)
    .filter((key) => !OPTION_KEYS.includes(key))
    .map((key) => ({ key, fault: { en: `has no \`${key}\``, zh: `没有 \`${key}\` 这一项` } }));
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) {
    faults.push({
      fault: { en: 'has a name that templates cannot write', zh: '的名字无法写进模板' },
    });
  }
  if (!isOptionType(type)) {
    faults.push({ key: 'type', fault: { en: 'has no type that there is', zh: '的类型不存在' } });
  } else if (type === 'enum' && !isTextList(values)) {
    faults.push({
      key: 'values',
      fault: { en: 'must list its `values`', zh: '必须用 `values` 列出可选的值' },
    });
  } else if (range !== undefined && !(type === 'number' && isRange(range))) {
    faults.push({
      key: 'range',
      fault: {
        en: 'needs two whole numbers as its `range`, and to be a number',
        zh: '的 `range` 应为两个整数，且其类型应为 number',
      },
    });
  } else if (!fits({ type, ...limits(declaration) }, standard)) {
    faults.push({
      key: 'default',
      fault: { en: 'needs a `default` of its type', zh: '需要与类型相符的 `default`' },
    });
  }
  if (!isMap(doc) || typeof doc.en !== 'string' || typeof doc.zh !== 'string') {
    faults.push({
      key: 'doc',
      fault: { en: 'is not explained in both languages', zh: '没有两种语言的说明' },
    });
  }
  return faults;
}

/** Of a declaration without faults. */
function optionOf(name: string, declaration: Record<string, unknown>): ThemeOption {
  const { type, default: standard, doc } = declaration;
  const option: ThemeOption = {
    name,
    type: isOptionType(type) ? type : 'string',
    default: standard,
    doc: isMap(doc) ? { en: String(doc.en), zh: String(doc.zh) } : { en: '', zh: '' },
  };
  return { ...option, ...limits(declaration) };
}

function limits({ values, range }: Record<string, unknown>): Pick<ThemeOption, 'values' | 'range'> {
  return { ...(isTextList(values) && { values }), ...(isRange(range) && { range }) };
}

function isOptionType(type: unknown): type is ThemeOptionType {
  return TYPES.some((each) => each === type);
}
