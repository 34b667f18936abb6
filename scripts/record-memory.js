// What a run keeps of each note for the conclusion on its record, in bytes: many records of few notes, and few records of many
// notes, made up from a seed. After a build: node --expose-gc scripts/record-memory.js
import { resolveConfig } from '../dist/src/config/resolve.js';
import { allRules } from '../dist/src/engine/catalogue.js';
import { checkNote } from '../dist/src/engine/check.js';
import { planFor } from '../dist/src/engine/plan.js';
import { Records } from '../dist/src/engine/record.js';

const THINGS =
  'garden school bag letter window river kettle shoes picture story breakfast bicycle table lamp puzzle jacket'.split(
    ' ',
  );
const GIVEN = 'Amara Tobias Leila Callum Freya Idris Nadia Owen Priya Reuben Saskia Tariq Una Viktor Wanda Yusuf'.split(
  ' ',
);
const SURNAMES = 'Okafor Weaver Lindqvist Marsh Patel Quill Rowntree Sharma Thorne Underhill Vance Whitlock'.split(' ');
const WARM_UP = 500;

const request = { cwd: process.cwd(), isSearched: false, isCodeAllowed: false, rules: [], today: '2026-11-26' };
const { state, catalogue } = await resolveConfig(request, allRules());
const plan = await planFor({ state, overrides: [], minConfidence: 'low' }, catalogue);

let seed = 7;
function below(limit) {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return (seed >> 8) % limit;
}
const one = (list) => list[below(list.length)];

/** Each sentence names one adult, and each third a child. */
function textOf(words) {
  const sentences = [`On ${1 + below(28)} March 2026 I visited ${one(GIVEN)} with Ms ${one(GIVEN)} ${one(SURNAMES)}.`];
  for (let count = 10; count < words; count += 26) {
    sentences.push(
      `Mr ${one(SURNAMES)} showed me the ${one(THINGS)} and the ${one(THINGS)} that the family keep beside the ${one(THINGS)}, and he said that the ${one(THINGS)} will be mended by the end of the week.`,
    );
  }
  return sentences.join(' ');
}

function noteOf(index, { records, words }) {
  const metadata = {
    id: `N-2026-${index}`,
    record: `R-${index % records}`,
    type: 'Home visit',
    author: `Ann Weaver ${index % 50}`,
    eventDate: `2026-03-${String(1 + (index % 28)).padStart(2, '0')}`,
    people: [{ name: `${one(GIVEN)} Marsh`, relation: 'child' }],
  };
  return {
    source: 'e.csv',
    index,
    text: textOf(words),
    metadata,
    origin: { kind: 'plain', line: index + 2, column: 1 },
  };
}

function used() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** As a thread hands it over: plain data of its own. */
const seenIn = (note) => JSON.parse(JSON.stringify(checkNote(note, plan).observations));

for (const run of [
  { notes: 5000, records: 5000, words: 100 },
  { notes: 5000, records: 50, words: 100 },
  { notes: 5000, records: 50, words: 300 },
]) {
  for (let index = 0; index < WARM_UP; index += 1) seenIn(noteOf(index, run));
  const kept = new Records();
  const before = used();
  for (let index = 0; index < run.notes; index += 1) {
    const note = noteOf(index, run);
    kept.add(note, seenIn(note));
  }
  const bytes = used() - before;
  const { notes, records, words } = run;
  process.stdout.write(
    `${notes} notes of ${words} words in ${records} records: ${Math.round(bytes / notes)} bytes a note, ${Math.round(bytes / records)} a record\n`,
  );
  // Until here, or nothing would be there to measure.
  kept.conclude({ rules: [] }).next();
}
