import { type Mention, type NoteFacts, noteRule } from 'caselint/rule';
import { departure, type NameForm } from './departure.js';

export default noteRule({
  id: 'inconsistent-name',
  guidance: '§4.4',
  level: 'warning',
  summary: 'Call each adult by one name throughout',
  messages: {
    title: '“{words}” was “{first}” before: one person, or two?',
    spelling: '“{words}” was spelt “{first}” before: one person, or two?',
  },
  needs: ['words', 'people', 'quotes', 'blocks'],
  *check(facts) {
    const forms = formsIn(facts);
    const firsts: NameForm[] = [];
    for (const form of forms) {
      const first = firsts.find((one) => departure(one, form) !== null) ?? null;
      const isKnown = firsts.some((one) => one.title === form.title && one.written === form.written);
      if (!isKnown && first === null) firsts.push(form);
      if (first === null || isKnown || isTwoPeople(facts, forms, first, form) || isExplained(facts, form)) continue;
      const message = departure(first, form) ?? 'spelling';
      const at = { start: form.start, end: form.end };
      yield {
        message,
        at,
        data: { words: facts.words.text.slice(at.start, at.end), first: first.shown },
        suggestions: [first.shown],
      };
    }
  },
});

type Facts = Pick<NoteFacts, 'words' | 'people' | 'quotes' | 'blocks'>;

/** The titled names of a note as they are written, in its order. */
function formsIn({ words, people, quotes, blocks }: Facts): NameForm[] {
  const forms: NameForm[] = [];
  for (const mention of people.mentions) {
    if (mention.form !== 'titled' || mention.surname === '' || quotes.covers(mention)) continue;
    if (blocks.some((one) => one.kind === 'mail' && one.start <= mention.start && mention.start < one.end)) continue;
    forms.push(formOf(words.text, mention));
  }
  return forms;
}

function formOf(text: string, { title, given, surname, start, end, person }: Mention): NameForm {
  const shown = text.slice(start, end).replace(/['’]s?$/, '');
  // Whoever the metadata or a fuller name elsewhere says it is.
  const theirs = given === '' && person?.title === title ? person.given : given;
  return {
    title,
    given: theirs,
    written: surname,
    start,
    end: start + shown.length,
    shown,
  };
}

/** The metadata has two people, the names are joined, or both forms stand in one sentence side by side. */
function isTwoPeople({ people, words }: Facts, forms: readonly NameForm[], first: NameForm, form: NameForm): boolean {
  if (first.given !== '' && form.given !== '' && first.given !== form.given && departure(first, form) === 'title')
    return true;
  const listed = people.persons.filter(
    ({ relation, role, age }) => (relation !== '' || role !== '') && age !== 'child',
  );
  const fits = (one: NameForm) =>
    listed.find(({ title, surname, given }) => {
      return (
        surname.toLowerCase() === one.written.toLowerCase() &&
        (title === '' || title === one.title) &&
        (one.given === '' || given === '' || given === one.given)
      );
    });
  const [theirs, other] = [fits(first), fits(form)];
  if (theirs && other && theirs !== other) return true;
  // A full name that is not that of the listed bearer of the first form is somebody else's.
  if (
    form.given !== '' &&
    theirs &&
    theirs.given !== '' &&
    theirs.given !== form.given &&
    departure(first, form) === 'title'
  )
    return true;
  // "Mr Khan and Mrs Khan", "Mr and Mrs Khan": two people in one breath, wherever it is said.
  return forms.some((one, index) => {
    const next = forms[index + 1];
    if (!next || one.written.toLowerCase() !== next.written.toLowerCase() || one.title === next.title) return false;
    const titles = [first.title, form.title];
    if (!titles.includes(one.title) || !titles.includes(next.title)) return false;
    return /^\s*(?:and|&|or|told|asked|met|with|,)\s*$/i.test(words.text.slice(one.end, next.start));
  });
}

/** `Mrs Khan (Ms Khan until May)`, `now Mrs Khan`, `who has married and is Mrs Khan`. */
function isExplained({ words }: Facts, { start, end }: NameForm): boolean {
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
