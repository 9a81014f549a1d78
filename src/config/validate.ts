/** A parsed scholium.yaml → `Config`, and everything that is wrong with it. */
import type { YamlDocument } from '../base/yaml.ts';
import { configNotMap, wrongType } from '../diagnostics/catalogue/config.ts';
import type { TextFile } from '../diagnostics/problem.ts';
import type { Config, Diagnostic } from '../model.ts';
import { reportComments } from './comments.ts';
import { type ConfigDocument, Cursor, isMap } from './cursor.ts';
import { type FieldTable, isField, keyOfProperty } from './field-table.ts';
import { CONFIG_FIELDS, keyedFields } from './fields.ts';
import { reportOverlaps } from './folders.ts';
import { reportUnknownKeys } from './unknown-keys.ts';
import type { Field } from './values/value-type.ts';

export interface ValidatedConfig {
  /** Whole even if there are errors: a key with a fault has its default. */
  config: Config;
  /** Keys of the top level with a fault; `` stands for the whole. */
  faulty: ReadonlySet<string>;
  diagnostics: Diagnostic[];
}

/** Reads `yaml`, the document that `file` holds; never throws for what an author wrote. */
export function validateConfig(yaml: YamlDocument, file: TextFile): ValidatedConfig {
  const document: ConfigDocument = { yaml, file, diagnostics: [], faulty: new Set() };
  const root = new Cursor(document, [], yaml.value);
  if (!root.isAbsent && !isMap(root.value)) root.fail(configNotMap());
  const keys = keyedFields().map(({ key }) => key);
  // The table has a field for each property of `Config`, of its type: `ConfigFields` sees to it.
  const config = { ...readTable(CONFIG_FIELDS, root, keys), file: file.path } as Config;
  reportOverlaps(config, root);
  reportComments(config, root);
  return { config, faulty: document.faulty, diagnostics: document.diagnostics };
}

function readTable(table: FieldTable, cursor: Cursor, everywhere: readonly string[]): object {
  const values: Record<string, unknown> = {};
  for (const [property, entry] of Object.entries(table)) {
    const item = cursor.item(keyOfProperty(property));
    values[property] = isField(entry)
      ? readField(entry, item)
      : readTable(entry, group(item), everywhere);
  }
  reportUnknownKeys(cursor, Object.keys(table).map(keyOfProperty), everywhere);
  return values;
}

function readField(field: Field<unknown>, cursor: Cursor): unknown {
  const value = cursor.isAbsent ? undefined : field.type.read(cursor);
  return value ?? copyOf(field.default);
}

/** Nothing of the table is shared; maps have no prototype, since their keys are the author's. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isMap(value)) return value;
  return Object.assign(Object.create(null), value);
}

function group(cursor: Cursor): Cursor {
  if (!cursor.isAbsent && !isMap(cursor.value)) {
    const expected = { en: 'a map of settings', zh: '配置项的映射' };
    cursor.fail(wrongType(cursor.key, expected, cursor.got()));
  }
  return cursor;
}
