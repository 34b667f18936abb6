import { type NoteFacts, type Sentence, type SpeechAct, TAG, type Words } from 'caselint/rule';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Whoever speaks for themselves, and can be asked again. */
const ANSWERABLE = new Set<SpeechAct['speakerKind']>(['named', 'pronoun', 'kin', 'role', 'document']);

/** Whether the sentence says whose word the hearsay is. */
export function hasNamedSource(
  facts: Pick<NoteFacts, 'words' | 'speech'>,
  sentence: Sentence,
  marker: Stretch,
): boolean {
  const { words, speech } = facts;
  for (const act of speech) {
    if (act.sentence !== sentence || !ANSWERABLE.has(act.speakerKind)) continue;
    if (act.verb.from < marker.to && act.verb.to > marker.from) continue;
    if (act.kind === 'source') return true;
    if (act.content && act.content.from <= marker.from) return true;
    if (act.verb.from >= marker.to && isTag(words, sentence, act)) return true;
  }
  return isByName(words, marker.to, sentence) || isInDocument(words, sentence, marker);
}

/** ", Ms Noor told me", ", says Mrs Cope": an afterword, and no part of what is passed on. */
function isTag(words: Words, sentence: Sentence, { speaker, verb }: SpeechAct): boolean {
  const first = Math.min(speaker?.from ?? verb.from, verb.from);
  const last = Math.max(speaker?.to ?? verb.to, verb.to);
  const before = words.key(first - 1) === 'as' ? words.key(first - 2) : words.key(first - 1);
  return (before === ',' || before === '(') && sentence.to - last <= 6;
}

/** "by Ms Noor", "from the health visitor", beside the marker or opening the sentence: one person, named or known by their job. */
function isByName(words: Words, at: number, sentence: Sentence): boolean {
  for (const next of [sentence.from, at - 1, at, at + 1]) {
    if (next > sentence.to) continue;
    if (!/^(?:by|from)$/.test(words.key(next))) continue;
    const first = next + 1;
    if (next === sentence.from && opensWithPerson(words, first, at)) return true;
    if (words.isCapitalised(first) && !words.has(first, TAG.determiner)) return true;
    if (words.has(first, TAG.determiner | TAG.possessive))
      return PERSON.test(words.key(first + 1)) || PERSON.test(words.key(first + 2));
  }
  return false;
}

/** "From Ms Noor, who …", "By the officer, Mrs Cope, …". */
function opensWithPerson(words: Words, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 8); at += 1)
    if (PERSON.test(words.key(at)) || /^(?:mr|mrs|ms|miss|mx|dr|pc|prof)$/.test(words.key(at))) return true;
  return false;
}

/** "In the hospital's letter …", "By Ms Noor's account …": the sentence opens with where it stands written or by whom it is told. */
function isInDocument(words: Words, { from }: Sentence, marker: Stretch): boolean {
  if (!/^(?:in|by|per|from)$/.test(words.key(from))) return false;
  for (let at = from + 1; at < Math.min(marker.from, from + 7); at += 1)
    if (/^(?:letter|report|account|email|e-mail|statement|note|summary|record|minutes|assessment)$/.test(words.key(at)))
      return true;
  return false;
}

const PERSON =
  /^(?:visitor|worker|teacher|head|nurse|doctor|gp|midwife|officer|manager|tutor|mentor|adviser|advisor|mother|father|mum|dad|aunt|uncle|nan|gran|grandmother|grandfather|landlord|therapist|psychologist|psychiatrist|solicitor|carer|neighbour|warden|coach|clerk|judge|chair|guardian|consultant|paediatrician|dentist|driver|caretaker|secretary|supervisor)$/;

/** The informant is known and asked not to be named: there is nothing to add. */
export function wishesAnonymity(words: Words, sentence: Sentence): boolean {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const key = words.key(at);
    if (key === 'anonymous' || key === 'anonymity' || key === 'anonymously' || key === 'unnamed') return true;
    if (key === 'named' && words.key(at - 1) === 'be' && isDenied(words, sentence.from, at)) return true;
    if (key === 'name' && isDenied(words, sentence.from, at) && words.has(at - 1, TAG.possessive)) return true;
  }
  return false;
}

function isDenied(words: Words, from: number, to: number): boolean {
  for (let at = to - 1; at >= Math.max(from, to - 8); at -= 1) if (words.has(at, TAG.negative)) return true;
  return false;
}
