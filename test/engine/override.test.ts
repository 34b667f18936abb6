import { expect, test } from 'vitest';
import { NO_SETTINGS } from '../../src/analysis/settings.js';
import type { Layer, LayerState, RuleLevel } from '../../src/engine/layer.js';
import { lint } from '../../src/engine/lint.js';
import { type Condition, testOf } from '../../src/engine/override.js';
import { type PlanRequest, planFor } from '../../src/engine/plan.js';
import type { Note, NoteMetadata } from '../../src/model/note.js';
import { newLedger, type ReadItem } from '../../src/model/result.js';
import { noteRule, recordRule } from '../../src/rule/index.js';

const note = (source: string, metadata: NoteMetadata = {}): Note => ({
  source,
  index: 0,
  text: 'On 3 March I saw Leila.',
  metadata,
  origin: { kind: 'plain', line: 1, column: 1 },
});

const holds = async (when: Condition, of: Note) => (await testOf(when, []))(of);

test.each<[Condition, Note, boolean]>([
  [{}, note('a.md'), true],
  [{ files: { base: process.cwd(), patterns: ['letters/**'] } }, note('letters/2026/a.md'), true],
  [{ files: { base: process.cwd(), patterns: ['./letters/*.md'] } }, note('letters/a.md'), true],
  [{ files: { base: process.cwd(), patterns: ['letters/**'] } }, note('old/letters/a.md'), false],
  [{ files: { base: process.cwd(), patterns: ['*.md'] } }, note('old/letters/a.md'), true],
  [{ files: { base: '/elsewhere', patterns: ['letters/**'] } }, note('letters/a.md'), false],
  [{ noteTypes: ['Home visit'] }, note('a.md', { type: 'HOME-VISIT' }), true],
  [{ noteTypes: ['Home visit'] }, note('a.md', { type: 'CIN visit at home: statutory home visit' }), true],
  [{ noteTypes: ['Home visit'] }, note('a.md', { type: 'Home visit- Child not seen alone' }), false],
  [{ noteTypes: ['Home visit*'] }, note('a.md', { type: 'Home visit- Child not seen alone' }), true],
  [{ noteTypes: ['Consult*CP*IRO'] }, note('a.md', { type: 'Consultation with CPO/IRO' }), true],
  [{ noteTypes: ['*'] }, note('a.md'), false],
  [{ teams: ['North *'] }, note('a.md', { team: 'north   locality' }), true],
  [{ teams: ['North'] }, note('a.md', { team: 'South' }), false],
  [{ before: '2026-03-01' }, note('a.md', { eventDate: '2026-02-28' }), true],
  [{ before: '2026-03-01' }, note('a.md', { eventDate: '2026-03-01' }), false],
  [{ since: '2026-03-01' }, note('a.md', { eventDate: '2026-03-01' }), true],
  [{ since: '2026-03-01' }, note('a.md', { recordedDate: '2026-03-02' }), true],
  [{ since: '2026-03-01' }, note('a.md'), false],
  [{ teams: ['North'], since: '2026-03-01' }, note('a.md', { team: 'North', eventDate: '2026-01-01' }), false],
])('%j for %o: %s', async (when, of, expected) => {
  expect(await holds(when, of)).toBe(expected);
});

const always = noteRule({
  id: 'always',
  guidance: '§4.4',
  level: 'warning',
  summary: 'Always',
  messages: { seen: 'Seen' },
  needs: ['text'],
  *check() {
    yield { message: 'seen', confidence: 'medium' };
  },
});

const counting = recordRule({
  id: 'counting',
  guidance: '§3',
  level: 'off',
  summary: 'Counting',
  messages: { count: '{count} notes' },
  needs: ['text'],
  observe: () => 1,
  *conclude({ notes }) {
    yield { message: 'count', data: { count: notes.length }, notes: notes.map(({ note }) => note) };
  },
});

const catalogue = [always, counting];

