import { type NoteFacts, noteRule, type Sentence, wordList } from 'caselint/rule';

const PARTS = wordList(new URL('./parts.tsv', import.meta.url), ['part']);

/** What a summary must hold, in the order in which it is told. */
const NEEDED = {
  history: 'the history',
  concerns: 'the concerns and why the service is involved',
  plan: 'the plan',
  decision: 'decisions with their reasons',
  progress: 'progress',
} as const;
type Part = keyof typeof NEEDED;

/** Headings that name a part, so that what stands under them is that part. */
const HEADINGS: Readonly<Record<Part, RegExp>> = {
  history: /\b(?:history|background|story|chronology|how we met)\b/i,
  concerns:
    /\b(?:concerns?|worr(?:y|ies|ied)|risks?|why (?:we|the service|social care)|reasons? for (?:our )?involvement)\b/i,
  plan: /\b(?:plans?|next steps?|what (?:happens|will happen) next|next|from now)\b/i,
  decision:
    /\b(?:decisions?|why (?:we are closing|the team|the case)|outcome|reason for (?:closure|closing|transfer))\b/i,
  progress: /\b(?:progress|(?:going|went) well|what has changed|changes?|how it went|achievements?)\b/i,
};

export default noteRule({
  id: 'summary-content',
  guidance: '§4.2',
  level: 'warning',
  confidence: 'medium',
  summary: 'Put into a summary all that the next reader needs',
  messages: { lacks: 'The summary lacks {parts}' },
  ownData: ['parts'],
  needs: ['text', 'words', 'blocks', 'sentences', 'quotes', 'dates', 'noteType'],
  lists: [PARTS],
  *check(facts) {
    if (!facts.noteType.is('summary')) return;
    const found = partsIn(facts);
    const missing = (Object.keys(NEEDED) as Part[]).filter((part) => !found.has(part));
    if (missing.length === 0) return;
    const parts = missing.map((part) => NEEDED[part]).join(', ');
    yield { message: 'lacks', data: { parts }, suggestions: missing.map((part) => `add ${NEEDED[part]}`) };
  },
});

type Facts = Pick<NoteFacts, 'text' | 'words' | 'blocks' | 'sentences' | 'quotes' | 'dates' | 'noteType' | 'matches'>;

function partsIn(facts: Facts): Set<Part> {
  const found = new Set<Part>();
  for (const sentence of facts.sentences) {
    for (const part of Object.keys(HEADINGS) as Part[]) {
      if (part === 'decision') continue;
      if (HEADINGS[part].test(sentence.block.section) || HEADINGS[part].test(sentence.block.label)) found.add(part);
    }
    for (const part of partsOf(facts, sentence)) found.add(part);
  }
  return found;
}

function* partsOf(facts: Facts, sentence: Sentence): Generator<Part> {
  const matches = facts.matches(PARTS).filter(({ from }) => from >= sentence.from && from < sentence.to);
  const says = (part: Part) => matches.some((match) => match.entry.fields.part === part);
  const isPast = facts.dates.some(
    ({ kind, start }) =>
      (kind === 'full' || kind === 'month-year' || kind === 'year') && start >= sentence.start && start < sentence.end,
  );
  if (says('history') && isPast) yield 'history';
  if (says('concerns')) yield 'concerns';
  if (says('plan')) yield 'plan';
  if (says('progress')) yield 'progress';
  if (says('decision') && hasReason(facts, sentence)) yield 'decision';
}

function hasReason({ words, sentences }: Facts, sentence: Sentence): boolean {
  for (const one of [sentence, sentences[sentence.index - 1], sentences[sentence.index + 1]]) {
    if (!one || one.block !== sentence.block) continue;
    for (let at = one.from; at < one.to; at += 1) {
      const key = words.key(at);
      if (/^(?:because|since|so|reason|owing|due)$/.test(key)) return true;
      if (
        key === 'as' &&
        words.isWord(at + 2) &&
        !/^(?:a|an|the|well|soon|long|far)$/.test(words.key(at + 1)) &&
        at > one.from
      )
        return true;
    }
  }
  return false;
}
