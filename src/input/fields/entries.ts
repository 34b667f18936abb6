import type { PersonEntry } from '../../model/note.js';
import type { FieldKey } from './keys.js';

/** One thing the source says beside the text: under what name, what we take it for, and its value. */
export interface Entry {
  readonly key: FieldKey | undefined;
  readonly name: string;
  readonly value: string;
  /** Where the source gave people as a list and not as a sentence. */
  readonly people?: readonly PersonEntry[];
  /** Where the source itself knows that the value is a date (a date cell of a workbook). */
  readonly isDate?: boolean;
}
