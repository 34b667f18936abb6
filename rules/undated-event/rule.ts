import { type DateMention, noteRule, TAG, wordList } from 'caselint/rule';
import { Events } from './events.js';
import { isFuture, isHabit } from './tense.js';
import { vagueTimes } from './vague.js';

const VAGUE = wordList(new URL('./vague.tsv', import.meta.url), ['check']);
const EVENTS = wordList(new URL('./events.tsv', import.meta.url), ['kind', 'class']);

const RESOLVE = 'write the date: “on 12 March 2026”';

export default noteRule({
  id: 'undated-event',
  guidance: '§4.4',
  level: 'error',
  summary: 'Date every event and contact',
  messages: {
    contact: 'Nothing says when this contact took place: neither the record nor the first two lines give a full date',
    vague: '“{words}” does not say when; no reader can work the date out',
    relative: '“{words}” depends on the day of the note, and the note has no date',
    partial: '“{words}” has no year, and the note has no date',
    event: '“{words}” is told with nothing that says when it happened',
  },
  needs: ['text', 'words', 'sentences', 'blocks', 'quotes', 'dates', 'metadata', 'noteType', 'people', 'voice'],
  lists: [VAGUE, EVENTS],
  *check(facts) {
    const { text, metadata, dates, quotes } = facts;
    const say = (at: { start: number; end: number }) => ({ at, data: { words: text.slice(at.start, at.end) } });
    const isDated = metadata.eventDate !== undefined || hasDateAtTop(text, dates);
    if (!isDated) {
      yield { message: 'contact', suggestions: ['put the date and time of the contact at the top'] };
      for (const date of dates) {
        if (quotes.covers(date)) continue;
        const kind = openKind(facts, date);
        if (kind) yield { message: kind, ...say(date), suggestions: [RESOLVE] };
      }
    }
    const vague = vagueTimes(facts, facts.matches(VAGUE));
    for (const match of vague)
      yield { message: 'vague', ...say(match), suggestions: [RESOLVE, 'say how the date could be found'] };
    const events = facts.matches(EVENTS);
    if (events.length === 0) return;
    for (const at of new Events(facts, vague).untimed(events))
      yield { message: 'event', ...say(at), suggestions: [RESOLVE] };
  },
});

/** A full date in the first two lines that are not blank. */
function hasDateAtTop(text: string, dates: readonly DateMention[]): boolean {
  const lines = text.matchAll(/[^\n]*\S[^\n]*/g);
  let end = 0;
  for (const line of [lines.next().value, lines.next().value]) if (line) end = line.index + line[0].length;
  return dates.some(({ kind, start }) => kind === 'full' && start < end);
}

/** Whether only the day of the note, or its year, would tell what a past date means. */
function openKind(
  { words, sentences }: Parameters<typeof isFuture>[0],
  { kind, from, to }: DateMention,
): 'relative' | 'partial' | null {
  if (kind === 'full' || kind === 'year' || kind === 'month-year' || kind === 'time') return null;
  if (
    /^(?:next|tomorrow|coming|following|every|each)$/.test(words.key(from)) ||
    /^(?:every|each|by|until|till)$/.test(words.key(from - 1))
  )
    return null;
  const sentence = sentences.find((one) => one.from <= from && from < one.to);
  if (!sentence || isFuture({ words, sentences }, sentence, from) || isHabit(words, sentence)) return null;
  if (kind === 'weekday' && words.has(to, TAG.timeUnit)) return null;
  if (isOffered(words, sentence.from, from)) return null;
  return kind === 'weekday' || kind === 'relative' ? 'relative' : 'partial';
}

/** `can offer a flat from 20 October`, `is free on 4 May`: what is open from then on, with nothing past before it. */
function isOffered(words: Parameters<typeof isFuture>[0]['words'], from: number, at: number): boolean {
  if (!/^(?:from|until|on|for)$/.test(words.key(at - 1))) return false;
  for (let token = at - 2; token >= from; token -= 1) {
    if (words.has(token, TAG.past)) return false;
    if (/^(?:can|could|may)$/.test(words.key(token)) || /^(?:available|free|vacant)$/.test(words.key(token)))
      return true;
  }
  return false;
}
