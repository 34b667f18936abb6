import type { NoteRef } from '../model/record.js';
import type { Observation, Observed } from '../rule/record-half.js';

/** An observation as it waits for the conclusion: a fraction of what its objects take. */
export interface Packed {
  readonly note: NoteRef;
  readonly data: string;
}

/**
 * Makes observations small while a run goes on. What one rule keeps of a million notes has a handful of shapes, so the names
 * of keys are kept once, and of each note only the values, as one text. Words that many notes share are kept once too, and
 * as texts of their own: a piece cut out of an export would hold on to all of it.
 */
export class Packing {
  readonly #words = new Map<string, string>();
  readonly #shapes: (readonly string[])[] = [];
  readonly #numbers = new Map<string, number>();

  pack({ note, data }: Observed): Packed {
    const values = JSON.stringify(this.#values(data));
    return { note, data: values.length <= SHORT ? this.word(values) : values };
  }

  unpack({ note, data }: Packed): Observed {
    return { note, data: this.#observation(JSON.parse(data)) };
  }

  /** The same text, kept once. */
  word(text: string): string {
    let word = this.#words.get(text);
    if (word === undefined) {
      word = ownText(text);
      this.#words.set(word, word);
    }
    return word;
  }

  /** A list begins with -1, and an object with the number of its shape. */
  #values(data: Observation): unknown {
    if (typeof data !== 'object' || data === null) return data;
    if (isList(data)) return [LIST, ...data.map((item) => this.#values(item))];
    const entries = Object.entries(data).filter(([, value]) => value !== undefined);
    return [this.#shapeOf(entries.map(([key]) => key)), ...entries.map(([, value]) => this.#values(value))];
  }

  #shapeOf(keys: readonly string[]): number {
    const name = JSON.stringify(keys);
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#shapes.push(keys) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }

  #observation(values: unknown): Observation {
    if (!Array.isArray(values)) return values as Observation;
    const [shape, ...rest] = values as [number, ...unknown[]];
    const items = rest.map((value) => this.#observation(value));
    if (shape === LIST) return items;
    return Object.fromEntries((this.#shapes[shape] ?? []).map((key, index) => [key, items[index] ?? null]));
  }
}

const LIST = -1;
/** Many notes have nothing to tell a rule, in the same few characters. */
const SHORT = 32;

const isList = (data: Observation): data is readonly Observation[] => Array.isArray(data);

/** A text of its own, which holds on to no other. */
export function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
