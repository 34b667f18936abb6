import { integer, type NoteRef, recordRule } from 'caselint/rule';

const DAY = 86_400_000;

export default recordRule({
  id: 'bulk-entry',
  guidance: '§3',
  level: 'info',
  summary: 'Record work at the time, not in bulk',
  messages: {
    bulk: '{count} notes of one author were entered on {day} for contacts spread over {spread} days',
  },
  ownData: ['count', 'spread'],
  options: {
    minNotes: integer({ default: 5, min: 2, describe: 'Notes entered on one day by one author that count as bulk.' }),
    spreadDays: integer({ default: 14, min: 1, describe: 'Days over which their contacts must be spread.' }),
  },
  needs: ['metadata'],
  /** The author and the two days are in the reference of the note already. */
  observe: ({ metadata: { author, eventDate, recordedDate } }) => (author && eventDate && recordedDate ? 1 : undefined),
  *conclude({ notes }, { minNotes, spreadDays }) {
    for (const [key, day, group] of byAuthorAndDay(notes.map(({ note }) => note))) {
      if (group.length < minNotes) continue;
      const events = group.map(({ eventDate }) => Date.parse(eventDate ?? ''));
      const spread = (Math.max(...events) - Math.min(...events)) / DAY;
      if (spread <= spreadDays) continue;
      yield { message: 'bulk', data: { count: group.length, day, spread }, notes: group, key };
    }
  },
});

function byAuthorAndDay(notes: readonly NoteRef[]): [key: string, day: string, group: NoteRef[]][] {
  const groups = new Map<string, [string, string, NoteRef[]]>();
  for (const note of notes) {
    const day = note.recordedDate ?? '';
    const key = `${day} ${note.author}`;
    const group = groups.get(key);
    if (group) group[2].push(note);
    else groups.set(key, [key, day, [note]]);
  }
  return [...groups.values()];
}
