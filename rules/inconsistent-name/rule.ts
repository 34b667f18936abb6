import { noteRule } from 'caselint/rule';
import { departure, type NameForm } from './departure.js';
import { type Facts, formsIn, inOneBreath, isExplained } from './forms.js';
import { departures } from './record.js';
import { type Named, namedIn } from './seen.js';

export default noteRule({
  id: 'inconsistent-name',
  guidance: '§4.4',
  level: 'warning',
  summary: 'Call each adult by one name throughout',
  messages: {
    title: '“{words}” was “{first}” before: one person, or two?',
    spelling: '“{words}” was spelt “{first}” before: one person, or two?',
    recordTitle: '“{words}” is “{first}” in an earlier note: one person, or two?',
    recordSpelling: '“{words}” is spelt “{first}” in an earlier note: one person, or two?',
  },
  needs: ['text', 'words', 'people', 'quotes', 'blocks'],
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
  record: {
    observe: (facts, _options, { locate }): Named | undefined => namedIn(facts, locate),
    *conclude({ notes }) {
      for (const { kind, form, first } of departures(notes)) {
        const [note, ...others] = form.notes;
        if (!note || !first.notes[0]) continue;
        yield {
          message: kind === 'title' ? 'recordTitle' : 'recordSpelling',
          confidence: 'medium',
          data: { words: form.shown, first: first.shown },
          notes: [note, first.notes[0], ...others],
          at: form.place,
          key: `${form.shown} ${first.shown}`,
          suggestions: [first.shown],
        };
      }
    },
  },
});

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
  const titles = [first.title, form.title];
  return inOneBreath(words, forms).some((pair) => pair.every(({ title }) => titles.includes(title)));
}
