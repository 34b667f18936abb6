import { describe, expect, it } from 'vitest';
import { builtInRules } from '../../rules/index.js';
import { factsOf } from '../../src/cli/rule-facts.js';
import type { Finding } from '../../src/model/finding.js';
import type { Note } from '../../src/model/note.js';
import { fileNamesMasked } from '../../src/report/file-names.js';
import { MASK, Redaction } from '../../src/report/redact.js';
import { EVENTS } from './run.js';

const rules = builtInRules.map((rule) => factsOf(rule, rule.level));
const redaction = new Redaction({ rules, groupings: [] });

const NOTE: Note = {
  source: 'a.csv',
  index: 0,
  text: 'Zanele said so',
  metadata: { id: 'N-1', author: 'Idris Vale', title: 'Zanele', other: { Address: '7 Wren Road' }, type: 'Home visit' },
  origin: {
    kind: 'plain',
    line: 1,
    column: 1,
    place: { cell: 'Zanele!G12', columnName: 'Zanele', row: 12, path: '/Zanele' },
  },
};

const about = (rule: string, message: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  level: 'error',
  confidence: 'high',
  message,
  guidance: '§4.4',
  suggestions: [],
  ...more,
});

const masked = (finding: Finding) => redaction.note({ note: NOTE, findings: [finding] }).findings[0];
const LABEL = (words: string) => `“${words}” is not a name; the reader may not know who is meant`;

describe('redaction', () => {
  it('shows the words of a rule’s own list, which name nobody', () => {
    for (const words of ['mum', 'The mother', 'her MGM']) {
      const finding = masked(about('relationship-label', LABEL(words), { text: words }));
      expect(finding).toMatchObject({ message: LABEL(words), text: words });
    }
  });

  it('masks all other words, whole', () => {
    for (const words of ['Zanele’s mum', 'mum Zanele', '14', '” is not a name; the reader “x']) {
      const finding = masked(about('relationship-label', LABEL(words), { text: words }));
      expect(finding).toMatchObject({ message: LABEL(MASK), text: MASK });
    }
  });

  it('shows what a rule counts, and no number of a note', () => {
    const late = 'Recorded 9 working days after the event; the limit is 2';
    expect(masked(about('late-recording', late))?.message).toBe(late);
    expect(masked(about('code-value', 'The gender “77” is not in its list'))?.message).toBe(
      `The ${MASK} “${MASK}” is not in its list`,
    );
  });

  it('shows a suggestion from a list, and none with a name', () => {
    const suggestions = ['Child in Need (CIN)', 'Ms Zanele Quill'];
    expect(masked(about('undefined-abbreviation', 'x', { text: 'CIN', suggestions }))).toMatchObject({
      text: 'CIN',
      suggestions: ['Child in Need (CIN)'],
    });
  });

  it('says the summary of the rule for a message that no template has, and the rule where it is not known', () => {
    expect(masked(about('late-recording', 'Zanele'))?.message).toBe('Record a contact soon after it happened');
    expect(masked(about('unheard-of', 'Zanele'))?.message).toBe('unheard-of');
  });

  it('keeps where a note stands, and nothing that a person could be called by', () => {
    const { note, findings } = redaction.note({
      note: NOTE,
      findings: [about('x', 'y', { place: NOTE.origin.place ?? {} })],
    });
    expect(note).toEqual({
      source: 'a.csv',
      index: 0,
      text: '',
      metadata: { id: 'N-1', type: 'Home visit' },
      origin: { kind: 'plain', line: 1, column: 1, place: { cell: 'G12', row: 12 } },
    });
    expect(findings[0]?.place).toEqual({ cell: 'G12', row: 12 });
  });

  it('names authors where the report adds up by them', () => {
    const by = new Redaction({ rules, groupings: ['author'] });
    expect(by.note({ note: NOTE, findings: [] }).note.metadata.author).toBe('Idris Vale');
  });

  it('changes nothing that is redacted already', () => {
    const once = redaction.note({
      note: NOTE,
      findings: [about('relationship-label', LABEL('Zanele'), { text: 'Zanele' })],
    });
    expect(redaction.note(once)).toEqual(once);
  });
});

describe('own data', () => {
  it.each(rules)('of $id is in its messages', ({ messages, ownData = [] }) => {
    const all = Object.values(messages).join(' ');
    for (const name of ownData) expect(all).toContain(`{${name}}`);
  });
});

describe('file names', () => {
  it('are the same for the same file, in every event, and keep their endings', async () => {
    async function* events() {
      yield* EVENTS;
    }
    const seen: string[] = [];
    for await (const event of fileNamesMasked(events())) seen.push(JSON.stringify(event));
    for (const name of ['export, team 1', 'visit.md', 'broken', 'notes/']) expect(seen.join('\n')).not.toContain(name);
    expect(seen[0]).toContain('"source":"file-1.csv"');
    expect(seen.at(-2)).toContain('"source":"file-1.csv"');
    expect(seen.at(-1)).toContain('"source":"file-2.docx"');
  });
});
