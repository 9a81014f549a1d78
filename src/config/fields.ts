/** The settings of a site: one table from which validation, help and the README are made. */
import { type ConfigFields, type FieldTable, isField, keyOfProperty } from './field-table.ts';
import { BUILD_FIELDS } from './fields/build.ts';
import { DEPLOY_FIELDS } from './fields/deploy.ts';
import { MARKDOWN_FIELDS } from './fields/markdown.ts';
import { PAGE_FIELDS } from './fields/pages.ts';
import { PUBLISHING_FIELDS } from './fields/publishing.ts';
import { SITE_FIELDS } from './fields/site.ts';
import type { Field } from './values/value-type.ts';

/** In the order in which help lists them. */
export const CONFIG_FIELDS: ConfigFields = {
  ...SITE_FIELDS,
  ...PAGE_FIELDS,
  ...MARKDOWN_FIELDS,
  ...PUBLISHING_FIELDS,
  ...DEPLOY_FIELDS,
  ...BUILD_FIELDS,
};

/** A field with its full key: `index.per_page`. */
export interface KeyedField {
  key: string;
  field: Field<unknown>;
}

/** Every setting, groups opened. */
export function keyedFields(table: FieldTable = CONFIG_FIELDS, prefix = ''): KeyedField[] {
  return Object.entries(table).flatMap(([property, entry]) => {
    const key = `${prefix}${keyOfProperty(property)}`;
    return isField(entry) ? [{ key, field: entry }] : keyedFields(entry, `${key}.`);
  });
}
