import { type NoteFacts, noteRule, TAG, wordList } from 'caselint/rule';

const PHRASES = wordList(new URL('./purposes.tsv', import.meta.url), []);

export default noteRule({
  id: 'missing-purpose',
  guidance: '§4.2',
  level: 'info',
  summary: 'Say what the contact was for',
  messages: { purpose: 'Nothing says what this contact was for' },
  needs: ['words', 'blocks', 'sentences', 'quotes', 'metadata', 'noteType'],
  lists: [PHRASES],
  *check(facts) {
    if (!needsPurpose(facts) || (facts.metadata.purpose ?? '').trim() !== '') return;
    const says = facts.matches(PHRASES).some((match) => !facts.quotes.covers(match));
    if (says || isLabelled(facts) || contactFor(facts) || opensWithTopic(facts)) return;
    yield { message: 'purpose', suggestions: ['say why you visited, rang or wrote: “I visited to …”'] };
  },
});

type Facts = Pick<NoteFacts, 'words' | 'blocks' | 'sentences' | 'quotes' | 'metadata' | 'noteType'>;

const WITH = ['direct-contact', 'telephone', 'email', 'letter', 'sms', 'meeting', 'consultation'];
const WITHOUT = ['supervision', 'decision', 'summary', 'finance', 'edt', 'missing'];

function needsPurpose({ noteType }: Facts): boolean {
  return WITH.some((kind) => noteType.is(kind)) && !WITHOUT.some((kind) => noteType.is(kind));
}

const CONTACT =
  /^(?:called|calls|visited|visits|wrote|writes|came|comes|met|meets|rang|rings|went|telephoned|phoned|phones|emailed|e-mailed|texted|spoke|contacted)$/;
const INFINITIVE_NOT = /^(?:the|a|an|his|her|their|my|our|your|me|him|them|us|it|this|that|be)$/;

/** A field or heading of the form asks for it: `Purpose of visit: …`. */
function isLabelled({ blocks, words }: Facts): boolean {
  const asks = /^(?:purpose|reasons? for|aims?|why)\b/i;
  return blocks.some(
    ({ label, section, from, to }) => (asks.test(label) || asks.test(section)) && to > from && words.isWord(from),
  );
}

const OPENING_NOUN =
  /^(?:texts?|messages?|e-?mails?|mail|letters?|calls?|visits?|meetings?|sessions?|contact|appointment|conversation|discussion|consultation|handover)$/;

/** `rang to discuss`, `met about`, `came because`, `wrote for`: a contact, and why, within a few words. */
function contactFor(facts: Facts): boolean {
  const { words, quotes } = facts;
  for (let at = 0; at < words.count; at += 1) {
    const isNoun = OPENING_NOUN.test(words.key(at)) && at < (facts.sentences[0]?.to ?? 0);
    if (quotes.at(words.start(at)) || !(isNoun || (CONTACT.test(words.key(at)) && isThisContact(facts, at)))) continue;
    for (let next = at + 1; next < at + (isNoun ? 18 : 12) && next < words.count; next += 1) {
      const key = words.key(next);
      if (/^[.!?;]$/.test(key)) break;
      if (/^(?:about|because|regarding|re|concerning)$/.test(key)) return true;
      if (
        key === 'for' &&
        !words.has(next + 1, TAG.number) &&
        !/^(?:a|an|half|about|nearly|over|the)$/.test(words.key(next + 1))
      )
        return true;
      if (
        key === 'for' &&
        /^(?:a|an|the)$/.test(words.key(next + 1)) &&
        !words.has(next + 2, TAG.timeUnit | TAG.number) &&
        !/^(?:quarter|few|couple|while|first|last|second)$/.test(words.key(next + 2))
      )
        return true;
      if (key === 'to' && words.isWord(next + 1) && isVerb(words, next + 1)) return true;
      if (words.has(next, TAG.past) && next > at + 2 && words.has(next - 1, TAG.subject)) break;
    }
  }
  return false;
}

/** `T/c from Mrs Roche re housing`: the first line of a call or a message says what it is about. */
function opensWithTopic({ words, sentences, noteType }: Facts): boolean {
  const first = sentences[0];
  if (!first || !['telephone', 'email', 'letter', 'sms'].some((kind) => noteType.is(kind))) return false;
  for (let at = first.from; at < first.to; at += 1)
    if (/^(?:re|regarding|concerning)$/.test(words.key(at)) && words.isWord(at + 1)) return true;
  return false;
}

/** The worker's act, or somebody’s in the first sentence (in the second, of whoever the first told of): what others did later is no purpose of the contact. */
function isThisContact({ words, sentences }: Facts, at: number): boolean {
  const before = words.has(at - 1, TAG.adverb) ? words.key(at - 2) : words.key(at - 1);
  if (/^(?:i|we|sw|writer|worker)$/.test(before)) return true;
  const index = sentences.findIndex(({ from, to }) => from <= at && at < to);
  return index < 1 || (index === 1 && /^(?:he|she|they|,)$/.test(before)) || sentences[index]?.from === at;
}

/** An infinitive: no article, name, pronoun or number. */
function isVerb(words: Facts['words'], at: number): boolean {
  return (
    !INFINITIVE_NOT.test(words.key(at)) &&
    !words.isCapitalised(at) &&
    !words.has(at, TAG.number | TAG.possessive | TAG.object | TAG.timeUnit) &&
    !/^(?:school|bed|work|hospital|court|church|nursery|college|town|football|people|mum|dad)$/.test(words.key(at))
  );
}
