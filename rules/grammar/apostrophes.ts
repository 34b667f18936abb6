import { isSpelt, SHAPE, TAG } from 'caselint/rule';
import { type Facts, type Fault, OWNED, opensClause } from './fault.js';

/** Contractions that are no words, or hardly any, without their apostrophe. */
const CONTRACTIONS: Readonly<Record<string, string>> = Object.fromEntries(
  `dont don't|cant can't|wont won't|didnt didn't|doesnt doesn't|isnt isn't|wasnt wasn't|werent weren't|couldnt couldn't|wouldnt wouldn't|shouldnt shouldn't|hasnt hasn't|havent haven't|hadnt hadn't|arent aren't|im I'm|ive I've|hes he's|shes she's|theyre they're|youre you're|weve we've|theyve they've|youve you've|thats that's|whats what's|theres there's|wheres where's|whos who's|itll it'll|theyll they'll|mustnt mustn't|neednt needn't|shant shan't|aint ain't|couldve could've|shouldve should've|wouldve would've|oclock o'clock`
    .split('|')
    .map((row) => row.split(' ') as [string, string]),
);
/** Plurals and possessives that need one wherever they stand. */
const POSSESSIVES: Readonly<Record<string, string>> = Object.fromEntries(
  `childs child's|childrens children's|womens women's|mens men's|babys baby's|familys family's|ladys lady's|everyones everyone's|everybodys everybody's|someones someone's|somebodys somebody's|anyones anyone's|nobodys nobody's|todays today's|yesterdays yesterday's|tomorrows tomorrow's|wifes wife's|persons person's`
    .split('|')
    .map((row) => row.split(' ') as [string, string]),
);
/** Of these nobody could mean another word: `whos` may be `whose`, `babys` may be `babies`. */
const CLOSED = new Set([
  ...Object.keys(CONTRACTIONS).filter((key) => key !== 'whos'),
  ...'childs childrens womens everyones everybodys someones somebodys anyones nobodys todays yesterdays tomorrows'.split(
    ' ',
  ),
]);
const WATCHED = new Set([...Object.keys(CONTRACTIONS), ...Object.keys(POSSESSIVES), 'your', "you're", "who's", 'its']);
const KIN =
  /^(?:mum|dad|nan|gran|mother|father|boy|girl|teacher|carer|brother|sister|uncle|aunt|partner|friend|landlord|school|nurse|doctor|worker|manager|grandmother|grandfather|grandma|grandad|neighbour)s$/;
const SINGULAR_OWNER = /^(?:his|her|my|your|their|the|this)$/;
const ITS =
  /^(?:a|an|the|not|been|too|really|so|that|also|never|always|hard|ok|okay|fine|raining|because|important|clear|likely|possible|difficult|great|lovely|good|nice|sad|better|worse|unclear|cold|hot|dark|late|early|true|wrong|right|going|getting|taking|about)$/;

export function* apostropheFaults(facts: Facts): Generator<Fault> {
  const { words } = facts;
  for (let at = 0; at < words.count; at += 1) {
    if (!mayBeFault(words.key(at))) continue;
    const instead =
      wordFault(facts, at) ??
      nameFault(facts, at) ??
      kinFault(facts, at) ??
      itsFault(facts, at) ??
      yourFault(facts, at) ??
      pluralFault(facts, at);
    if (instead === null) continue;
    const written = matchCase(words.records[at]?.text ?? '', instead);
    const fix = isClosed(facts, at)
      ? { fix: { at: { start: words.start(at), end: words.end(at) }, text: withMarkOf(facts.text, written) } }
      : {};
    yield { from: at, to: at + 1, message: 'apostrophe', instead: written, ...fix };
  }
}

/** In lower case, or at the head of a clause: `Im` and `Ive` are names too, and `IM` is an abbreviation. */
function isClosed(facts: Facts, at: number): boolean {
  const { words } = facts;
  const shape = words.records[at]?.shape;
  if (!CLOSED.has(words.key(at)) || facts.people.mentionAt(at)) return false;
  return shape === SHAPE.lower || (shape === SHAPE.capitalised && opensClause(facts, at));
}

/** The writer's own kind of apostrophe. */
function withMarkOf(text: string, word: string): string {
  return text.includes('’') && !text.includes("'") ? word.replaceAll("'", '’') : word;
}

/** Cheap, and true for every word that one of the checks could report: nearly all words are done with here. */
function mayBeFault(key: string): boolean {
  return key.endsWith('s') || WATCHED.has(key);
}

function matchCase(text: string, instead: string): string {
  return /^\p{Lu}/u.test(text) ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
}

function wordFault({ words }: Facts, at: number): string | null {
  const key = words.key(at);
  const full = CONTRACTIONS[key];
  if (full !== undefined && !(key === 'wont' && words.has(at - 1, TAG.possessive))) return full;
  const owned = POSSESSIVES[key];
  if (owned === undefined) return null;
  // "persons" and "childrens'" : the first may be a plural, the second has the mark in the wrong place.
  if (key === 'persons' || key === 'mens') return OWNED.has(words.key(at + 1)) ? owned : null;
  return owned;
}

