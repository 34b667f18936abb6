import { type Match, type NoteFacts, type Sentence, TAG } from 'caselint/rule';
import type { Label } from './label.js';

type Facts = Pick<NoteFacts, 'words' | 'people' | 'sentences'>;

const GROWN = 18;

/** Whether a note shows that a brother, sister or cousin is grown up. */
export class AdultSigns {
  readonly #facts: Facts;
  readonly #signs: readonly Match[];

  constructor(facts: Facts, signs: readonly Match[]) {
    this.#facts = facts;
    this.#signs = signs;
  }

  isAdult(label: Label): boolean {
    if (label.isPlural) return false;
    const { words } = this.#facts;
    const age = this.#age(label);
    if (age !== null) return age >= GROWN;
    if (/^(?:adult|grown-up|grown|married)$/.test(words.key(label.noun))) return true;
    if (this.#isOfAdult(label)) return true;
    const sentence = this.#facts.sentences.find(({ from, to }) => from <= label.from && label.from < to);
    return sentence !== undefined && this.#hasSign(sentence, label);
  }

  /** `his 24-year-old cousin`, `his cousin, 40,`, `her brother (24)`, `who is 24`, `aged 30`. */
  #age({ from, to }: Label): number | null {
    const { words } = this.#facts;
    for (let at = from; at < to; at += 1) {
      if (/^\d+$/.test(words.key(at)) && /^(?:-|year|yr)$/.test(words.key(at + 1))) return Number(words.key(at));
    }
    const after = words.slice(to, to + 5).toLowerCase();
    const age =
      /^[,(]?\s*(?:(?:who|and|he|she) (?:is|was|turned) |aged |now |is |was |age )?(\d{1,2})\b(?!:|\.\d)/.exec(
        after,
      )?.[1];
    return age === undefined || !/^[,(]|^(?:who|aged|is)/.test(after) ? null : Number(age);
  }

  /** An adult's brother is an adult: `Ms Khan's brother`, `Mum's sister`, `Mr Noor went to his brother's`. */
  #isOfAdult(label: Label): boolean {
    const { words, people } = this.#facts;
    // An adult's brother is an adult; their son is a child as often.
    if (!/^(?:brother|sister|cousin|half-brother|half-sister|stepbrother|stepsister)$/.test(label.core)) return false;
    if (label.owner === 'label') return true;
    if (label.owner === 'name') {
      const mention = people.mentionAt(
        /^['’]$/.test(words.key(label.ownerToken)) ? label.ownerToken - 1 : label.ownerToken,
      );
      return mention?.person?.age === 'adult' || mention?.form === 'titled';
    }
    if (label.owner !== 'possessive') return false;
    const owner = words.key(label.ownerToken);
    if (owner !== 'his' && owner !== 'her') return false;
    return this.#antecedentIsAdult(
      label,
      owner === 'his' ? /^(?:mr|sir|lord|fr|father)$/ : /^(?:ms|mrs|miss|lady|dame)$/,
    );
  }

  /** The last person named before it in the sentence, where it is an adult that the pronoun can mean. */
  #antecedentIsAdult(label: Label, titles: RegExp): boolean {
    const { people, sentences } = this.#facts;
    const sentence = sentences.find(({ from, to }) => from <= label.from && label.from < to);
    if (!sentence) return false;
    const before = people.mentions.filter(({ from, to }) => from >= sentence.from && to <= label.from);
    if (before.length === 0) return false;
    if (before.some(({ person, form }) => person?.age === 'child' || form === 'given')) return false;
    return titles.test(before.at(-1)?.title ?? '');
  }

  #hasSign(sentence: Sentence, label: Label): boolean {
    const { words } = this.#facts;
    return this.#signs.some(({ from, to }) => {
      if (from < label.to || to > sentence.to) return false;
      // Only as far as the next person's clause: "her brother and Ms Khan drives".
      for (let at = label.to; at < from; at += 1) {
        if (this.#facts.people.mentionAt(at)?.form === 'titled' && !words.has(at - 1, TAG.preposition)) return false;
        if (words.key(at) === ';') return false;
      }
      return true;
    });
  }
}
