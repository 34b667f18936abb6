import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/testing/index.js';
import { foundBy, packRule, saidBy, saidOfRecord } from './kit.js';

describe('existence', () => {
  it('finds words in every form, whatever their case', () => {
    expect(foundBy('kind: existence\nwords: [~kick off, "+kid"]', 'Kids KICKED off.')).toEqual(['Kids', 'KICKED off']);
  });

  it('finds patterns in the case they are written in, unless told otherwise', () => {
    expect(foundBy("kind: existence\npatterns: 'LAC'", 'LAC lac')).toEqual(['LAC']);
    expect(foundBy("kind: existence\npatterns: 'LAC'\nignoreCase: true", 'LAC lac')).toEqual(['LAC', 'lac']);
  });

  it('leaves exceptions alone', () => {
    const keys = 'kind: existence\nwords: contact\nexcept: { words: contact centre, patterns: "eye contact" }';
    expect(foundBy(keys, 'The contact centre; eye contact; contact on Friday.')).toEqual(['contact']);
  });

  it('reports the first of places that lie over each other', () => {
    expect(foundBy('kind: existence\nwords: [over there]\npatterns: ["there now"]', 'Over there now.')).toEqual([
      'Over there',
    ]);
  });

  it('gives the suggestions and fills the message', () => {
    const rule = packRule('kind: existence\nwords: mum\nsuggestion: [her name, his name]');
    expect(findingsOf(rule, 'I saw mum.')).toMatchObject([
      {
        rule: 'own/one',
        level: 'warning',
        message: 'found mum',
        suggestions: ['her name', 'his name'],
        guidance: 'own',
      },
    ]);
  });
});

describe('scopes', () => {
  it.each([
    ['leave-out', ['mum']],
    ['include', ['mum', 'mum']],
    ['only', ['mum']],
  ])('quotations: %s', (quotations, found) => {
    const keys = `kind: existence\nwords: mum\nquotations: ${quotations}`;
    expect(foundBy(keys, 'I saw mum. “I love mum,” he said.')).toEqual(found);
  });

  it('only what is quoted is not what is not', () => {
    const rule = packRule('kind: existence\nwords: mum\nquotations: only');
    expect(findingsOf(rule, 'I saw mum. “I love mum,” he said.')[0]?.start?.offset).toBe(19);
  });

  it('headings, paragraphs and lists', () => {
    const text =
      'Plan for mum\n\nI saw mum at home and we spoke for an hour or so about it.\n\n- ring mum\n- ring the school';
    const offsets = (scope: string) =>
      findingsOf(packRule(`kind: existence\nwords: mum\nscope: ${scope}`), text).map(({ start }) => start?.offset);
    expect(offsets('heading')).toEqual([9]);
    expect(offsets('list')).toEqual([text.indexOf('ring mum') + 5]);
    expect(offsets('paragraph')).toEqual([20, text.indexOf('ring mum') + 5]);
  });

  it('a pattern cannot look over the end of its unit', () => {
    const keys = "kind: existence\npatterns: 'seen[\\s\\S]{0,20}home'";
    const text = 'He was seen. He went home.';
    expect(foundBy(keys, text)).toHaveLength(1);
    expect(foundBy(`${keys}\nscope: sentence`, text)).toEqual([]);
  });

  it('note types, with their spelling and the type they are nearest to', () => {
    const keys = 'kind: existence\nwords: mum\nnoteTypes: [home visit*, Supervision]';
    const of = (type: string) => foundBy(keys, 'I saw mum.', { metadata: { type } });
    expect(of('Home Visit – child seen alone')).toEqual(['mum']);
    expect(of('supervision')).toEqual(['mum']);
    expect(of('Telephone conversation')).toEqual([]);
    expect(foundBy(keys, 'I saw mum.', { metadata: {} })).toEqual([]);
  });

  it('headers of pasted mail are nobody’s wording', () => {
    const text = 'From: Mum Oakes <mum@example.org>\nTo: duty@example.org\nSubject: hello\n\nI rang the school.';
    expect(foundBy('kind: existence\nwords: mum', text)).toEqual([]);
  });
});

describe('substitution', () => {
  it('says what to write instead', () => {
    const rule = packRule('kind: substitution\nswap: { +placement: home, ~abscond: [go missing, leave] }');
    expect(findingsOf(rule, 'He absconded from his placement.').map(({ suggestions }) => suggestions)).toEqual([
      ['go missing', 'leave'],
      ['home'],
    ]);
  });

  it('fills what stood in brackets', () => {
    const rule = packRule("kind: substitution\npatterns: { '(\\d+) ?yrs?': $1 years }");
    expect(findingsOf(rule, 'He is 9 yrs old.')[0]?.suggestions).toEqual(['9 years']);
  });

  it('names both in the message, and leaves alone what is right already', () => {
    const keys =
      "message: “{words}”, {instead}\nkind: substitution\npatterns: { '[Ss]afe ?guarding': [safeguarding, care] }";
    expect(saidBy(keys, 'safe guarding and safeguarding')).toEqual(['“safe guarding”, safeguarding or care']);
  });
});

