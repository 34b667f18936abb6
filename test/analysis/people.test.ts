import { describe, expect, it } from 'vitest';
import { findPeople } from '../../src/analysis/people/people.js';
import { splitName } from '../../src/analysis/people/persons.js';
import { Vocabulary } from '../../src/analysis/vocabulary.js';
import { Words } from '../../src/analysis/words.js';
import type { PersonEntry } from '../../src/model/note.js';

const LISTED: PersonEntry[] = [
  { name: 'Safiya Rahman', relation: 'child' },
  { name: 'Ms Lubna Rahman', relation: 'mother' },
  { name: 'DUFFY, Kevin (Mr)', relation: "mother's partner" },
];

function peopleOf(text: string, listed: readonly PersonEntry[] = LISTED, author = 'Bethan Ruddock') {
  const words = new Words(text, new Vocabulary([]));
  const { mentions } = findPeople({ words, metadata: { author, role: 'Social worker' }, listed });
  return mentions.map(({ start, end, form, person }) => `${text.slice(start, end)} ${form} ${person?.age ?? '?'}`);
}

describe('people', () => {
  it.each([
    ['Ms Rahman rang.', ['Ms Rahman titled adult']],
    ['I saw Safiya and Lubna.', ['Safiya given child', 'Lubna given adult']],
    ['Kevin Duffy came in.', ['Kevin Duffy full adult']],
    ['Bethan will ring.', ['Bethan given adult']],
    ['Mr and Mrs Ogunleye stood up.', ['Mr and titled adult', 'Mrs Ogunleye titled adult']],
    ['Dr A. Osei-Bonsu wrote.', ['Dr A. Osei-Bonsu titled adult']],
    ['PC 4471 Rudge called.', ['PC 4471 Rudge titled adult']],
    ["his mum Trudy shouted, and Trudy's bag fell", ['Trudy given adult', "Trudy's given adult"]],
    ['I spoke to Karen from the school.', ['Karen given adult']],
    ['Kemal (7) hid.', ['Kemal given child']],
    ['Ellen Marsh, Head of Year, wrote.', ['Ellen Marsh full adult']],
    ['Uncle Bilal cooked.', ['Uncle Bilal titled adult']],
    ['Ms Janet Poole came. Janet laughed.', ['Ms Janet Poole titled adult', 'Janet given adult']],
    ['mr khan and Mr Khan', ['Mr Khan titled adult']],
    ['Ms de la Cruz spoke.', ['Ms de la Cruz titled adult']],
  ])('%s', (text, expected) => {
    expect(peopleOf(text)).toEqual(expected);
  });

  it.each([
    'They moved to Florence Road in May.',
    'Brook Academy rang the Children in Need team.',
    'Sadly the Boots at Kilburn High Road was shut.',
    'Mum Monday, Dad Tuesday.',
    'Grace was said before lunch.',
    'Strategy Discussion held at Elm House.',
    'English and Maths went well in Year 5.',
  ])('nobody: %s', (text) => {
    expect(peopleOf(text)).toEqual([]);
  });

  it.each([
    ['Ms Ngozi Okonjo', 'ms', 'Ngozi', 'Okonjo'],
    ['OKONJO, Ngozi (Ms)', '', 'Ngozi', 'Okonjo'],
    ['Mrs Poole', 'mrs', '', 'Poole'],
    ['Marnie', '', 'Marnie', ''],
    ['Prince Adu', '', 'Prince', 'Adu'],
  ])('reads the entry %s', (entry, title, given, surname) => {
    expect(splitName(entry)).toEqual({ title, given, surname });
  });
});
