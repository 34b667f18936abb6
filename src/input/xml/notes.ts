import { Parser } from 'htmlparser2';
import type { ReadItem } from '../../model/result.js';
import { compose, type Part } from '../compose.js';
import { ReadFailure } from '../failure.js';
import { OF_THE_CHILD } from '../fields/keys.js';
import { DEPTH } from '../limits.js';
import type { NoteMaker } from '../notes.js';
import { Frame } from './frame.js';
import { StreamLines } from './stream-lines.js';

/** A loose name is the text beside a plain one only where it holds a sentence. */
const SENTENCE = 60;

/** Markup inside a text, which breaks its lines or leaves no trace. */
const INLINE: ReadonlySet<string> = new Set('p br div span b i u em strong li ul ol font a'.split(' '));
const BREAKS: ReadonlySet<string> = new Set(['p', 'br', 'div', 'li']);

/** Finds the notes in XML as it arrives: every element with a text of its own among its children. */
export class XmlNotes {
  found = 0;
  hasElements = false;
  /** The file ended before its elements did. */
  isBroken = false;
  /** Tags that are not written as XML has them, or are not there: what stands by them may be lost. */
  damaged = 0;
  readonly #maker: NoteMaker;
  readonly #lines = new StreamLines();
  readonly #open: Frame[] = [];
  readonly #parser: Parser;
  readonly #inline: string[] = [];
  #ready: ReadItem[] = [];
  #isEnding = false;
  #openedAt = -1;
  #length = 0;
  #chunk = '';
  #chunkStart = 0;

