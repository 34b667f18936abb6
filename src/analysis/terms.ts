/**
 * The small language in which word lists are written, so that one row stands for all its forms:
 *
 *     ~kick off            any form of a verb: kick, kicks, kicked, kicking
 *     +kid                 a noun in singular and plural
 *     put|place            one of several words
 *     [really]             may be left out
 *     <poss> <self> <det>  a closed class (see CLASSES)
 *     *                    any one word
 *
 * A hyphen in a term matches a hyphen or a space in the text; a possessive ending in the text is ignored.
 */
export function expandTerm(term: string): string[][] {
  let phrases: string[][] = [[]];
  for (const slot of term.trim().split(/\s+/)) {
    const choices = choicesOf(slot);
    phrases = phrases.flatMap((words) => choices.map((choice) => [...words, ...choice]));
    if (phrases.length > MOST_FORMS) throw new Error(`the term "${term}" stands for more than ${MOST_FORMS} phrases`);
  }
  return phrases.filter((words) => words.length > 0);
}

const MOST_FORMS = 2000;

const CLASSES: Readonly<Record<string, string>> = {
  poss: 'my your his her its our their',
  self: 'myself yourself himself herself itself ourselves yourselves themselves themself',
  obj: 'me you him her it us them',
  subj: 'i you he she it we they',
  det: 'the a an this that these those',
  be: "be is are was were been being am isn't aren't wasn't weren't",
  have: "have has had having hasn't haven't hadn't",
  do: 'do does did doing',
  num: 'one two three four five six seven eight nine ten',
};

function choicesOf(slot: string): string[][] {
  const optional = /^\[(.+)\]$/.exec(slot);
  if (optional?.[1]) return [[], ...choicesOf(optional[1])];
  return slot.split('|').flatMap(formsOf);
}

function formsOf(word: string): string[][] {
  if (word === '*') return [['*']];
  const named = /^<(\w+)>$/.exec(word)?.[1];
  if (named !== undefined) {
    const members = CLASSES[named];
    if (members === undefined) throw new Error(`the class <${named}> is not known`);
    return members.split(' ').map((member) => [member]);
  }
  const head = word.slice(1);
  if (word.startsWith('~')) return inflections(head).map(splitForm);
  if (word.startsWith('+')) return [head, pluralOf(head)].map(splitForm);
  return [splitForm(word)];
}

/** `step-dad` is two words for matching; marks that the scanner splits off are words too. */
function splitForm(form: string): string[] {
  if (/^[a-z]+$/.test(form)) return [form];
  return (
    form
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}]+)*|[^\s\p{L}\p{N}-]/gu) ?? []
  ).slice();
}

/** All forms of an English verb, the base form first. */
export function inflections(verb: string): string[] {
  const irregular = IRREGULAR[verb];
  const [past, participle] = irregular ?? [regularPast(verb), regularPast(verb)];
  return [...new Set([verb, thirdPerson(verb), ingForm(verb), ...past.split('/'), ...participle.split('/')])];
}

export function pluralOf(noun: string): string {
  const irregular = PLURALS[noun];
  if (irregular) return irregular;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

function thirdPerson(verb: string): string {
  if (verb === 'be') return 'is';
  if (verb === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function ingForm(verb: string): string {
  if (/ie$/.test(verb)) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`;
  return `${doubled(verb)}ing`;
}

function regularPast(verb: string): string {
  if (/e$/.test(verb)) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubled(verb)}ed`;
}

/** A short verb that ends in consonant, vowel, consonant doubles the last: `nag` → `nagg-`. */
function doubled(verb: string): string {
  const last = verb.at(-1) ?? '';
  const short = /^[^aeiou]*[aeiou][bdfglmnprtvz]$/.test(verb) || DOUBLING.has(verb);
  return short ? verb + last : verb;
}

const DOUBLING = new Set(
  'admit commit permit submit refer prefer transfer occur regret control travel label cancel quarrel kidnap overlap'.split(
    ' ',
  ),
);

const PLURALS: Readonly<Record<string, string>> = {
  child: 'children',
  man: 'men',
  woman: 'women',
  person: 'people',
  wife: 'wives',
  life: 'lives',
  knife: 'knives',
  thief: 'thieves',
  half: 'halves',
};

/** Past tense and participle; a slash parts two forms of one. */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = Object.fromEntries(
  `be was/were been|beat beat beaten/beat|become became become|begin began begun|bend bent bent|bet bet bet|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|bring brought brought|build built built|burn burnt/burned burnt/burned|buy bought bought|catch caught caught|choose chose chosen|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|dream dreamt/dreamed dreamt/dreamed|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got/gotten|give gave given|go went gone|grow grew grown|hang hung/hanged hung/hanged|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|lean leant/leaned leant/leaned|learn learnt/learned learnt/learned|leave left left|lend lent lent|let let let|lie lay/lied lain/lied|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mislead misled misled|overhear overheard overheard|pay paid paid|put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shoot shot shot|show showed shown|shut shut shut|sing sang sung|sit sat sat|sleep slept slept|slide slid slid|smell smelt/smelled smelt/smelled|speak spoke spoken|spell spelt/spelled spelt/spelled|spend spent spent|spit spat spat|split split split|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck|swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|understand understood understood|upset upset upset|wake woke woken|wear wore worn|weep wept wept|win won won|withdraw withdrew withdrawn|write wrote written`
    .split('|')
    .map((row) => {
      const [verb = '', past = '', participle = ''] = row.split(' ');
      return [verb, [past, participle] as const];
    }),
);
