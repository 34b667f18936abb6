import type { NoteMetadata } from '../model/note.js';
import type { Origin } from '../model/origin.js';
import type { Problem, ReadItem } from '../model/result.js';
import { DateLog } from './date-log.js';
import type { Entry } from './fields/entries.js';
import { Workers } from './fields/names.js';
import type { FieldTable, Meaning } from './fields/table.js';
import { NOTE_CHARACTERS } from './limits.js';
import { MetadataBuilder } from './metadata.js';

/** Text without its markup; nothing where it has none. */
export type PlainOf = (text: string, origin: Origin) => { text: string; origin: Origin } | undefined;

/** Hears of each name that a source has, what it was taken for, and whether a note has a value under it. */
export type Watch = (name: string, use: Meaning | undefined, isFilled: boolean) => void;

/** A look for one mark costs next to nothing; one for several at once would cost more than all else for each row. */
const mayHoldMarkup = (source: string): boolean =>
  source.includes('</') || source.includes('&lt;') || (source.includes('<') && /<br/i.test(source));

/** States in which a system keeps what is no longer part of the record. */
const GONE = /^(?:soft[ -]?)?(?:deleted|del|void|voided|cancelled|canceled|withdrawn|removed|entered in error)$/i;

/** Makes the notes of one source, numbers them, and knows what should be said about the source when it ends. */
export class NoteMaker {
  readonly source: string;
  readonly fields: FieldTable;
  readonly #dates = new DateLog();
  readonly #workers = new Workers();
  readonly #watch: Watch | undefined;
  #plainOf: PlainOf | undefined;
  #index = 0;
  #halfCharacters = 0;
  #deleted = 0;

  constructor(source: string, fields: FieldTable, watch?: Watch) {
    this.source = source;
    this.fields = fields;
    this.#watch = watch;
  }

  /** A name stands in the source, whether a note has a value under it or not. */
  saw(name: string, use: Meaning | undefined): void {
    this.#watch?.(name, use, false);
  }

  /** Systems that keep notes as rich text export their markup: a reader that meets a tag makes ready to read it. */
  async expectMarkup(source: string): Promise<void> {
    if (this.#plainOf !== undefined || !mayHoldMarkup(source)) return;
    this.#plainOf = (await import('./html/rich-text.js')).plainOf;
  }

  *make(entries: Iterable<Entry>, written: string, place: Origin): Generator<ReadItem> {
    if (written.length > NOTE_CHARACTERS) return yield this.tooLong(written.length, place);
    const { text, origin } = this.#plainOf?.(written, place) ?? { text: written, origin: place };
    if (!/\S/.test(text)) return yield { kind: 'empty', source: this.source };
    const metadata = this.metadata(entries);
    if (metadata.state !== undefined && GONE.test(metadata.state)) {
      this.#deleted += 1;
      return;
    }
    const note = { source: this.source, index: this.#index, text: this.#whole(text), metadata, origin };
    this.#index += 1;
    yield { kind: 'note', note };
  }

  metadata(entries: Iterable<Entry>): NoteMetadata {
    const builder = new MetadataBuilder(this.#dates, this.#workers);
    for (const entry of entries) {
      builder.add(entry);
      if (this.#watch !== undefined)
        this.#watch(entry.name, entry.key, entry.value.trim() !== '' || entry.people !== undefined);
    }
    return builder.build();
  }

  /** Warnings about the whole source. */
  *finish(): Generator<ReadItem> {
    for (const doubt of this.#dates.doubts()) yield this.warning(doubt);
    if (this.#deleted > 0) {
      const what = this.#deleted === 1 ? 'One note was' : `${figure(this.#deleted)} notes were`;
      yield this.warning(`${what} not read, because the source marks them as deleted.`);
    }
    if (this.#halfCharacters > 0) {
      const what = this.#halfCharacters === 1 ? 'One note holds' : `${figure(this.#halfCharacters)} notes hold`;
      yield this.warning(`${what} damaged characters (half of a pair). Each was read as the sign \uFFFD.`);
    }
  }

  error(message: string, more: Partial<Problem> = {}): ReadItem {
    return { kind: 'problem', problem: { severity: 'error', source: this.source, message, ...more } };
  }

  warning(message: string, more: Partial<Problem> = {}): ReadItem {
    return { kind: 'problem', problem: { severity: 'warning', source: this.source, message, ...more } };
  }

  tooLong(length: number, origin: Origin): ReadItem {
    const line = origin.kind === 'plain' ? origin.line : (origin.segments[1] ?? 1);
    const message = `${where(origin)}the note has ${figure(length)} characters; at most ${figure(NOTE_CHARACTERS)} are read. It was left out: look whether the file is damaged.`;
    return this.error(message, { line, notesLost: 1 });
  }

  /** A lone surrogate is no character: it would break every output that is UTF-8. Same length, so offsets hold. */
  #whole(text: string): string {
    if (!/\p{Surrogate}/u.test(text)) return text;
    this.#halfCharacters += 1;
    return text.replace(/\p{Surrogate}/gu, '\uFFFD');
  }
}

function where({ place }: Origin): string {
  if (place?.row !== undefined) return `Row ${place.row}: `;
  return place?.cell === undefined ? '' : `Cell ${place.cell}: `;
}

export const figure = (number: number): string => number.toLocaleString('en-GB');
