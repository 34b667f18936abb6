import { recordFindingsOf } from 'caselint/testing';
import { describe, expect, it } from 'vitest';
import rule from '../../rules/copied-note/rule.js';

const VISIT = `I visited Olu at home at 4pm. He was on the sofa with a blanket and a book about whales, and he read me two
pages without stopping. The kitchen was tidy and there was soup on the stove. Mr Adeyemi told me that bedtimes are
easier since the lamp was moved. Olu asked whether he may start swimming after the holidays and I said that I would ask.
He said that school is fine and that he eats lunch with Petr. We looked at his growth chart together before I left.`;
const OTHER = `Ms Rana telephoned to say that the taxi had not come for the third day. She has written to the company and
sent me a copy. I rang the transport desk, where Mr Cole found that the booking had been ended by mistake. He has put it
right from tomorrow and will write to Ms Rana to say sorry. I told Ms Rana this at noon and she was content with it.`;

const note = (text: string, given: object = {}) => ({
  text,
  metadata: { record: 'R1', people: [{ name: 'Olu Adeyemi', relation: 'child' }], ...given },
});
const found = async (notes: ReturnType<typeof note>[]) =>
  (await recordFindingsOf(rule, notes)).flatMap(({ record, findings }) =>
    findings.map((finding) => ({ record, ...finding })),
  );

describe('copied-note', () => {
  it('reports a note that is another of its record but for names and dates', async () => {
    const copy = VISIT.replace('4pm', '5.30pm').replaceAll('Petr', 'Sam').replace('two\npages', 'three\npages');
    const notes = [note(VISIT, { eventDate: '2026-01-05', id: 'a' }), note(copy, { eventDate: '2026-02-05', id: 'b' })];
    const [finding, ...more] = await found(notes);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ record: 'R1', notes: [{ id: 'b' }, { id: 'a' }] });
    expect(finding?.message).toContain('another note of the same record');
    expect(finding?.start).toBeUndefined();
  });

  it('finds the same whatever the order of the notes', async () => {
    const notes = [
      note(VISIT, { eventDate: '2026-01-05', id: 'a' }),
      note(VISIT, { eventDate: '2026-02-05', id: 'b' }),
    ];
    expect(await found([...notes].reverse())).toMatchObject([{ notes: [{ id: 'b' }, { id: 'a' }] }]);
  });

  it('still sees a copy with a new sentence at its end', async () => {
    const copy = `${VISIT} Next time I will bring the form for the club.`;
    expect(await found([note(VISIT, { id: 'a' }), note(copy, { id: 'b' })])).toHaveLength(1);
  });

  it('points at another child’s name in a copy, in another record too', async () => {
    const people = [{ name: 'Tariq Bello', relation: 'child' }];
    const copy = VISIT.replace('visited Olu', 'visited Tariq');
    const notes = [
      note(VISIT, { id: 'a', eventDate: '2026-01-05' }),
      note(copy, { id: 'b', record: 'R2', eventDate: '2026-02-05', people }),
    ];
    const [finding, ...more] = await found(notes);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ record: 'R2', start: { line: 3, column: 34 }, notes: [{ id: 'b' }, { id: 'a' }] });
  });

  it.each([
    ['two different notes', [note(VISIT, { id: 'a' }), note(OTHER, { id: 'b' })]],
    [
      'two short notes',
      [note('No reply, left a message.', { id: 'a' }), note('No reply, left a message.', { id: 'b' })],
    ],
    [
      'alike notes of two families',
      [
        note(VISIT, { id: 'a' }),
        note(VISIT.replaceAll('Olu', 'Tariq'), {
          id: 'b',
          record: 'R2',
          people: [{ name: 'Tariq Bello', relation: 'child' }],
        }),
      ],
    ],
    ['one note enabled on two records', [note(VISIT, { id: 'a' }), note(VISIT, { id: 'a', record: 'R2' })]],
    [
      'a copy that the system made for a sibling',
      [
        note(VISIT, { id: 'a' }),
        note(VISIT, { id: 'b', record: 'R2', copyOf: 'a', people: [{ name: 'Ada Adeyemi', relation: 'child' }] }),
      ],
    ],
    ['half a note', [note(VISIT, { id: 'a' }), note(VISIT.slice(0, VISIT.length / 2) + OTHER, { id: 'b' })]],
  ])('leaves alone %s', async (_, notes) => {
    expect(await found(notes)).toEqual([]);
  });
});
