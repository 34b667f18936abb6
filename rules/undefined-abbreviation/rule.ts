import { choice, clippedForms, knownAbbreviations, type NoteRef, noteRule, type Place, strings } from 'caselint/rule';
import { type OpenUse, type Spelling, spellingOf, spellingOut, undefinedIn } from './open.js';

export default noteRule({
  id: 'undefined-abbreviation',
  guidance: '§4.4',
  level: 'error',
  summary: 'Say what an abbreviation stands for where it is first used',
  messages: {
    known: '“{words}” is not spelt out; a child or parent who reads this may not know it',
    unknown: '“{words}” is not spelt out, and the glossary does not know it',
  },
  options: {
    allow: strings({ default: [], describe: 'Abbreviations that every reader of these notes knows.' }),
    scope: choice({
      of: ['note', 'record'],
      default: 'note',
      describe: 'Where it is to be spelt out once: in each note, or in the first note of a record that uses it.',
    }),
  },
  ownLists: [knownAbbreviations, clippedForms],
  needs: ['abbreviations', 'quotes', 'blocks', 'settings', 'text', 'metadata'],
  *check(facts, { allow, scope }) {
    // The record half says it; a note that stands in no record is judged by itself.
    if (scope === 'record' && facts.metadata.record !== undefined) return;
    for (const use of undefinedIn(facts, allow)) {
      const fix = spellingOut(facts.text, use);
      yield { ...reportOf(use), at: use.at, ...(fix ? { fix } : {}) };
    }
  },
  record: {
    observe(facts, { allow, scope }, places): Spelling | undefined {
      return scope === 'record' ? spellingOf(facts, allow, places) : undefined;
    },
    *conclude({ notes }) {
      const defined = new Set<string>();
      const first = new Map<string, { use: OpenUse; at: Place; notes: NoteRef[] }>();
      for (const { note, data } of notes) {
        for (const { place, ...use } of data.open) {
          if (defined.has(use.folded)) continue;
          const before = first.get(use.folded);
          if (before) before.notes.push(note);
          else first.set(use.folded, { use, at: place, notes: [note] });
        }
        for (const folded of data.defined) defined.add(folded);
      }
      for (const { use, at, notes: refs } of first.values()) {
        yield { ...reportOf(use), at, notes: refs, key: use.folded };
      }
    },
  },
});

function reportOf({ words, expansions }: OpenUse) {
  return {
    message: expansions.length > 0 ? ('known' as const) : ('unknown' as const),
    data: { words },
    suggestions: expansions.map((expansion) => `${expansion} (${words})`),
  };
}