describe('occurrence', () => {
  it('at most, in a sentence', () => {
    const keys = "kind: occurrence\nscope: sentence\npatterns: ','\nmax: 2";
    expect(foundBy(keys, 'One, two. One, two, three, four. Five.')).toEqual(['One, two, three, four.']);
  });

  it('at most, in a note: it points at the first that is too many', () => {
    const rule = packRule('kind: occurrence\nwords: very\nmax: 1');
    expect(findingsOf(rule, 'very, very, very')).toMatchObject([{ start: { offset: 6 }, message: 'found very' }]);
    expect(findingsOf(rule, 'very')).toEqual([]);
  });

  it('at least, of the note as a whole', () => {
    const keys = 'kind: occurrence\nwords: [seen, spoke]\nmin: 2';
    expect(foundBy(keys, 'He was seen.')).toEqual(['(note)']);
    expect(foundBy(keys, 'He was seen and spoke.')).toEqual([]);
  });
});

describe('repetition', () => {
  it('of any word, next to each other', () => {
    expect(foundBy('kind: repetition', 'She saw the the dog. Dog food.')).toEqual(['the']);
  });

  it('a mark between them makes it none', () => {
    expect(foundBy('kind: repetition', 'What he had, had gone.')).toEqual([]);
  });

  it('of some words, some words apart', () => {
    const keys = 'kind: repetition\nwords: [however, therefore]\nscope: note\napart: 6';
    expect(foundBy(keys, 'However, he came. However, she left. Therefore they met.')).toEqual(['However']);
    expect(foundBy(keys.replace('6', '1'), 'However, he came. However, she left.')).toEqual([]);
  });

  it('more often than allowed', () => {
    expect(foundBy('kind: repetition\nmax: 2', 'no no no no')).toEqual(['no', 'no']);
  });
});

describe('conditional', () => {
  it('the second in the same unit', () => {
    const keys = 'kind: conditional\nscope: sentence\nfirst: ~agree to\nsecond: { patterns: "by \\\\w+day" }';
    expect(foundBy(keys, 'She agreed to ring. He agreed to write by Friday.')).toEqual(['agreed to']);
    expect(foundBy(keys.replace('sentence', 'note'), 'She agreed to ring. He agreed to write by Friday.')).toEqual([]);
  });

  it('what stands in the brackets of the second is the first', () => {
    const keys =
      "kind: conditional\nfirst: { patterns: '\\b[A-Z]{3,5}\\b' }\nsecond: { patterns: '[a-z] \\(([A-Z]{3,5})\\)' }";
    expect(foundBy(keys, 'The core group meeting (CGM) met. CGM and ICPC, ICPC again.')).toEqual(['ICPC']);
  });
});

describe('sequence', () => {
  const keys =
    'kind: sequence\nsteps:\n  - [she, he]\n  - { words: ~fail, within: 2 }\n  - { words: engage, within: 1 }';

  it('one after the other, in reach', () => {
    expect(foundBy(keys, 'She has again failed to engage. He failed.')).toEqual(['She has again failed to engage']);
  });

  it('not out of reach, and not over sentences', () => {
    expect(foundBy(keys, 'She said that it has failed to engage. He failed. Engage him.')).toEqual([]);
  });
});

describe('metadata', () => {
  it.each([
    ['field: team\nis: present', {}, ['(note)']],
    ['field: team\nis: present', { team: 'North' }, []],
    ['field: restricted\nis: absent', { restricted: true }, ['(note)']],
    ['field: team\noneOf: [North, South]', { team: 'south' }, []],
    ['field: team\noneOf: [North, South]', { team: 'West' }, ['(note)']],
    ['field: team\noneOf: [North, South]', {}, []],
    ["field: id\npattern: '^K-\\d+$'", { id: 'K-12' }, []],
    ["field: id\npattern: '^K-\\d+$'", { id: '12' }, ['(note)']],
    ['column: Risk level\nis: present', { other: { 'risk level': 'low' } }, []],
    ['column: Risk level\nis: present', { other: {} }, ['(note)']],
    ['field: people\nis: present', { people: [{ name: 'Ms Oakes' }] }, []],
    ['field: people\nis: present', { people: [] }, ['(note)']],
    ['field: team\nis: present\nnoteTypes: Letter*', { type: 'Home visit' }, []],
  ])('%s of %j', (keys, metadata, found) => {
    expect(foundBy(`kind: metadata\n${keys}`, 'A note.', { metadata })).toEqual(found);
  });
});

describe('record', () => {
  const rule = (often: string) => `message: '{count}{days} of {limit}'\nkind: record\nwords: seen alone\n${often}`;

  it('at most', async () => {
    expect(await saidOfRecord(rule('max: 1'), ['2026-01-01 seen alone', '2026-02-01 seen alone'])).toEqual([
      ['2{days} of 1', 1],
    ]);
  });

  it('at least', async () => {
    expect(await saidOfRecord(rule('min: 1'), ['2026-01-01 seen', '2026-02-01 seen'])).toEqual([['0{days} of 1', 1]]);
    expect(await saidOfRecord(rule('min: 1'), ['2026-01-01 seen alone'])).toEqual([]);
  });

  it('every so many days', async () => {
    const notes = ['2026-01-01 seen alone', '2026-01-20 nothing', '2026-03-01 seen alone'];
    expect(await saidOfRecord(rule('every: 42'), notes)).toEqual([['{count}59 of 42', 2]]);
    expect(await saidOfRecord(rule('every: 60'), notes)).toEqual([]);
  });
});
