import type { Finding } from '../../src/model/finding.js';
import type { Note } from '../../src/model/note.js';
import type { RunEvent } from '../../src/model/result.js';
import { type ReportContext, USUAL_GROUPINGS } from '../../src/report/reporter.js';

/** A fixed run, so that the golden files do not move when rules learn. Everybody in it is invented. */
const note = (index: number, metadata: Note['metadata'], source = 'notes/export, team 1.csv'): Note => ({
  source,
  index,
  text: 'The mother said I hate you.',
  metadata,
  origin: { kind: 'segments', segments: [0, index * 2 + 2, 5], place: { row: index + 2, columnName: 'Narrative' } },
});

const finding = (more: Partial<Finding>): Finding => ({
  rule: 'relationship-label',
  level: 'error',
  confidence: 'high',
  message: '“The mother” is not a name',
  guidance: '§4.4',
  start: { line: 2, column: 5, offset: 0 },
  end: { line: 2, column: 15, offset: 10 },
  text: 'The mother',
  suggestions: ['Ms Zanele Quill'],
  ...more,
});

/** About the whole note: it has no place and no words. */
const LATE: Finding = {
  rule: 'late-recording',
  level: 'warning',
  confidence: 'high',
  message: 'Recorded 9 days after the event',
  guidance: '§3',
  suggestions: [],
};

const about = { team: 'North', author: 'Idris Vale', dateOfBirth: '2015-02-01', eventDate: '2026-03-04' };

const ledger = {
  filesFound: 3,
  filesRead: 2,
  notesRead: 3,
  notesEmpty: 1,
  problems: [
    {
      severity: 'error' as const,
      source: 'notes/broken.docx',
      message: 'It is damaged: 50% of it, at “<a>”.',
      line: 1,
    },
    { severity: 'warning' as const, source: 'notes', message: 'One file was not read.' },
  ],
};

export const EVENTS: readonly RunEvent[] = [
  {
    kind: 'note',
    result: {
      note: note(0, { id: 'N-1', record: 'R-1', type: 'Home visit', ...about }),
      findings: [
        LATE,
        finding({}),
        finding({
          level: 'info',
          text: '=cmd()\n::error::<b>&"\'',
          message: '“=cmd()\n::error::<b>&"\'” is not a name',
        }),
      ],
    },
  },
  { kind: 'problem', problem: ledger.problems[0] ?? { severity: 'error', source: '', message: '' } },
  { kind: 'note', result: { note: note(1, { id: 'N-2', record: 'R-1', ...about }), findings: [] } },
  {
    kind: 'note',
    result: {
      note: note(0, {}, 'drafts/visit.md'),
      findings: [finding({ message: 'A message that no template has, of Zanele', suggestions: [] })],
    },
  },
  { kind: 'problem', problem: ledger.problems[1] ?? { severity: 'warning', source: '', message: '' } },
  {
    kind: 'record',
    result: {
      record: 'R-1',
      source: 'notes/export, team 1.csv',
      findings: [
        {
          rule: 'copied-note',
          level: 'warning',
          confidence: 'medium',
          message: '2 notes are alike',
          guidance: '§4.5',
          notes: [{ source: 'notes/export, team 1.csv', index: 0, id: 'N-1', author: 'Idris Vale' }],
          suggestions: [],
        },
      ],
    },
  },
  {
    kind: 'summary',
    summary: {
      ledger,
      byRule: { 'copied-note': 1, 'late-recording': 1, 'relationship-label': 3 },
      byLevel: { error: 2, warning: 2, info: 1 },
      findings: 5,
      notesWithFindings: 2,
      suppressed: 1,
    },
  },
];

export const CONTEXT: ReportContext = {
  version: '1.2.3',
  hasColour: false,
  groupings: USUAL_GROUPINGS,
  rules: [
    {
      id: 'relationship-label',
      guidance: '§4.4',
      level: 'error',
      summary: 'Call adults by their names',
      messages: { label: '“{label}” is not a name' },
    },
    {
      id: 'late-recording',
      guidance: '§3',
      level: 'warning',
      summary: 'Record soon',
      messages: { late: 'Recorded {days} days after the event' },
      ownData: ['days'],
    },
    {
      id: 'copied-note',
      guidance: '§4.5',
      level: 'warning',
      summary: 'Write each note afresh',
      messages: { alike: '{count} notes are alike' },
      ownData: ['count'],
    },
  ],
};

export async function* stream(): AsyncGenerator<RunEvent> {
  yield* EVENTS;
}
