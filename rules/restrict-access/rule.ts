import { type Match, type NoteFacts, noteRule, TAG, wordList } from 'caselint/rule';

const CUES = wordList(new URL('./cues.tsv', import.meta.url), ['kind']);

export default noteRule({
  id: 'restrict-access',
  guidance: '§6.2',
  level: 'warning',
  summary: 'Think about restricted access where §6.2 names it',
  messages: {
    restrict: '“{words}” is a reason of §6.2 ({kind}) to think about restricted access, and the note is not restricted',
  },
  ownData: ['kind'],
  needs: ['text', 'words', 'sentences', 'quotes', 'noteType', 'metadata', 'people'],
  lists: [CUES],
  *check(facts) {
    const { metadata, noteType } = facts;
    if (metadata.restricted === true || noteType.access === 'confidential' || /restricted/i.test(metadata.type ?? ''))
      return;
    const cue = facts.matches(CUES).find((match) => isSaid(facts, match)) ?? null;
    const words = cue ? facts.text.slice(cue.start, cue.end) : adoptionType(facts);
    if (words === null) return;
    yield {
      message: 'restrict',
      data: { words, kind: KINDS[cue?.entry.fields.kind ?? 'adoption'] ?? 'risk' },
      suggestions: ['ask your manager whether the note should be restricted, and record the answer'],
    };
  },
});

const KINDS: Readonly<Record<string, string>> = {
  address: 'an address that somebody must not learn',
  fled: 'somebody fled domestic abuse',
  abduction: 'a risk of abduction',
  adoption: 'an adopted child',
  staff: 'a member of staff or their relative',
  media: 'interest of the media',
  threat: 'an adult who has threatened or tried to harm',
};

type Facts = Pick<NoteFacts, 'text' | 'words' | 'sentences' | 'quotes' | 'noteType' | 'metadata' | 'people'>;

function adoptionType({ metadata, noteType }: Facts): string | null {
  const isAdopted = (metadata.people ?? []).some(({ relation }) =>
    /\badoptive\b|\badopter\b|adopted/i.test(relation ?? ''),
  );
  return isAdopted && /adoption/i.test(noteType.name) ? 'Adoption' : null;
}

/** Told as so: neither denied nor asked. A threat counts in speech marks too, since somebody made it. */
function isSaid({ words, quotes, sentences }: Facts, match: Match<'kind'>): boolean {
  const { kind } = match.entry.fields;
  if (quotes.covers(match) && kind !== 'threat' && kind !== 'abduction') return false;
  const sentence = sentences.find(({ from, to }) => from <= match.from && match.from < to);
  if (kind === 'adoption' && sentence && isOfAnother(words, sentence.from, match.from)) return false;
  for (let at = Math.max(sentence?.from ?? 0, match.from - 6); at < match.from; at += 1) {
    if (
      /^(?:if|whether|no|never|not|nor|cannot)$/.test(words.key(at)) ||
      (words.has(at, TAG.negative) && kind !== 'address')
    )
      return kind === 'address' && /^(?:not|cannot|never)$/.test(words.key(at));
  }
  return true;
}

/** A friend, a pet or a plan is adopted too. */
function isOfAnother(words: Facts['words'], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (
      /^(?:friends?|classmates?|neighbours?|colleagues?|dogs?|cats?|pupp(?:y|ies)|kittens?|greyhounds?|plan|policy|rules?|approach|motion|minutes|report)$/.test(
        words.base(at),
      )
    )
      return true;
  return false;
}
