import { findingsOf, recordFindingsOf } from 'caselint/testing';
import { describe, expect, it } from 'vitest';
import rule from '../../rules/undefined-abbreviation/rule.js';
import type { RecordFinding, RecordResult } from '../../src/model/record.js';
import { describeRule } from '../describe-rule.js';

const AMELIA = { people: [{ name: 'Jodie Barlow', relation: 'mother' }], author: 'Amelia Hart' };

describeRule(rule, {
  bad: [
    'Ms Pryor booked the ⟦CPD⟧ day.',
    'The ⟦IRO⟧ asked for the minutes. The IRO rang.',
    'He is ⟦LAC⟧ and has been since June.',
    'Discussed at ⟦MARAC⟧ and ⟦ICPC⟧.',
    'The ⟦QZT⟧ form is on file.',
    'Her ⟦EHaT⟧ was closed.',
    'I rang the ⟦SENCo⟧’s office.',
    'Two ⟦IDVAs⟧ came.',
    'This is a ⟦CP⟧/⟦CIN⟧ matter.',
    'A non-⟦CP⟧ case.',
    'The ⟦s/w⟧ rang the ⟦h/v⟧ about the ⟦appt⟧.',
    'The ⟦yp⟧ was calm; ⟦tel con⟧ with mentor.',
    "She was ⟦ref'd⟧ for ⟦dv⟧ work ⟦w/c⟧ 9 March 2026.",
    'Enquiries under ⟦s.47⟧ began.',
    '⟦S20⟧ was signed.',
    'His ⟦d.o.b.⟧ is on the form.',
    'The ⟦C.P.⟧ plan ended.',
    'Her ⟦att.⟧ is good.',
    'He has ⟦ADHD⟧ (diagnosed in 2020).',
    '⟦CIN⟧ (see file) is open.',
    'The ⟦BQF⟧ met. BQF stands for Brook Quay Forum.',
    'Ms Doyle of the ⟦LADO⟧ team wrote.',
    '⟦T/C⟧ from Ms Doyle.',
    'The ⟦C&F⟧ assessment ends on 3 June 2026.',
    'The plan is with ⟦CAMHS⟧; she is "under CAMHS now".',
    'The ⟦HoS⟧ agreed.',
    { text: 'The ⟦JBQ⟧ has it.', metadata: AMELIA },
  ],
  good: [
    'The Independent Reviewing Officer (IRO) asked. The IRO rang.',
    'He is on a child in need\n(CIN) plan. CIN meetings are monthly.',
    'CIN (Child in Need) is open to all.',
    'A Child in Need, or CIN, plan began. The CIN plan ends in May.',
    'EHCP stands for Education, Health and Care Plan. Her EHCP is new.',
    'CIN - Child in Need\n\nThe CIN plan is here.',
    'TAF: Team Around the Family. The TAF meets on 3 May 2026.',
    'the Special Educational Needs Co-ordinator (SENCo) and the SENCo’s diary',
    'child and adolescent mental health services (CAMHS) and CAMHS’s letter',
    'Her GP and the NHS app; PE, IT and GCSEs; the BBC on TV at 8 am.',
    'e.g. a bus, i.e. the 29, etc.',
    'DS Cole, PC 4471 and WPC Hale came with Dr Osei, MRCGP, and Jo Lee BA.',
    'J.B. came with Ms A and Mr AB.',
    'She is in Year IV and read Henry VIII.',
    'It is 5 km, 12 kg and 40 mg at NW5 2AB, registration LK19 XPD, ref AB1234.',
    'He must NOT go. This is URGENT. DO NOT CALL at night.',
    'HOME CONDITIONS AND CIN VISIT\n\nThe room was warm.',
    'She said "the CIN plan is over".',
    'OKONJO, Ngozi was seen in LONDON.',
    { text: 'AH met JB at the door.', metadata: AMELIA },
    {
      text: 'The CIN plan ends.',
      settings: { abbreviations: new Map([['cin', { isAccepted: true, expansions: [] }]]) },
    },
    { text: 'The CIN plan ends.', options: { allow: ['CIN'] } },
    'He/she and/or they; his/her; s/he.',
    'We are open 24/7 at M&S and B&Q.',
    'See https://example.org/CIN/ICPC or mail cin@example.org.',
    'McDonald and O’Brien watched YouTube on an iPad.',
    'Dear Ms Adair,\n\nThank you.\n\nYours sincerely,\n\nJo Lee, RSW',
  ],
});

/** Notes of one record, a day apart; what the rule says as `day: words`, the days of all notes concerned. */
async function inRecord(...texts: string[]): Promise<string[]> {
  const notes = texts.map((text, index) => ({ text, metadata: { record: 'R1', ...day(index) } }));
  const [shuffled, plain] = [[...notes].reverse(), notes].map((order) =>
    recordFindingsOf(rule, order, { scope: 'record' }),
  );
  const results = await plain;
  const place = ({ notes: refs, ...finding }: RecordFinding) => ({
    ...finding,
    notes: refs.map(({ eventDate }) => eventDate),
  });
  const bare = (all: readonly RecordResult[] = []) => all.map(({ findings }) => findings.map(place));
  // The order of an export makes no difference.
  expect(bare(await shuffled)).toEqual(bare(results));
  return results.flatMap(({ findings }) =>
    findings.map(({ message, notes: refs, start }) => {
      const days = refs.map(({ eventDate }) => Number(eventDate?.slice(-2)));
      return `${days.join(' ')}@${start?.offset ?? '?'}: ${message.replace(/^“(.*)” is not.*$/s, '$1')}`;
    }),
  );
}