/** `Freyas next injection`: a known first name and a thing that is hers. */
function nameFault({ words, people }: Facts, at: number): string | null {
  const key = words.key(at);
  if (!words.isCapitalised(at) || !/[a-z]s$/.test(key) || key.endsWith("'s")) return null;
  const name = key.slice(0, -1);
  const isKnown = people.persons.some(({ given }) => given.toLowerCase() === name);
  const isOther = people.persons.some(
    ({ given, surname }) => given.toLowerCase() === key || surname.toLowerCase() === key,
  );
  const record = words.records[at];
  // "The roses need pruning" where Rose is somebody: a plural of the dictionary is no name.
  if (!isKnown || isOther || !words.isWord(at + 1) || (record && isSpelt(record))) return null;
  if (
    words.has(at + 1, TAG.be | TAG.have | TAG.modal | TAG.past | TAG.preposition | TAG.conjunction | TAG.do) ||
    words.key(at - 1) === 'the'
  )
    return null;
  return `${(words.records[at]?.text ?? '').slice(0, -1)}'s`;
}

/** `his mums house`, `the carers phone`. */
function kinFault({ words }: Facts, at: number): string | null {
  const key = words.key(at);
  if (!KIN.test(key) || !OWNED.has(words.key(at + 1)) || !SINGULAR_OWNER.test(words.key(at - 1))) return null;
  // "the schools work together": after an article the plural may be a subject.
  if (
    /^(?:the|this|their)$/.test(words.key(at - 1)) &&
    !/^(?:house|home|flat|bedroom|room|phone|car|bag|name|address|partner|boyfriend|girlfriend)$/.test(
      words.key(at + 1),
    )
  )
    return null;
  return `${key.slice(0, -1)}'s`;
}

/** `in it's folder`, `Its a good height`. */
function itsFault(facts: Facts, at: number): string | null {
  const { words } = facts;
  const key = words.key(at);
  const next = words.key(at + 1);
  if (key === "it's") {
    const isAfterPreposition = /^(?:in|of|on|to|for|with|from|into|at|under|off|around|inside|by|onto|over)$/.test(
      words.key(at - 1),
    );
    const isAfterVerb =
      words.has(at - 1, TAG.past) &&
      !/^(?:said|thought|knew|told|felt|hoped|heard|agreed|found|showed|meant|explained|added)$/.test(
        words.key(at - 1),
      ) &&
      words.isWord(at + 1) &&
      !words.isWord(at + 2) &&
      !words.has(at + 1, TAG.participle | TAG.gerund | TAG.adverb);
    const isOwner = (isAfterPreposition && words.isWord(at + 1)) || next === 'own' || isAfterVerb;
    return isOwner ||
      (OWNED.has(next) &&
        !/^(?:work|back|way|tea|home|age|lunch|dinner|breakfast|mental|physical|emotional|social|money|time)$/.test(
          next,
        ) &&
        !words.isWord(at + 2))
      ? 'its'
      : null;
  }
  if (key !== 'its' || !ITS.test(next)) return null;
  if (
    /^(?:going|about|good|hard|late|early|dark|cold|hot|better|worse|great|lovely|nice|right|wrong|true|clear)$/.test(
      next,
    ) &&
    OWNED.has(words.key(at + 2))
  )
    return null;
  return opensClause(facts, at) ? "it's" : null;
}

/** `Your doing well`, `you're mum`, `who's house`. */
function yourFault(facts: Facts, at: number): string | null {
  const { words } = facts;
  const key = words.key(at);
  const next = words.key(at + 1);
  if (key === 'your' && opensClause(facts, at)) {
    if (/^(?:welcome|not|very|so|always|never|the|a|an|too|right|wrong)$/.test(next) && !OWNED.has(words.key(at + 2)))
      return "you're";
    if (
      /^(?:going|doing|getting|coming|making|being|having|seeing|feeling|looking|trying|moving|allowed|entitled)$/.test(
        next,
      )
    ) {
      return words.has(at + 2, TAG.be | TAG.modal | TAG.have) ? null : "you're";
    }
  }
  if (
    key === "you're" &&
    OWNED.has(next) &&
    !/^(?:back|home|own|work|mental)$/.test(next) &&
    (at === 0 || !/^(?:if|when)$/.test(words.key(at - 1)))
  )
    return 'your';
  if (key === "who's" && OWNED.has(next) && !/^(?:back|home|own|work|mental)$/.test(next)) return 'whose';
  return null;
}

const PLURAL_VERB = /^(?:have|are|were|aren't|weren't|haven't|don't)$/;
const COUNTED = /^(?:these|those|two|three|four|five|six|some|many|few|several|various|other|dry|both|most|all)$/;

/** `the dry cleaner's`: a shop is called after who works there. */
const SHOP =
  /^(?:cleaner|butcher|baker|chemist|grocer|greengrocer|hairdresser|barber|newsagent|optician|dentist|doctor|childminder|fishmonger|jeweller|solicitor|bookmaker|stationer|ironmonger)'s$/;

/** `two visit's`, `dry spell's`: a plural has no apostrophe. */
function pluralFault({ words }: Facts, at: number): string | null {
  const key = words.key(at);
  if (!/[a-z]{3}'s$/.test(key) || words.isCapitalised(at)) return null;
  // "The twin's have a cot each": a verb in the plural shows what was meant.
  if (words.has(at - 1, TAG.determiner | TAG.possessive) && PLURAL_VERB.test(words.key(at + 1)))
    return `${key.slice(0, -2)}s`;
  if (!COUNTED.test(words.key(at - 1)) || SHOP.test(key)) return null;
  if (
    /^(?:other|all|most|one)$/.test(words.key(at - 1)) &&
    words.isWord(at + 1) &&
    !words.has(at + 1, TAG.preposition | TAG.be)
  )
    return null;
  if (words.isWord(at + 1) && !words.has(at + 1, TAG.preposition | TAG.be | TAG.have | TAG.conjunction | TAG.past))
    return null;
  return `${key.slice(0, -2)}s`;
}
