import { noteRule, type PersonEntry } from 'caselint/rule';

/** Relations in the metadata that make somebody a child of the family. */
const CHILD = /\b(?:child|son|daughter|sibling|brother|sister|baby|twin|half-?brother|half-?sister)\b/i;
const ADULT = /\badult\b|'s\b|’s\b|\bof\b/i;

export default noteRule({
  id: 'sibling-record',
  guidance: '§4.3',
  level: 'info',
  confidence: 'medium',
  summary: 'Enable a note on the record of each child that it is about',
  messages: { one: 'The note is about {count} children and is enabled on one record only' },
  ownData: ['count'],
  needs: ['words', 'people', 'metadata'],
  *check({ people, metadata }) {
    const { records, record } = metadata;
    // A source that does not say on which records a note stands cannot be held to it.
    if (record === undefined || (records !== undefined && records.length > 1)) return;
    const children = (metadata.people ?? []).filter(isChild);
    const named = children.filter(({ name }) =>
      people.mentions.some(({ given }) => given !== '' && name.split(/\s+/).includes(given)),
    );
    if (named.length < 2) return;
    yield {
      message: 'one',
      data: { count: named.length },
      suggestions: ['enable it on the siblings’ records, or write a note for each child'],
    };
  },
});

function isChild({ relation = '' }: PersonEntry): boolean {
  return CHILD.test(relation) && !ADULT.test(relation);
}
