import { type Mention, type NoteFacts, type Sentence, TAG } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'text' | 'words' | 'sentences' | 'blocks' | 'people' | 'quotes'>;

interface Exposure {
  readonly from: number;
  readonly to: number;
  readonly isName: boolean;
}

/** Every place that names a person who asked not to be, or else the words that make them plain. */
export function exposures(facts: Facts, requests: readonly Sentence[]): Exposure[] {
  const found: Exposure[] = [];
  for (const request of requests) {
    const name = nameOf(facts, request);
    if (name) found.push(...everyPlace(facts, name));
    else found.push(...plainWords(facts, request));
  }
  const seen = new Set<number>();
  return found.filter(({ from }) => !seen.has(from) && seen.add(from)).sort((a, b) => a.from - b.from);
}

/** Whose name it is: of whoever asks in the sentence, or of the first new person told of beside it. */
function nameOf(facts: Facts, request: Sentence): Mention | null {
  const { people, blocks } = facts;
  const candidates = people.mentions.filter((mention) => isStranger(facts, mention));
  // A letter that asks for it is signed: the signature names the writer.
  const greeting = blocks.find(({ kind, start }) => kind === 'greeting' && start < request.start);
  const signed =
    greeting &&
    candidates
      .filter(({ start }) => start > request.end)
      .find((mention) =>
        blocks.some(
          (block) =>
            (block.kind === 'signoff' || isNameLine(facts, block, mention)) &&
            block.start <= mention.start &&
            mention.start < block.end,
        ),
      );
  if (signed) return signed;
  const inside = candidates.find(
    (mention) => mention.from >= request.from && mention.to <= request.to && isAsker(facts, request, mention),
  );
  if (inside) return inside;
  const near = (sentence: Sentence | undefined) =>
    sentence !== undefined && Math.abs(sentence.block.index - request.block.index) <= 1;
  // "Letter from Mrs Fenwick. She asks us not to …": the sentence before brings the person in.
  const before = facts.sentences[request.index - 1];
  if (before && near(before) && opensWithPronoun(facts, request)) {
    const owner = candidates.filter(({ from, to }) => from >= before.from && to <= before.to).at(-1);
    if (owner && !wasKnown(facts, owner, before)) return owner;
  }
  for (let step = 1; step <= 4; step += 1) {
    const after = facts.sentences[request.index + step];
    if (!after || after.block !== request.block) break;
    const named = candidates.find(
      (mention) =>
        mention.from >= after.from &&
        mention.to <= after.to &&
        !wasKnown(facts, mention, request) &&
        !isSpokenTo(facts, mention) &&
        !isSource(facts, mention),
    );
    if (named) return named;
  }
  const appositive = candidates.find(
    (mention) => mention.from >= request.from && mention.to <= request.to && !wasKnown(facts, mention, request),
  );
  return appositive && isAsker(facts, request, appositive) ? appositive : null;
}

/** A line that holds little but the name. */
function isNameLine(_: Facts, { start, end }: { start: number; end: number }, mention: Mention): boolean {
  return end - start < mention.end - mention.start + 12;
}

/** Neither the family's, the worker's nor a professional's who only passes the call on. */
function isStranger(_: Facts, { person, form }: Mention): boolean {
  if (form !== 'titled' && form !== 'full') return false;
  return (
    person === null || (person.relation === '' && person.role === '' && !person.isAuthor && person.age !== 'child')
  );
}

/** The subject of the request: named before its verb, or in apposition to the pronoun. */
function isAsker({ words }: Facts, request: Sentence, mention: Mention): boolean {
  if (words.has(mention.from - 1, TAG.preposition) && !/^(?:from|by)$/.test(words.key(mention.from - 1))) return false;
  if (/^(?:told|tell|asked|let|that)$/.test(words.key(mention.from - 1)) && mention.from > request.from + 2)
    return false;
  // "The caller, who wishes to stay anonymous, is Mrs Pike."
  if (words.has(mention.from - 1, TAG.be) && /^(?:the|our|this)$/.test(words.key(request.from))) return true;
  for (let at = mention.to; at < Math.min(request.to, mention.to + 6); at += 1) {
    if (
      /^(?:does|did|do|asks|asked|wants|wanted|wishes|wished|prefers|preferred|would|who|,|said|says|hopes|hoped|is|was)$/.test(
        words.key(at),
      )
    ) {
      return !/^(?:learn|know)$/.test(words.key(at + 2)) || /^(?:does|did|who|asks|asked|wants)$/.test(words.key(at));
    }
  }
  return false;
}

function opensWithPronoun({ words }: Facts, { from }: Sentence): boolean {
  return /^(?:she|he|they|who|please|the)$/.test(words.key(from));
}

/** Named in the note before the request: somebody else who was there already. */
function wasKnown({ people }: Facts, mention: Mention, request: Sentence): boolean {
  return people.mentions.some(
    (other) => other.to <= request.from && other.surname === mention.surname && other.title === mention.title,
  );
}

