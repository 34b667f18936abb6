import { isPersonNoun, type Mention, type NoteFacts, TAG, type Words } from 'caselint/rule';
import type { NameForm } from './departure.js';

export type Facts = Pick<NoteFacts, 'words' | 'people' | 'quotes' | 'blocks'>;

/** The titled names of a note as they are written, in its order. */
export function formsIn({ words, people, quotes, blocks }: Facts): NameForm[] {
  const forms: NameForm[] = [];
  for (const mention of people.mentions) {
    if (mention.form !== 'titled' || mention.surname === '' || quotes.covers(mention)) continue;
    if (blocks.some((one) => one.kind === 'mail' && one.start <= mention.start && mention.start < one.end)) continue;
    forms.push(formOf(words, mention));
  }
  return forms;
}

function formOf(words: Words, mention: Mention): NameForm {
  const { title, given, surname, start, end, person } = mention;
  const shown = words.text.slice(start, end).replace(/['’]s?$/, '');
  // Whoever the metadata or a fuller name elsewhere says it is.
  const theirs = given === '' && person?.title === title ? person.given : given;
  return { title, given: theirs, written: surname, start, end: start + shown.length, shown };
}

/** `Mr Khan and Mrs Khan`, `Mr and Mrs Khan`: two people in one breath. */
export function inOneBreath(words: Words, forms: readonly NameForm[]): [one: NameForm, other: NameForm][] {
  return forms.flatMap((one, index): [NameForm, NameForm][] => {
    const next = forms[index + 1];
    if (!next || one.written.toLowerCase() !== next.written.toLowerCase() || one.title === next.title) return [];
    const between = words.text.slice(one.end, next.start);
    return /^\s*(?:and|&|or|told|asked|met|with|,)\s*$/i.test(between) || OF_THEIRS.test(between) ? [[one, next]] : [];
  });
}

/** "Ms Khan and her sister, Mrs Khan", "Ms Khan's mother, Mrs Khan". */
const OF_THEIRS = /^(?:['’]s|,? (?:and|with|or) (?:her|his|their))(?: [a-z-]{2,16}){1,3},? $/;

/** `Mrs Khan (Ms Khan until May)`, `now Mrs Khan`, `who has married and is Mrs Khan`. */
export function isExplained({ words }: Pick<Facts, 'words'>, { start, end }: NameForm): boolean {
  const before = words.text.slice(Math.max(0, start - 60), start);
  const after = words.text.slice(end, end + 50);
  return (
    /\b(?:now|formerly|previously|née|nee|known as|calls? (?:her|him|them)self|married|changed|became|becomes|spelt|spelled|prefers|also|not)\s*(?:to\s+|name\s+|be\s+|is\s+|as\s+|and\s+|her\s+|his\s+)*\(?$/i.test(
      before,
    ) ||
    /^\s*(?:\(|,)?\s*(?:formerly|previously|née|nee|until|as (?:she|he) (?:is|was)|her (?:married|maiden|new)|(?:spelt|spelled) )/i.test(
      after,
    )
  );
}

/** What the note says beside the name that its bearer is: `grandmother` of `Mrs Khan (maternal grandmother)`. */
export function roleBeside(words: Words, { start, end }: NameForm): string {
  const from = words.indexAt(start);
  const before = words.key(from - 1) === ',' ? from - 2 : from - 1;
  if (isRole(words, before)) return words.key(before);
  const to = words.indexAt(end - 1) + 1;
  if (!/^[(,]$/.test(words.key(to))) return '';
  for (let at = to + 1; at < to + 6; at += 1) {
    if (!words.isWord(at) || words.has(at, TAG.question | TAG.conjunction | TAG.be | TAG.have)) return '';
    if (isRole(words, at)) return words.isWord(at + 1) ? '' : words.key(at);
  }
  return '';
}

/** A noun for a person that is nobody's possessive: not `mother’s`. */
function isRole(words: Words, at: number): boolean {
  return words.base(at) === words.key(at) && isPersonNoun(words.base(at));
}
