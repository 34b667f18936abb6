import { type Match, type NoteFacts, noteRule, TAG, wordList } from 'caselint/rule';

const BARRIERS = wordList(new URL('./barriers.tsv', import.meta.url), ['kind']);
const STEPS = wordList(new URL('./steps.tsv', import.meta.url), ['kinds']);

export default noteRule({
  id: 'participation-support',
  guidance: '§4.1',
  level: 'warning',
  summary: 'Say what you did so that everybody could take part',
  messages: { step: '“{words}” may keep somebody from taking part, and the note tells of no step that fits it' },
  needs: ['text', 'words', 'sentences', 'quotes', 'people'],
  lists: [BARRIERS, STEPS],
  *check(facts) {
    const { words, quotes, text } = facts;
    const steps = facts.matches(STEPS).filter((step) => isTaken(facts, step));
    let end = -1;
    for (const barrier of facts.matches(BARRIERS)) {
      if (barrier.from <= end || quotes.covers(barrier) || !isOfFamily(facts, barrier)) continue;
      // "does not read English": the language, and not the reading.
      const kind = words.key(barrier.to) === 'english' ? 'language' : barrier.entry.fields.kind;
      // "has a stammer and finds new people hard to talk to" is one barrier told twice.
      end = barrier.to + 1;
      if (
        steps.some(
          ({ entry, from, to }) =>
            entry.fields.kinds.split(' ').includes(kind) && (to <= barrier.from || from >= barrier.to),
        )
      )
        continue;
      const at = { start: words.start(barrier.from), end: barrier.end };
      yield { message: 'step', at, data: { words: text.slice(at.start, at.end) }, suggestions: STEPS_FOR[kind] ?? [] };
    }
  },
});

const STEPS_FOR: Readonly<Record<string, readonly string[]>> = {
  language: ['an interpreter or a translation: say who, and in which language'],
  hearing: ['a signer, lip-reading or writing: say which'],
  sight: ['large print, braille, reading aloud: say which'],
  learning: ['easy read, pictures, short sentences, an advocate: say which'],
  reading: ['reading aloud, a voice message, pictures: say which'],
  speech: ['time, pictures, signs, writing: say which'],
};

type Facts = Pick<NoteFacts, 'words' | 'sentences' | 'quotes' | 'people' | 'text'>;

/** A step that was taken or is planned; not one refused, wished away or missing. */
function isTaken({ words, quotes, sentences }: Facts, step: Match<'kinds'>): boolean {
  if (quotes.covers(step)) return false;
  const sentence = sentences.find(({ from, to }) => from <= step.from && step.from < to);
  for (let at = step.from - 1; at >= Math.max(sentence?.from ?? 0, step.from - 6); at -= 1) {
    if (/^(?:,|;|so|but|because)$/.test(words.key(at))) break;
    if (
      words.has(at, TAG.negative) ||
      /^(?:without|lack|lacks|instead|unable|refused|declined|needs|need|needed|asked|wants|uses|use)$/.test(
        words.key(at),
      )
    )
      return false;
  }
  return true;
}

/** A child's or family member's, and said to be so: a professional's is their employer's matter. */
function isOfFamily({ words, people, sentences }: Facts, barrier: Match<'kind'>): boolean {
  const sentence = sentences.find(({ from, to }) => from <= barrier.from && barrier.from < to);
  if (!sentence) return false;
  for (let at = barrier.from - 1; at >= sentence.from && barrier.from - at < 4; at -= 1) {
    if (words.has(at, TAG.negative) || /^(?:if|whether|worried|lessons|cards)$/.test(words.key(at))) return false;
  }
  const next = words.key(barrier.to);
  // "Her first language is English" is no barrier, and who does not read a letter may be able to.
  if (next === 'english' && barrier.entry.term.endsWith('is')) return false;
  // "First language: Welsh" names one; "her first language" alone names none.
  if (
    /^(?:first|home|main)\b.*language$/.test(barrier.entry.term) &&
    !(next === ':' && words.isCapitalised(barrier.to + 1) && words.key(barrier.to + 1) !== 'english')
  )
    return false;
  if (barrier.entry.fields.kind === 'reading' && /^(?:them|it|this|these|that|the|his|her|minds|music)$/.test(next))
    return false;
  if (
    /^(?:society|club|team|school|centre|unit|service|association|nurse|teacher|group|charity|awareness|assessment|pathway)$/.test(
      words.key(barrier.to),
    )
  )
    return false;
  for (let at = barrier.from; at >= sentence.from; at -= 1) {
    const mention = people.mentionAt(at);
    if (mention)
      return (
        mention.person === null ||
        mention.person.age === 'child' ||
        mention.person.relation !== '' ||
        !(mention.person.isAuthor || mention.person.role !== '')
      );
    if (/^(?:i|we|teacher|worker|nurse|doctor|colleague)$/.test(words.key(at))) return false;
  }
  return true;
}
