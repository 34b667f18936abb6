import { type Match, type NoteFacts, type Sentence, TAG, type WordList } from 'caselint/rule';

export interface Lists {
  readonly aspects: WordList<'aspect'>;
  readonly meaning: WordList;
}

type Facts = Pick<NoteFacts, 'words' | 'sentences' | 'quotes' | 'blocks' | 'people' | 'matches' | 'text'>;

/** An aspect together with what it means to somebody, in its sentence or the next. */
export function explored(facts: Facts, lists: Lists): boolean {
  const aspects = facts.matches(lists.aspects);
  if (aspects.length === 0) return false;
  const meanings = facts.matches(lists.meaning);
  return aspects.some((aspect) => {
    const sentence = facts.sentences.find(({ from, to }) => from <= aspect.from && aspect.from < to);
    const next = sentence && facts.sentences[sentence.index + 1];
    if (!sentence || isEmpty(facts, sentence)) return false;
    const isTheirs =
      isOfSomebody(facts, sentence, aspect) || (next?.block === sentence.block && isOfSomebody(facts, next, aspect));
    if (!isTheirs) return false;
    const end = next && next.block === sentence.block && !isEmpty(facts, next) ? next.to : sentence.to;
    return meanings.some(
      ({ from, to }) => from >= sentence.from && to <= end && (to <= aspect.from || from >= aspect.to),
    );
  });
}

/** The aspects that the note names at all, in its order. */
export function mentioned(facts: Facts, lists: Lists): string[] {
  const found = facts.matches(lists.aspects).filter((aspect) => {
    const sentence = facts.sentences.find(({ from, to }) => from <= aspect.from && aspect.from < to);
    return sentence !== undefined && isIdentity(facts, aspect);
  });
  return [...new Set(found.map(({ entry }) => entry.fields.aspect))];
}

/** Words that name identity in most sentences; the others do so only where the meaning stands beside them. */
function isIdentity({ words }: Facts, { from, entry }: Match<'aspect'>): boolean {
  if (words.key(from) === 'white' || words.key(from) === 'black' || words.key(from) === 'brown')
    return words.isCapitalised(from);
  return (
    !/^(?:class|geography|appearance|education|employment|age)$/.test(entry.fields.aspect) || entry.term.includes(' ')
  );
}

/** `no cultural needs`, `GRRACCEES considered`, `Ethnicity: White British`: a mention, and nothing explored. */
function isEmpty({ words, text }: Facts, { from, to, start, end, block }: Sentence): boolean {
  const said = text.slice(start, end);
  if (
    /\b(?:considered|discussed|explored|noted|addressed|covered|none|n\/a|not applicable|nil)\b\W*$/i.test(said) &&
    to - from < 9
  )
    return true;
  if (
    /\bno (?:\w+ )?(?:cultural|religious|identity|equality|diversity|particular|specific) (?:needs?|issues?|concerns?|practices?)\b/i.test(
      said,
    )
  )
    return true;
  if (/\b(?:GRR?AA?CC?EE?SS?|social graces)\b/i.test(said) && to - from < 12) return true;
  if (block.kind === 'field' && to - from < 6) return true;
  let hasVerb = false;
  for (let at = from; at < to; at += 1)
    if (words.has(at, TAG.be | TAG.have | TAG.past | TAG.modal | TAG.do | TAG.subject) || /[a-z]s$/.test(words.key(at)))
      hasVerb = true;
  return !hasVerb;
}

/** The aspect is the child's or a family member's, and no ordinary use: a white door, a dance class, a phone's language. */
function isOfSomebody(facts: Facts, sentence: Sentence, aspect: Match<'aspect'>): boolean {
  const { words, people } = facts;
  if (!isIdentity(facts, aspect) && !hasHome(facts, sentence)) return false;
  const key = words.key(aspect.from);
  if (/^(?:white|black|brown)$/.test(key) && !words.isCapitalised(aspect.from)) return false;
  if (
    /^(?:language|class|school|race|colour)$/.test(key) &&
    /^(?:therapy|therapist|teacher|room|of|line|bad)$/.test(words.key(aspect.to))
  )
    return false;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (words.has(at, TAG.subject | TAG.possessive) && !/^(?:i|it|my|its|our|we)$/.test(words.key(at))) return true;
    const mention = people.mentionAt(at);
    if (mention && (mention.person === null || mention.person.age === 'child' || mention.person.relation !== ''))
      return true;
    if (/^(?:family|child|children|mother|father|parents|boys|girls|twins)$/.test(words.key(at))) return true;
  }
  return false;
}

/** A sentence about money, work, place or looks is about identity where it says whose and what it does to them. */
function hasHome({ words }: Facts, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at += 1)
    if (
      /^(?:because|so|since|identity|proud|ashamed|different|people|strangers|single|poor|poverty|class)$/.test(
        words.key(at),
      )
    )
      return true;
  return false;
}
