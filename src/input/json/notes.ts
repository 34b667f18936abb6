import type { PersonEntry } from '../../model/note.js';
import type { Origin } from '../../model/origin.js';
import type { ReadItem } from '../../model/result.js';
import { compose, type Part } from '../compose.js';
import type { Entry } from '../fields/entries.js';
import { OF_THE_CHILD } from '../fields/keys.js';
import type { FieldTable } from '../fields/table.js';
import type { Places } from '../line-index.js';
import type { NoteMaker } from '../notes.js';
import type { JsonNode, JsonObject, JsonString } from './nodes.js';
import { decodeString } from './parser.js';

/** A loose name is the text beside a plain one only where it holds a sentence. */
const SENTENCE = 60;

/** Finds the notes in a JSON text: every object with a text of its own, wherever it stands. */
export class JsonNotes {
  found = 0;
  readonly #source: string;
  readonly #index: Places;
  readonly #maker: NoteMaker;
  readonly #fields: FieldTable;

  constructor(source: string, index: Places, maker: NoteMaker) {
    this.#source = source;
    this.#index = index;
    this.#maker = maker;
    this.#fields = maker.fields;
  }

  /** What stands in the objects around a note, such as the child's record, is said of the note as well. */
  *in(node: JsonNode, path = '', around: readonly Entry[] = []): Generator<ReadItem> {
    if (node.kind === 'array') {
      const ofAll = around.filter(({ key }) => key !== undefined && OF_THE_CHILD.has(key));
      yield* this.#items(node.items, path, ofAll);
    } else if (node.kind === 'object') {
      const text = this.#textKeys(node);
      if (text.length > 0) return yield* this.#note(node, text, path, around);
      const own = [...this.#entries(node, []), ...around];
      for (const { name, key } of own) this.#maker.saw(name, key);
      for (const [key, value] of node.members) {
        if (value.kind === 'array' || value.kind === 'object') yield* this.in(value, `${path}/${escaped(key)}`, own);
      }
    }
  }

  /** An object among notes that has no text is a note that is empty, as a line of .ndjson is. */
  *#items(items: readonly JsonNode[], path: string, around: readonly Entry[]): Generator<ReadItem> {
    const isAmongNotes = items.some((item) => item.kind === 'object' && this.#textKeys(item).length > 0);
    for (const [at, item] of items.entries()) {
      const before = this.found;
      yield* this.in(item, `${path}/${at}`, around);
      if (isAmongNotes && item.kind === 'object' && this.found === before)
        yield { kind: 'empty', source: this.#maker.source };
    }
  }

  *#note(node: JsonObject, text: readonly string[], path: string, around: readonly Entry[]): Generator<ReadItem> {
    this.found += 1;
    const parts = node.members.flatMap(([key, value]) => {
      return text.includes(key) && value.kind === 'string' ? [this.#part(key, value, `${path}/${escaped(key)}`)] : [];
    });
    for (const { name, isSection } of parts) this.#maker.saw(name, isSection ? 'section' : 'text');
    const filled = parts.filter(({ text }) => text.trim() !== '');
    const { text: whole, origin } = compose(filled);
    const entries = [...this.#entries(node, text)];
    const taken = new Set(entries.map(({ key }) => key));
    const more = around.filter(({ key }) => key !== undefined && !taken.has(key));
    yield* this.#maker.make([...entries, ...more], whole, origin);
  }

  #textKeys({ members }: JsonObject): string[] {
    // Null under the name of the text is a note that is empty, and not an object that is no note.
    const texts = members.flatMap(([key, value]) => (isText(value) ? [{ key, length: lengthOf(value) }] : []));
    const named = texts.filter(({ key }) => this.#fields.meaning(key) === 'text');
    const hasPlain = named.some(({ key }) => !this.#fields.isLoose(key));
    const text = named.filter(({ key, length }) => !hasPlain || !this.#fields.isLoose(key) || length > SENTENCE);
    if (text.length === 0) return [];
    const keys = new Set(text.map(({ key }) => key));
    return texts.map(({ key }) => key).filter((key) => keys.has(key) || this.#fields.meaning(key) === 'section');
  }

  #part(name: string, node: JsonString, path: string): Part {
    const { text, joints } = decodeString(this.#source, node);
    const origin: Origin = { kind: 'segments', segments: this.#segments(joints), place: { path } };
    return { name, isSection: this.#fields.meaning(name) === 'section', text, origin };
  }

  #segments(joints: readonly number[]): number[] {
    const segments: number[] = [];
    for (let at = 0; at < joints.length; at += 2) {
      const { line, column } = this.#index.at(joints[at + 1] ?? 0);
      segments.push(joints[at] ?? 0, line, column);
    }
    return segments;
  }

  *#entries({ members }: JsonObject, text: readonly string[]): Generator<Entry> {
    for (const [name, value] of members) {
      if (text.includes(name) && value.kind === 'string') continue;
      const meaning = this.#fields.meaning(name);
      const key = meaning === 'section' || meaning === 'text' ? undefined : meaning;
      if (key === 'people' || key === 'child') yield { key, name, value: this.#written(value), ...this.#people(value) };
      else if (key === 'author' && value.kind === 'object') yield* this.#worker(name, value);
      else yield { key, name, value: this.#written(value) };
    }
  }

  *#worker(name: string, node: JsonObject): Generator<Entry> {
    yield { key: 'author', name, value: this.#nameIn(node) };
    for (const [inner, value] of node.members) {
      const meaning = this.#fields.meaning(inner);
      if (meaning === 'role' || meaning === 'team') yield { key: meaning, name: inner, value: this.#written(value) };
    }
  }

  #people(node: JsonNode): { people?: PersonEntry[] } {
    const items = node.kind === 'array' ? node.items : [node];
    const people = items.flatMap((item): PersonEntry[] => {
      if (item.kind !== 'object') return [];
      const name = this.#nameIn(item);
      const relation = this.#member(item, /^relation/i);
      const role = this.#member(item, /^role$|^job/i);
      return name === '' ? [] : [{ name, ...(relation ? { relation } : {}), ...(role ? { role } : {}) }];
    });
    return people.length === 0 ? {} : { people };
  }

  #nameIn(node: JsonObject): string {
    const whole = this.#member(node, /^(?:full|display)?_?name$/i);
    if (whole !== '') return whole;
    return `${this.#member(node, /^(?:first|given|fore)_?names?$/i)} ${this.#member(node, /^(?:last|family|sur)_?names?$/i)}`.trim();
  }

  #member({ members }: JsonObject, key: RegExp): string {
    const found = members.find(([name]) => key.test(name))?.[1];
    return found === undefined ? '' : this.#written(found).trim();
  }

  /** A value as a person would write it. */
  #written(node: JsonNode): string {
    if (node.kind === 'string') return decodeString(this.#source, node).text;
    if (node.kind === 'other') return node.written === 'null' ? '' : node.written;
    if (node.kind === 'array') return node.items.map((item) => this.#written(item)).join('; ');
    const plain = this.#member(node, /^(?:name|description|value|label|text|title)$/i);
    return plain !== '' ? plain : node.members.map(([key, value]) => `${key}: ${this.#written(value)}`).join(', ');
  }
}

const isText = (node: JsonNode): boolean =>
  node.kind === 'string' || (node.kind === 'other' && node.written === 'null');

const lengthOf = (node: JsonNode): number => (node.kind === 'string' ? node.end - node.start : 0);

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