  constructor(maker: NoteMaker) {
    this.#maker = maker;
    this.#parser = new Parser(
      {
        onattribute: (_name, _value, quote) => {
          if (quote === undefined || quote === null) this.damaged += 1;
        },
        onopentag: (name, attributes) => this.#openElement(name, attributes),
        ontext: (text) => this.#text(text),
        onclosetag: (name, isImplied) => this.#close(name, isImplied),
        onprocessinginstruction: (name, data) => refuseEntities(name, data),
      },
      { xmlMode: true },
    );
  }

  write(chunk: string): ReadItem[] {
    this.#chunk = chunk;
    this.#chunkStart = this.#length;
    this.#length += chunk.length;
    this.#lines.add(chunk);
    this.#parser.write(chunk);
    this.#lines.forget(this.#parser.endIndex);
    return this.#take();
  }

  end(): ReadItem[] {
    this.#isEnding = true;
    this.#parser.end();
    return this.#take();
  }

  #take(): ReadItem[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #text(text: string): void {
    const { startIndex, endIndex } = this.#parser;
    // A code stands for one letter and ends in a semicolon. After a closing tag with more than its name in it the
    // parser's start is too early; its end never is.
    const isExact = text.length === endIndex - startIndex + 1;
    const isPlain = isExact || text.length > 2 || this.#chunk[endIndex - this.#chunkStart] !== ';';
    const from = isPlain ? endIndex - text.length + 1 : startIndex;
    this.#lookBehind(from);
    const open = this.#open.at(-1);
    if (open !== undefined) open.write(text, from, isPlain);
    else if (/\w/.test(text)) this.damaged += 1;
  }

  /** The parser passes over whatever stands between a closing tag’s name and its end. */
  #lookBehind(offset: number): void {
    const from = Math.max(0, this.#parser.startIndex - this.#chunkStart);
    const passed = this.#chunk.slice(from, Math.max(0, offset - this.#chunkStart));
    if (/^[^<]*\w/.test(passed)) this.damaged += 1;
  }

  #openElement(qualified: string, attributes: Readonly<Record<string, string>>): void {
    // A file has one element around all others: a second has lost it.
    if (this.hasElements && this.#open.length === 0) this.damaged += 1;
    this.hasElements = true;
    this.#openedAt = this.#parser.endIndex;
    const name = local(qualified);
    const parent = this.#open.at(-1);
    if (parent !== undefined && INLINE.has(name.toLowerCase()) && this.#isText(parent.name)) {
      this.#inline.push(qualified);
      if (BREAKS.has(name.toLowerCase())) parent.break();
      return;
    }
    if (this.#open.length > DEPTH) throw new ReadFailure('Its elements stand more than 1,000 deep in each other.');
    if (parent !== undefined) parent.hasElements = true;
    const frame = new Frame(name, parent?.step(name) ?? `/${name}`, this.#lines);
    this.#open.push(frame);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!attribute.startsWith('xmlns')) this.#keep(frame, local(attribute), value);
    }
  }

  #close(name: string, isImplied: boolean): void {
    if (!this.#isEnding) this.#lookBehind(this.#parser.endIndex);
    if (this.#inline.at(-1) === name) {
      this.#inline.pop();
      return;
    }
    const frame = this.#open.pop();
    if (frame === undefined) return;
    // What the end of the file closes was cut short.
    if (isImplied && this.#isEnding) this.isBroken = true;
    else {
      // An element that closes itself ends where it opens, and the parser takes that for an end that is left out.
      if (isImplied && this.#parser.endIndex !== this.#openedAt) this.damaged += 1;
      this.#done(frame, this.#open.at(-1));
    }
  }

  #done(frame: Frame, parent: Frame | undefined): void {
    const isText = this.#isText(frame.name);
    const own = frame.content();
    if (isText && frame.hasElements && own.text !== '') frame.parts.push(own.part(false));
    const isNote = frame.parts.some(({ name }) => this.#maker.fields.meaning(name) === 'text');
    if (isNote && !this.#isValue(frame)) this.#note(frame, frame.parts);
    else if (isText && !frame.hasElements && this.#isNoteItself(frame)) this.#note(frame, [own.part(false)]);
    else if (parent === undefined) return;
    else if (isText && !frame.hasElements) parent.parts.push(own.part(this.#isSection(frame.name)));
    else if (!frame.hasElements) this.#keepLeaf(frame, parent, own.text);
    else this.#keepBranch(frame, parent);
  }

  /** `<type><code>HV</code><description>Home visit</description></type>` is a field and no note. */
  #isValue({ name, parts }: Frame): boolean {
    const { fields } = this.#maker;
    return (
      fields.meaning(name) !== undefined &&
      parts.every((part) => fields.isLoose(part.name) && part.text.length <= SENTENCE)
    );
  }

  /** `<note id="1" date="…">I visited.</note>` has all it needs in itself. */
  #isNoteItself({ entries, name }: Frame): boolean {
    return !this.#isSection(name) && entries.some(({ key }) => key !== undefined);
  }

  #isText(name: string): boolean {
    const meaning = this.#maker.fields.meaning(name);
    return meaning === 'text' || meaning === 'section';
  }

  #isSection(name: string): boolean {
    return this.#maker.fields.meaning(name) === 'section';
  }

  #keep(frame: Frame, name: string, value: string): void {
    const meaning = this.#maker.fields.meaning(name);
    this.#maker.saw(name, meaning);
    frame.keep([{ key: meaning === 'text' || meaning === 'section' ? undefined : meaning, name, value }]);
  }

  #keepLeaf(frame: Frame, parent: Frame, text: string): void {
    const isPerson = this.#maker.fields.meaning(parent.name) === 'people';
    if (isPerson && text !== '') {
      const relation = frame.entries.find(({ name }) => /^relation/i.test(name))?.value;
      const people = [{ name: text, ...(relation ? { relation } : {}) }];
      parent.keep([{ key: 'people', name: frame.name, value: text, people }]);
    } else if (isPerson) this.#keepPerson(frame, parent);
    else {
      if (text !== '') this.#keep(parent, frame.name, text);
      parent.keep(frame.entries);
    }
  }

  #keepBranch(frame: Frame, parent: Frame): void {
    const [value] = frame.parts;
    if (value !== undefined && this.#isValue(frame)) {
      this.#keep(parent, frame.name, value.text);
      parent.keep(frame.entries);
    } else if (this.#maker.fields.meaning(parent.name) === 'people') this.#keepPerson(frame, parent);
    else {
      parent.keep(frame.entries);
      parent.parts.push(...frame.parts);
    }
  }

  #keepPerson(frame: Frame, parent: Frame): void {
    const person = frame.person();
    if (person === undefined) parent.keep(frame.entries);
    else parent.keep([{ key: 'people', name: frame.name, value: person.name, people: [person] }]);
  }

  #note(frame: Frame, found: readonly Part[]): void {
    const { fields } = this.#maker;
    const hasPlain = found.some(({ name }) => fields.meaning(name) === 'text' && !fields.isLoose(name));
    const parts = found.filter(({ name, text }) => !hasPlain || !fields.isLoose(name) || text.length > SENTENCE);
    for (const { name, isSection } of parts) this.#maker.saw(name, isSection ? 'section' : 'text');
    const [first] = parts;
    const isList = parts.length > 1 && parts.every(({ name }) => name === first?.name);
    for (const texts of isList ? parts.map((part) => [part]) : [parts]) {
      this.found += 1;
      const { text, origin } = compose(texts.filter(({ text: written }) => written.trim() !== ''));
      const taken = new Set(frame.entries.map(({ key }) => key));
      const around = this.#open.flatMap(({ entries }) => entries);
      const more = around.filter(({ key }) => key !== undefined && OF_THE_CHILD.has(key) && !taken.has(key));
      this.#ready.push(...this.#maker.make([...frame.entries, ...more], text, origin));
    }
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function refuseEntities(name: string, data: string): void {
  if (name.toLowerCase() === '!doctype' && /\[|!entity|\bsystem\b|\bpublic\b/i.test(data)) {
    throw new ReadFailure(
      'It declares a document type of its own, which is not read for safety. Export it without one.',
    );
  }
}
