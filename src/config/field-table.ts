/** The shape of the table of settings: a field for each property of `Config`. */
import type { Config } from '../model.ts';
import type { Field } from './values/value-type.ts';

/** Properties of `Config` whose own properties are keys: `index.per_page`. */
type Group =
  | 'index'
  | 'archive'
  | 'tag'
  | 'category'
  | 'feed'
  | 'related'
  | 'math'
  | 'markdown'
  | 'figures'
  | 'robots'
  | 'security'
  | 'comments'
  | 'cards'
  | 'hosting'
  | 'deploy';

type FieldsOf<T> = { [Property in keyof T]: Field<T[Property]> };

/** The compiler tells which property of `Config` has no field, or one of another type. */
export type ConfigFields = {
  [Property in Exclude<keyof Config, 'file'>]: Property extends Group
    ? FieldsOf<Config[Property]>
    : Field<Config[Property]>;
};

/** The same, as loops see it. */
export interface FieldTable {
  [property: string]: Field<unknown> | FieldTable;
}

export function isField(entry: Field<unknown> | FieldTable): entry is Field<unknown> {
  return 'doc' in entry;
}

/** A property's key in scholium.yaml: `perPage` → `per_page`. */
export function keyOfProperty(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
