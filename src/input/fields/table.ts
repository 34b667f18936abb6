import type { FieldKey, FieldMap } from './keys.js';
import { LOOSE_TEXT, SECTIONS, SYNONYMS } from './synonyms.js';

/** What a name means: a field of ours, or a section of the note's text under a heading of its own. */
export type Meaning = FieldKey | 'section';

/** Names of one export, and some labels of its texts. */
const REMEMBERED = 2000;

/** Knows what the names in a source mean, for one configuration. */
export class FieldTable {
  readonly #meanings = new Map<string, Meaning>();
  readonly #asked = new Map<string, Meaning | undefined>();
  readonly #loose = new Set(LOOSE_TEXT.map(normalise));
  /** The names the user gave, by field: a source that has none of them deserves a word. */
  readonly userNames: ReadonlyMap<FieldKey, readonly string[]>;

  constructor(user: FieldMap = {}) {
    const userNames = new Map<FieldKey, readonly string[]>();
    for (const [key, names] of Object.entries(user)) {
      if (names !== undefined) userNames.set(key as FieldKey, typeof names === 'string' ? [names] : names);
    }
    this.userNames = userNames;
    for (const name of SECTIONS) this.#meanings.set(normalise(name), 'section');
    for (const [key, names] of Object.entries(SYNONYMS)) this.#learn(key as FieldKey, names);
    for (const key of userNames.keys()) this.#forget(key);
    for (const [key, names] of userNames) this.#learn(key, names);
  }

  /** Asked again for every object of an export, and answered from memory. */
  meaning(name: string): Meaning | undefined {
    if (this.#asked.has(name)) return this.#asked.get(name);
    if (this.#asked.size >= REMEMBERED) this.#asked.clear();
    const meaning = this.#find(name);
    this.#asked.set(name, meaning);
    return meaning;
  }

  #find(name: string): Meaning | undefined {
    const plain = normalise(name);
    if (plain === '') return undefined;
    return this.#meanings.get(plain) ?? this.#meanings.get(normalise(core(name)));
  }

  /** A name of the text that other columns bear as well. */
  isLoose(name: string): boolean {
    return !this.userNames.has('text') && this.#loose.has(normalise(name));
  }

  #learn(key: FieldKey, names: readonly string[]): void {
    for (const name of names) this.#meanings.set(normalise(name), key);
  }

  #forget(key: FieldKey): void {
    for (const [name, meaning] of this.#meanings) if (meaning === key) this.#meanings.delete(name);
    // A user who says where the text is has said where it is not.
    if (key !== 'text') return;
    for (const [name, meaning] of this.#meanings) if (meaning === 'section') this.#meanings.delete(name);
  }
}

/** `Case_Note-Type` and `caseNoteType` are one name. */
export function normalise(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** `[dbo].[Note Text]` and `Contact date (dd/mm/yyyy)` without what databases and forms put around a name. */
function core(name: string): string {
  const bare = name.replace(/\s*[([][^()[\]]*[)\]]\s*[*:?]?\s*$/u, '');
  const last = bare.slice(bare.lastIndexOf('.') + 1);
  return last.trim() === '' ? name : last;
}
