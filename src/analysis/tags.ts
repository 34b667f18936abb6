/**
 * What the closed classes of English say about a word by itself: bits, so that one field read answers
 * "is this a modal?". A word may carry several (`her` is possessive and object; `that` is much).
 */
export const TAG = {
  subject: 1 << 0, // I, he, they …
  object: 1 << 1, // me, him, them …
  possessive: 1 << 2, // my, his, their …
  reflexive: 1 << 3,
  firstPerson: 1 << 4,
  secondPerson: 1 << 5,
  determiner: 1 << 6,
  preposition: 1 << 7,
  conjunction: 1 << 8,
  be: 1 << 9,
  have: 1 << 10,
  do: 1 << 11,
  modal: 1 << 12,
  negative: 1 << 13,
  question: 1 << 14, // who, when, whether …
  number: 1 << 15,
  weekday: 1 << 16,
  month: 1 << 17,
  participle: 1 << 18, // could be a past participle
  past: 1 << 19, // could be a past tense
  gerund: 1 << 20, // ends in -ing as a verb does
  adverb: 1 << 21,
  timeUnit: 1 << 22,
} as const;

export type Tag = keyof typeof TAG;

const CLASSES: readonly (readonly [readonly Tag[], string])[] = [
  [['subject', 'firstPerson'], "i we i'm i've i'd i'll we're we've we'd we'll"],
  [['subject', 'object', 'secondPerson'], "you you're you've you'd you'll ya ye youse yous thee thou tha"],
  [['subject'], "he she it they he's she's it's they're they've they'd they'll he'd she'd he'll she'll it'll"],
  [['object', 'firstPerson'], 'me us'],
  [['object'], 'him them it'],
  [['object', 'possessive'], 'her'],
  [['possessive', 'firstPerson'], 'my our mine ours'],
  [['possessive', 'secondPerson'], 'your yours yer thy'],
  [['possessive'], 'his its their hers theirs'],
  [['reflexive'], 'myself yourself yourselves himself herself itself ourselves themselves themself'],
  [['determiner'], 'the a an this that these those some any each every no both all either neither another'],
  [
    ['preposition'],
    'about above across after against along among around as at before behind below beneath beside besides between beyond by despite down during except for from in inside into like near of off on onto out outside over past per since through throughout to toward towards under until up upon via with within without',
  ],
  [['conjunction'], 'and but or nor so yet because although though while whereas unless if whether that than as since'],
  [
    ['be'],
    "be am is are was were been being isn't aren't wasn't weren't i'm he's she's it's that's there's they're we're you're",
  ],
  [['have'], "have has had having haven't hasn't hadn't i've we've you've they've"],
  [['do'], "do does did doing don't doesn't didn't"],
  [
    ['modal'],
    "can could may might must shall should will would ought can't cannot couldn't mustn't shouldn't won't wouldn't i'll he'll she'll we'll they'll you'll i'd he'd she'd we'd they'd you'd it'll",
  ],
  [
    ['negative'],
    "not no never none nobody nothing neither nor without hardly barely scarcely isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't cannot couldn't mustn't shouldn't won't wouldn't",
  ],
  [['question'], 'who whom whose what which when where why how whether'],
  [
    ['number'],
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half couple several few first second third fourth fifth',
  ],
  [['weekday'], 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'],
  [
    ['month'],
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  ],
  [
    ['timeUnit'],
    'second seconds minute minutes hour hours day days night nights week weeks weekend weekends fortnight fortnights month months term terms year years decade decades morning afternoon evening',
  ],
  // Irregular verbs: the past tense, the participle, or one form for both.
  [
    ['past'],
    'ate became began bit blew bore broke chose came did drank drew drove fell flew forgot forgave froze gave went grew hid knew lay rang rode rose ran saw sang sank shook shrank spoke sprang stole swam swore threw took tore trod was were woke wore wrote',
  ],
  [
    ['participle'],
    'eaten become begun bitten blown borne born broken chosen come done drunk drawn driven fallen flown forgotten forgiven frozen given gone grown hidden known lain rung ridden risen run seen sung sunk shaken shrunk shown spoken sprung stolen swum sworn thrown taken torn trodden been woken worn written',
  ],
  [
    ['past', 'participle'],
    'beat bent bet bled bought brought built burnt burst bought caught clung cost crept cut dealt dug dreamt fed felt fought found fled forbade ground hung had heard held hit hurt kept knelt laid led leant learnt left lent let lit lost made meant met misled paid put quit read rid said sat sold sent set shed shone shot shut slept slid slit smelt sought spat spelt spent spilt split spoilt spread spun stood stuck stung struck strung stuck swept swung taught told thought tore understood upset wept won wound withdrawn withdrew withheld overheard',
  ],
];

const BY_WORD = new Map<string, number>();
for (const [tags, words] of CLASSES) {
  for (const word of words.split(/\s+/)) {
    BY_WORD.set(
      word,
      tags.reduce((bits, tag) => bits | TAG[tag], BY_WORD.get(word) ?? 0),
    );
  }
}

const NOT_PARTICIPLES = new Set(
  'need indeed speed breed weed seed feed bed red shed sled hundred kindred sacred naked bleed exceed proceed succeed reed deed greed embed'.split(
    ' ',
  ),
);
const NOT_GERUNDS = new Set(
  'thing something nothing anything everything morning evening king ring sing bring spring string wing sibling ceiling during sterling pudding shilling ding sling cling swing sting wring'.split(
    ' ',
  ),
);
const NOT_ADVERBS = new Set(
  'family only early likely friendly elderly lovely lonely daily weekly monthly yearly holy ugly silly belly bully jelly july reply supply apply rely ally fly imply comply italy lily billy molly sally polly emily kelly holly ally assembly butterfly underbelly anomaly homily'.split(
    ' ',
  ),
);

/** The bits of a word in lower case with straight apostrophes; open classes are judged by their ending. */
export function tagsOf(key: string): number {
  const known = BY_WORD.get(key);
  if (known !== undefined) return known;
  let bits = 0;
  if (key.length > 3 && key.endsWith('ed') && !NOT_PARTICIPLES.has(key)) bits |= TAG.past | TAG.participle;
  if (key.length > 4 && key.endsWith('ing') && !NOT_GERUNDS.has(key)) bits |= TAG.gerund;
  if (key.length > 3 && key.endsWith('ly') && !NOT_ADVERBS.has(key)) bits |= TAG.adverb;
  if (/^\d/.test(key)) bits |= TAG.number;
  return bits;
}
