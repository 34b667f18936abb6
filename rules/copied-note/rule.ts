import { integer, type NoteRef, recordRule } from 'caselint/rule';
import { type Pair, pairsOf } from './candidates.js';
import { childNames, type Kept, leftName, masked, otherNames } from './kept.js';
import { likeness, sketchOf } from './sketch.js';

export default recordRule({
  id: 'copied-note',
  guidance: '§3, §4.4',
  level: 'warning',
  summary: 'Write each note afresh',
  messages: {
    copy: 'But for names and dates, about {share} % of this note stands in another note of the same record',
    name: 'This note is a copy of one about another child, whose name is left in it',
  },
  ownData: ['share'],
  options: {
    minShare: integer({
      default: 80,
      min: 50,
      max: 100,
      describe: 'Share of the words, in per cent, that makes a copy.',
    }),
  },
  needs: ['words', 'metadata'],
  observe({ words, metadata }, _options, { locate }): Kept | undefined {
    const sketch = sketchOf(words);
    if (sketch === undefined) return undefined;
    const children = childNames(metadata.people ?? []);
    return { sketch, children, others: otherNames(words, children, locate), copyOf: metadata.copyOf ?? '' };
  },
  mask: masked,
  *concludeAll(records, { minShare }) {
    for (const pair of pairsOf(records)) {
      const { note, source } = pair;
      const { record } = note;
      if (isOneNote(pair)) continue;
      const share = wordsInCommon(likeness(note.sketch, source.sketch));
      if (share * 100 < minShare) continue;
      const notes = [note.note, source.note];
      const key = keyOf(note.note);
      const place = leftName(note, source);
      if (place) yield { record, report: { message: 'name', notes, at: place, key } };
      else if (source.record === record) {
        yield { record, report: { message: 'copy', data: { share: Math.round(share * 100) }, notes, key } };
      }
    }
  },
});

/** Which note is the copy, whatever file an export puts it in. */
function keyOf({ id, eventDate, recordedDate, type }: NoteRef): string {
  return id ?? JSON.stringify([eventDate, recordedDate, type]);
}

/**
 * From the share of three-word runs that either note has, to the share of words that one has of the other: a word
 * changed here and there breaks three runs each, and a run that only one note has counts against both.
 */
function wordsInCommon(runs: number): number {
  const ofOne = (2 * runs) / (1 + runs);
  return Math.cbrt(ofOne);
}

/** One note that is enabled on several records, or copied there by the case system, is no copy of itself. */
function isOneNote({ note, source }: Pair): boolean {
  if (note.note.id !== undefined && note.note.id === source.note.id) return true;
  if (note.record === source.record) return false;
  const { copyOf } = note;
  return copyOf !== '' && (copyOf === source.note.id || copyOf === source.copyOf);
}
