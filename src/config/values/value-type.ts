/** What each kind of value in scholium.yaml has: how it is read, and how help names and shows it. */
import type { Bilingual } from '../../model.ts';
import type { Cursor } from '../cursor.ts';

export interface ValueType<T> {
  /** Completes “must be …”; also the type in the table of settings. */
  expected: Bilingual;
  /** The value, or undefined after reporting what is wrong with it. Never called for an empty one. */
  read(cursor: Cursor): T | undefined;
  /** A value as an author would write it. */
  show(value: T): string;
}

/** One key of scholium.yaml. */
export interface Field<T> {
  type: ValueType<T>;
  default: T;
  doc: Bilingual;
}