const layer = (rules: Readonly<Record<string, RuleLevel>>, more: Partial<Layer> = {}): Layer => ({
  levels: { byLevel: {}, bySection: {}, byConfidence: {} },
  rules: new Map(Object.entries(rules).map(([id, level]) => [id, { level }])),
  words: [],
  abbreviations: new Map(),
  people: [],
  ...more,
});

const state: LayerState = {
  rules: new Map([
    ['always', { level: 'warning', options: {}, from: 'here' }],
    ['counting', { level: 'off', options: {}, from: 'here' }],
  ]),
  settings: NO_SETTINGS,
  caps: {},
};

async function levelsOf(request: Partial<PlanRequest>, notes: readonly Note[]) {
  const plan = await planFor({ state, overrides: [], minConfidence: 'low', ...request }, catalogue);
  async function* items(): AsyncGenerator<ReadItem> {
    for (const one of notes) yield { kind: 'note', note: one };
  }
  const found: string[] = [];
  for await (const event of lint(items(), plan, newLedger())) {
    if (event.kind === 'note') found.push(event.result.findings.map(({ level }) => level).join());
    if (event.kind === 'record') found.push(event.result.findings.map(({ message }) => message).join());
  }
  return found;
}

test('the last override that is for a note wins, and other notes are left as they were', async () => {
  const overrides = [
    { when: { teams: ['North'] }, layer: layer({ always: 'error' }), from: 'a' },
    { when: { since: '2026-03-01' }, layer: layer({ always: 'off' }), from: 'b' },
  ];
  const notes = [
    note('a.md', { team: 'North' }),
    note('a.md', { team: 'North', eventDate: '2026-03-02' }),
    note('a.md'),
    note('a.md', { eventDate: '2026-03-02' }),
  ];
  expect(await levelsOf({ overrides }, notes)).toEqual(['error', '', 'warning', '']);
});

test('a request is plain data: what crossed to another thread makes the same plan', async () => {
  const overrides = [{ when: { teams: ['North'] }, layer: layer({ always: 'error' }), from: 'a' }];
  const request = structuredClone({ state, overrides, minConfidence: 'low' as const });
  expect(await levelsOf(request, [note('a.md', { team: 'North' })])).toEqual(['error']);
});

test('a rule of whole records that an override switches on counts the notes it is for', async () => {
  const overrides = [{ when: { teams: ['North'] }, layer: layer({ always: 'off', counting: 'info' }), from: 'a' }];
  const notes = [
    note('a.md', { record: 'R-1', team: 'North' }),
    note('a.md', { record: 'R-1', team: 'North' }),
    note('a.md', { record: 'R-1', team: 'South' }),
  ];
  expect(await levelsOf({ overrides }, notes)).toEqual(['', '', 'warning', '2 notes']);
});

test('a finding that is not sure has the level of its confidence at most', async () => {
  const low = { ...state, caps: { medium: 'info' as const } };
  expect(await levelsOf({ state: low }, [note('a.md')])).toEqual(['info']);
  expect(await levelsOf({ state: { ...state, caps: { medium: 'error' } } }, [note('a.md')])).toEqual(['warning']);
  expect(await levelsOf({ state: { ...state, caps: { medium: 'off' } } }, [note('a.md')])).toEqual(['']);
});

test('a list lets findings about a whole record stand, by the record alone', async () => {
  const counted = new Map([...state.rules, ['counting', { level: 'info' as const, options: {}, from: 'here' }]]);
  const on = { state: { ...state, rules: counted } };
  const entry = { rules: ['counting'], reason: 'closed', isExpired: false, source: 'list.yaml' };
  const notes = [note('a.md', { record: 'R-1', id: 'N-1' })];
  const listed = (more: object) => levelsOf({ ...on, suppressions: [{ ...entry, ...more }] }, notes);
  expect(await listed({ record: 'R-1' })).toEqual(['warning']);
  expect(await listed({ record: 'R-2' })).toEqual(['warning', '1 notes']);
  expect(await listed({ record: 'R-1', note: 'N-1' })).toEqual(['warning', '1 notes']);
});
