import type { NoteMetadata, PersonEntry } from '../model/note.js';
import type { DateLog } from './date-log.js';
import type { Entry } from './fields/entries.js';
import type { FieldKey } from './fields/keys.js';
import { parseChildren, parsePeople, type Workers } from './fields/names.js';
import { idList, yesOrNo } from './fields/values.js';

type Draft = { -readonly [K in keyof NoteMetadata]: NoteMetadata[K] };

const DATES = { 'event-date': 'eventDate', 'recorded-date': 'recordedDate', 'date-of-birth': 'dateOfBirth' } as const;

const PLAIN = {
  id: 'id',
  record: 'record',
  type: 'type',
  title: 'title',
  role: 'role',
  team: 'team',
  purpose: 'purpose',
  state: 'state',
  'copy-of': 'copyOf',
  ethnicity: 'ethnicity',
  'legal-status': 'legalStatus',
  'placement-type': 'placementType',
  'nhs-number': 'nhsNumber',
  gender: 'gender',
  'first-language': 'firstLanguage',
} as const;

/** A value kept as a sign of an impossible date is shown to people: long ones are no dates but text. */
const LONGEST_DATE = 40;

/** Makes of what a source says beside a text what a note knows. */
export class MetadataBuilder {
  readonly #draft: Draft = {};
  readonly #other = new Map<string, string>();
  readonly #impossible: { field: string; value: string }[] = [];
  readonly #people: PersonEntry[] = [];
  readonly #log: DateLog;

  readonly #workers: Workers;

  constructor(log: DateLog, workers: Workers) {
    this.#log = log;
    this.#workers = workers;
  }

  add(entry: Entry): void {
    const value = plain(entry.value);
    if (value === '' && entry.people === undefined) return;
    if (!this.#take(entry, value)) this.#keep(entry.name, value);
  }

  build(): NoteMetadata {
    const draft = this.#draft;
    if (this.#people.length > 0) draft.people = this.#people;
    if (this.#impossible.length > 0) draft.impossibleDates = this.#impossible;
    // fromEntries defines its keys, so that a column called __proto__ is a column like any other.
    if (this.#other.size > 0) draft.other = Object.fromEntries(this.#other);
    return draft;
  }

  /** Whether the value found its place; a second value for a taken place did not, and is kept beside. */
  #take(entry: Entry, value: string): boolean {
    const { key } = entry;
    if (key === undefined || key === 'text') return false;
    if (key in DATES) return this.#takeDate(entry, DATES[key as keyof typeof DATES], value);
    if (key in PLAIN) return this.#set(PLAIN[key as keyof typeof PLAIN], value);
    if (key === 'event-time') return this.#takeTime(value);
    if (key === 'author') return this.#takeWorker(value);
    if (key === 'records') return this.#set('records', idList(value));
    if (key === 'people') return this.#addPeople(entry.people ?? parsePeople(value));
    if (key === 'child') {
      return this.#addPeople(entry.people?.map(({ name }) => ({ name, relation: 'child' })) ?? parseChildren(value));
    }
    if (key === 'court' || key === 'restricted') return this.#takeFlag(key, value);
    return false;
  }

  #set<K extends keyof Draft>(name: K, value: Draft[K]): boolean {
    if (this.#draft[name] !== undefined) return this.#draft[name] === value;
    this.#draft[name] = value;
    return true;
  }

  #takeDate({ key, name, isDate }: Entry, field: (typeof DATES)[keyof typeof DATES], value: string): boolean {
    const parsed = this.#log.read(name, value, isDate === true);
    if (parsed === undefined) return false;
    if (parsed.impossible) this.#doubt(key ?? field, value);
    if (parsed.time !== undefined && field === 'eventDate') this.#set('eventTime', parsed.time);
    return parsed.date === undefined ? true : this.#set(field, parsed.date);
  }

  #takeTime(value: string): boolean {
    const parsed = this.#log.readTime(value);
    if (parsed?.impossible) this.#doubt('event-time', value);
    // The split time of a form stands over the one in the date, which may be a default.
    if (parsed?.time !== undefined) this.#draft.eventTime = parsed.time;
    return parsed !== undefined;
  }

  #takeWorker(value: string): boolean {
    const { author, role, team } = this.#workers.read(value);
    if (!this.#set('author', author)) return false;
    if (role !== undefined) this.#set('role', role);
    if (team !== undefined) this.#set('team', team);
    return true;
  }

  #takeFlag(key: 'court' | 'restricted', value: string): boolean {
    const flag = yesOrNo(value);
    return flag === undefined ? false : this.#set(key, flag);
  }

  #addPeople(people: readonly PersonEntry[]): boolean {
    this.#people.push(...people);
    return true;
  }

  #doubt(field: FieldKey | string, value: string): void {
    if (value.length <= LONGEST_DATE) this.#impossible.push({ field, value });
  }

  #keep(name: string, value: string): void {
    let free = name === '' ? 'unnamed' : name;
    for (let count = 2; this.#other.has(free); count += 1) free = `${name} (${count})`;
    this.#other.set(free, value);
  }
}

/** Database extracts write NULL for nothing, and `="0123"` to keep Excel from eating a zero. */
function plain(value: string): string {
  const trimmed = value.trim();
  if (trimmed === 'NULL') return '';
  return trimmed.startsWith('="') ? (/^="([^"]*)"$/.exec(trimmed)?.[1] ?? trimmed) : trimmed;
}
