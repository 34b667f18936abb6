import { type DateMention, noteRule, TAG, type Words } from 'caselint/rule';

export default noteRule({
  id: 'impossible-date',
  guidance: '§4.4',
  level: 'error',
  summary: 'Write dates and times that exist',
  messages: {
    impossible: '“{words}” cannot be: {why}',
    birth: '“{words}” is a birth after the note itself',
    event: 'The event is dated {event}, after the note was recorded on {recorded}',
    field: 'The {field} “{value}” is no date',
  },
  needs: ['text', 'words', 'dates', 'quotes', 'metadata'],
  *check({ text, words, dates, quotes, metadata }) {
    const { eventDate, recordedDate, impossibleDates = [] } = metadata;
    for (const { field, value } of impossibleDates) yield { message: 'field', data: { field, value } };
    if (eventDate && recordedDate && eventDate > recordedDate) {
      yield { message: 'event', data: { event: eventDate, recorded: recordedDate } };
    }
    const latest = recordedDate ?? eventDate;
    for (const date of dates) {
      if (quotes.covers(date)) continue;
      const at = { start: date.start, end: date.end };
      const said = text.slice(at.start, at.end);
      if (date.impossible !== undefined)
        yield { message: 'impossible', at, data: { words: said, why: date.impossible } };
      else if (isFutureBirth(words, date, latest)) yield { message: 'birth', at, data: { words: said } };
    }
  },
});

/** `born on 7 July 2031`, `DOB 07/07/2031`; not `due to be born`, `the baby is due`. */
function isFutureBirth(words: Words, date: DateMention, latest: string | undefined): boolean {
  if (date.kind !== 'full' || date.date === undefined || latest === undefined || date.date <= latest) return false;
  for (let at = date.from - 1; at >= date.from - 8 && at >= 0; at -= 1) {
    const key = words.key(at);
    if (/^[.!?;]$/.test(key) && words.key(at - 1).length > 1) return false;
    if (/^(?:due|expected|be|will|going|unborn|expects|expecting)$/.test(key) || words.has(at, TAG.modal)) return false;
    if (key === 'born') return !words.has(at - 1, TAG.modal) && words.key(at - 1) !== 'be';
    if (/^(?:dob|birth|birthdate)$/.test(key) || (key === 'b' && /^[./]$/.test(words.key(at + 1)))) {
      return key !== 'birth' || words.key(at - 1) === 'of';
    }
  }
  return false;
}