/** "I rang Ms Noor", "passed to Ms Noor": whoever the worker turned to is not the caller. */
function isSpokenTo({ words }: Facts, { from }: Mention): boolean {
  return /^(?:rang|called|told|telephoned|phoned|emailed|e-mailed|texted|informed|asked|to|with|visited|saw|contacted|messaged|alerted|updated)$/.test(
    words.key(from - 1),
  );
}

/** "Ms Amin said that …": whoever tells is known, and the caller is whom they tell of. */
function isSource(facts: Facts, mention: Mention): boolean {
  const { words, people } = facts;
  return people.mentions.some(
    (other) =>
      isStranger(facts, other) &&
      other.from > mention.to &&
      other.from - mention.to < 5 &&
      /^(?:said|says|told)$/.test(words.key(mention.to)) &&
      other.surname !== mention.surname,
  );
}

/** All mentions of that person, initials in a signature too. */
function everyPlace({ people, words, text }: Facts, name: Mention): Exposure[] {
  const surname = name.surname.toLowerCase();
  const places = people.mentions.filter(
    (mention) =>
      mention.surname.toLowerCase() === surname &&
      (mention.title === '' || name.title === '' || mention.title === name.title),
  );
  const found = places.map(({ from, to }) => ({ from, to, isName: true }));
  for (let at = 0; at < words.count; at += 1) {
    if (words.base(at) !== surname || places.some(({ from, to }) => from <= at && at < to)) continue;
    const start = /^\p{Lu}\.?\s$/u.test(text.slice(words.start(at) - 3, words.start(at)).trimStart()) ? at - 2 : at;
    if (/^(?:mr|mrs|ms|miss|dr|pc)$/.test(words.key(at - 1))) continue;
    found.push({ from: Math.max(0, start), to: at + 1, isName: true });
  }
  return found;
}

/** Who lives, works or teaches where only one person does. */
const IDENTIFIES =
  /^(?:is|lives|live|works|work|runs|run|teaches|teach|owns|own|cleans|clean|drives|drive|manages|keeps|babysits|childminds|minds|coaches|plays|sings|shares|sits|delivers|rents|lodges|sells|cuts|walks|rides|serves|volunteers|employs|tutors|has|mans|looks)$/;
const PLACE_OR_ROLE =
  /\b(?:flat|floor|door|next|opposite|below|above|underneath|beneath|neighbour|landlord|landlady|corner|shop|bar|salon|café|cafe|school|nursery|class|club|church|mosque|pub|surgery|practice|bus|street|road|estate|house|number|stairs|market|gym|pool|team|choir|recorder|piano|violin|guitar|football|reception|gate|office|cousin|aunt|uncle|sister|brother|grandmother|ex|partner|colleague|manager|teacher|tutor|coach|childminder|cleaner|caretaker|postman|hairdresser|dentist|nurse|driver|lollipop|vet|only|village|priest|imam|vicar|warden|landlord|barber|baker|butcher|librarian|mentor)\b/i;

/** `she runs the nail bar under their flat`, `who lives on the floor below`, `teaches Finlay the recorder`. */
function plainWords(facts: Facts, request: Sentence): Exposure[] {
  const { words, sentences, text } = facts;
  for (let index = Math.max(0, request.index - 1); index <= request.index + 2; index += 1) {
    const sentence = sentences[index];
    if (!sentence || sentence.block !== request.block) continue;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      if (!IDENTIFIES.test(words.key(at)) || !isOfCaller(words, sentence, at)) continue;
      const to = clauseEnd(words, at, sentence.to);
      // "She is the only vet in the village" makes her plain; "she is worried" does not.
      const told = text.slice(words.start(at), words.end(to - 1));
      const isOne = words.key(at + 1) === 'the' || (isOwner(words, at + 1) && words.isWord(at + 2));
      if (words.key(at) === 'is' && !isOne && !(/^an?$/.test(words.key(at + 1)) && NEARBY.test(told))) continue;
      if (!PLACE_OR_ROLE.test(told)) continue;
      return [{ from: at - 1, to, isName: false }];
    }
  }
  return [];
}

/** "She runs …", "The caller, who rang at six, is …". */
function isOfCaller(words: Facts['words'], { from }: Sentence, verb: number): boolean {
  if (CALLER.test(words.key(verb - 1))) return true;
  const first = words.has(from, TAG.determiner) ? from + 1 : from;
  return words.key(verb - 1) === ',' && /^(?:anonymous|caller|referrer|writer|informant)$/.test(words.key(first));
}

const CALLER = /^(?:she|he|they|who|caller|referrer|writer|informant|and)$/;
/** `a neighbour at number 9`: one of few. */
const NEARBY =
  /\b(?:next door|opposite|below|above|beneath|upstairs|downstairs|across|number \d+|no\.? ?\d+|flat \d+)\b/i;

/** `her`, `Devon's`. */
function isOwner(words: Facts['words'], at: number): boolean {
  return words.has(at, TAG.possessive) || (words.isCapitalised(at) && words.base(at) !== words.key(at));
}

function clauseEnd(words: Facts['words'], from: number, to: number): number {
  let end = from + 1;
  while (end < to && !/^(?:[.;,!?]|and|but|because|who)$/.test(words.key(end))) end += 1;
  return end;
}