const day = (index: number) => ({ id: `N${index}`, eventDate: `2026-03-0${index + 1}` });

describe('undefined-abbreviation of a record', () => {
  it.each<[said: string[], ...texts: string[]]>([
    [['1@4: IRO'], 'The IRO asked.'],
    [['1 2@4: IRO'], 'The IRO asked.', 'The IRO rang.'],
    [['2@4: IRO'], 'Nothing.', 'The IRO asked.', 'The Independent Reviewing Officer (IRO) asked.'],
    [['1@4: IRO'], 'The IRO asked.', 'The Independent Reviewing Officer (IRO) asked.', 'The IRO rang.'],
    [['1@4: IRO'], 'The IRO met the Independent Reviewing Officer (IRO).', 'The IRO rang.'],
    [['1@0: CIN', '1@9: LAC'], 'CIN plan LAC review.', 'Child in Need (CIN) plan.'],
    [['2@0: CIN'], 'A Children’s Centre note.', 'CIN plan.'],
    [['1@8: s.47'], 'Under a s.47 enquiry.'],
    [['1 3@4: QZT'], 'The QZT form.', 'A form.', 'The QZT again.'],
    [['2@4: QZT'], 'She said "the QZT is here".', 'The QZT form.'],
    [['1 2@0: H/v'], 'H/v by the duty worker.', 'The h/v was short.'],
    [['1@2: MARAC', '2@2: ICPC'], 'A MARAC met.', 'A ICPC met.'],
    [['1@4: CAMHS'], 'The CAMHS letter came.', 'Child and adolescent mental health services (CAMHS) wrote.'],
    [['1@0: CIN'], 'CIN (see file) is open.', 'CIN (Child in Need) is open.', 'CIN ends.'],
    [['2 3@4: LADO'], 'No.', 'The LADO wrote.', 'The LADO rang.'],
    [['1@4: QZT'], 'The QZT met. QZT stands for Quay Zone Team.', 'The QZT met.'],
  ])('reports %j', async (said, ...texts) => {
    expect(await inRecord(...texts)).toEqual(said);
  });

  it.each<[string, ...string[]]>([
    ['The Independent Reviewing Officer (IRO) asked.', 'The IRO rang.', 'The IRO’s letter came.'],
    ['CIN (Child in Need) is open.', 'The CIN plan ends.'],
    ['EHCP stands for Education, Health and Care Plan.', 'Her EHCP is new.'],
    ['TAF: Team Around the Family.', 'The TAF meets.'],
    ['A child in need (CIN) plan.', 'A C.I.N. meeting.'],
    ['A child in need (CIN) plan.', 'No.', 'CINs are many.'],
    ['Her GP and the NHS app.', 'A GCSE in PE.'],
    ['She said "the CIN plan is over".', 'He said "the CIN plan".'],
    ['J.B. came with Ms A.', 'He must NOT go.'],
    ['A child in need (CIN) plan. The CIN plan.', 'The CIN plan.'],
    ['Child and adolescent mental health services (CAMHS) wrote.', 'CAMHS rang.', 'The CAMHS letter.'],
    ['The special educational needs co-ordinator (SENCo) rang.', 'The SENCo rang.', 'I met the SENCO.'],
    [
      'A Local Authority Designated Officer (LADO) and a Multi-Agency Risk Assessment Conference (MARAC).',
      'LADO, MARAC.',
    ],
    ['Brook Quay Forum (BQF) met.', 'BQF met.'],
    ['Looked after child (LAC) review.', 'LAC review.', 'LAC review.', 'LAC review.'],
    ['The day was warm.', 'So was the night.'],
  ])('leaves alone %j', async (...texts) => {
    expect(await inRecord(...texts)).toEqual([]);
  });

  it('leaves the note to the record where there is one, and judges it by itself where there is none', () => {
    const options = { scope: 'record' };
    expect(findingsOf(rule, 'The IRO asked.', { options, metadata: { record: 'R1' } })).toEqual([]);
    expect(findingsOf(rule, 'The IRO asked.', { options, metadata: {} })).toHaveLength(1);
    expect(findingsOf(rule, 'The IRO asked.', { metadata: { record: 'R1' } })).toHaveLength(1);
  });

  it('says nothing of records where the scope is the note, and keeps records apart', async () => {
    const [defines, uses] = ['A child in need (CIN) plan.', 'The CIN plan.'];
    const note = (text: string, record: string, index: number) => ({ text, metadata: { record, ...day(index) } });
    expect(await recordFindingsOf(rule, [note(uses, 'R1', 0)])).toEqual([]);
    const apart = await recordFindingsOf(rule, [note(defines, 'R1', 0), note(uses, 'R2', 1)], { scope: 'record' });
    expect(apart.map(({ record }) => record)).toEqual(['R2']);
  });
});
