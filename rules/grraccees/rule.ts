import { noteRule, wordList } from 'caselint/rule';
import { explored, type Lists, mentioned } from './explored.js';

const LISTS: Lists = {
  aspects: wordList(new URL('./aspects.tsv', import.meta.url), ['aspect']),
  meaning: wordList(new URL('./meaning.tsv', import.meta.url), []),
};

export default noteRule({
  id: 'grraccees',
  guidance: '§4.1',
  level: 'warning',
  confidence: 'medium',
  summary: 'Explore who the child and the family are, and what it means to them',
  messages: {
    mentioned: 'Identity is mentioned ({aspects}) and not explored: what it means to them, or what was done about it',
    absent: 'Nothing of the child’s or the family’s identity is explored',
    record: 'No note of this record explores the child’s identity; mentioned: {aspects}',
    recordAbsent: 'No note of this record explores the child’s identity',
  },
  ownData: ['aspects'],
  needs: ['text', 'words', 'sentences', 'quotes', 'blocks', 'noteType', 'metadata', 'people'],
  lists: [LISTS.aspects, LISTS.meaning],
  *check(facts) {
    if (!facts.noteType.is('exploring') && !/assessment/i.test(facts.metadata.title ?? '')) return;
    if (explored(facts, LISTS)) return;
    const aspects = mentioned(facts, LISTS);
    const suggestions = [
      'say what it means to the child: what they experience, wish, practise, and what you did about it',
    ];
    yield aspects.length > 0
      ? { message: 'mentioned', data: { aspects: aspects.join(', ') }, suggestions }
      : { message: 'absent', suggestions };
  },
  record: {
    observe: (facts) => (explored(facts, LISTS) ? true : mentioned(facts, LISTS).join(' ')),
    *conclude({ notes }) {
      // One note is judged by itself; a record is more.
      if (notes.length < 2 || notes.some(({ data }) => data === true)) return;
      const aspects = [
        ...new Set(notes.flatMap(({ data }) => String(data).split(' ')).filter((aspect) => aspect !== '')),
      ];
      const refs = notes.map(({ note }) => note);
      const about = { notes: refs, key: 'identity' };
      yield aspects.length > 0
        ? { message: 'record', data: { aspects: aspects.join(', ') }, ...about }
        : { message: 'recordAbsent', ...about };
    },
  },
});
