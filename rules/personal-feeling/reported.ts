import { type SpeechAct, TAG, type Words } from 'caselint/rule';

/** What others said, and what the worker said to them: feelings in it are not told to the record. */
export class Reported {
  readonly #words: Words;
  readonly #speech: readonly SpeechAct[];

  constructor(words: Words, speech: readonly SpeechAct[]) {
    this.#words = words;
    this.#speech = speech;
  }

  /** Whether a frame that begins at a token stands in what somebody is reported to have said or thought. */
  holds(at: number, subject: number): boolean {
    for (const act of this.#speech) {
      const { content } = act;
      if (!content || at < content.from || at >= content.to) continue;
      if (act.speakerKind === 'worker') {
        if (act.kind !== 'think' && ADDRESSED.test(this.#words.key(act.verb.from))) return true;
        continue;
      }
      if (act.speakerKind === 'unknown' && act.kind === 'think') continue;
      if (act.kind === 'think' && act.form !== 'that' && act.form !== 'plain') continue;
      if (!this.#resumes(content.from, subject)) return true;
    }
    return false;
  }

  /** "She said that he had left, and I felt sad": after a link and a subject the worker tells on. */
  #resumes(from: number, subject: number): boolean {
    const words = this.#words;
    if (subject <= from || !words.has(subject, TAG.firstPerson)) return false;
    return /^(?:and|but|so|[;,–—])$/.test(words.key(subject - 1));
  }
}

const ADDRESSED = /^(?:told|said|explained|assured|reassured|replied|wrote|texted|let|added|answered|shared)$/;
