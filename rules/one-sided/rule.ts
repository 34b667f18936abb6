import { integer, type Match, type NoteFacts, noteRule, TAG, wordList } from 'caselint/rule';

const CONCERNS = wordList(new URL('./concerns.tsv', import.meta.url), []);
const STRENGTHS = wordList(new URL('./strengths.tsv', import.meta.url), []);

/** Contacts too short or too much of one moment to be asked for balance. */
const NOT_FOR = ['telephone', 'email', 'sms', 'letter', 'edt', 'missing', 'mash', 'finance'];

export default noteRule({
  id: 'one-sided',
  guidance: '§4.1',
  level: 'info',
  confidence: 'medium',
  summary: 'Record strengths as well as concerns',
  messages: { balance: '{count} concerns and no strength, progress or protective act of the child or the family' },
  ownData: ['count'],
  options: {
    minWords: integer({ default: 150, min: 50, describe: 'Shorter notes are not asked for balance.' }),
    minConcerns: integer({ default: 3, min: 1, describe: 'Concerns from which on balance is asked for.' }),
  },
  needs: ['words', 'sentences', 'quotes', 'noteType', 'people', 'text'],
  lists: [CONCERNS, STRENGTHS],
  *check(facts, { minWords, minConcerns }) {
    const { noteType } = facts;
    if (noteType.access === 'confidential' || NOT_FOR.some((kind) => noteType.is(kind))) return;
    if (countWords(facts) < minWords) return;
    const concerns = new Set(
      facts
        .matches(CONCERNS)
        .filter((match) => !isDenied(facts, match))
        .map(({ from }) => sentenceOf(facts, from)),
    );
    if (concerns.size < minConcerns) return;
    if (facts.matches(STRENGTHS).some((match) => isStrength(facts, match))) return;
    yield {
      message: 'balance',
      data: { count: concerns.size },
      suggestions: ['add what the child or family does well, what has got better, what keeps the child safe'],
    };
  },
});

type Facts = Pick<NoteFacts, 'words' | 'sentences' | 'quotes' | 'noteType' | 'people' | 'text'>;

function countWords({ text }: Facts): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Concerns are counted by sentence: three words for one bruise are one concern. */
function sentenceOf({ sentences }: Facts, at: number): number {
  return sentences.find(({ from, to }) => from <= at && at < to)?.index ?? -1;
}

function isDenied({ words, quotes }: Facts, match: Match): boolean {
  const { from } = match;
  if (quotes.covers(match)) return true;
  return [1, 2, 3].some((step) => words.has(from - step, TAG.negative) && words.isWord(from - 1));
}

/** Said of the child or family, and neither denied, planned, wished nor the worker's. */
function isStrength(facts: Facts, match: Match): boolean {
  const { words, quotes } = facts;
  const sentence = facts.sentences.find(({ from, to }) => from <= match.from && match.from < to);
  if (!sentence) return false;
  for (let at = Math.max(sentence.from, match.from - 5); at < match.from; at += 1) {
    if (
      words.has(at, TAG.negative) ||
      /^(?:cannot|too|if|would|should|could|might|wants|want|wish|hope|without|less|need|needs)$/.test(words.key(at))
    )
      return false;
  }
  if (quotes.covers(match)) return false;
  return isOfFamily(facts, sentence.from, match.from);
}

/** The nearest subject before it is somebody of the family, or there is none and the sentence opens with it. */
function isOfFamily({ words, people }: Facts, from: number, to: number): boolean {
  for (let at = to; at >= from; at -= 1) {
    const key = words.key(at);
    if (/^(?:i|we|you|my|our|sw|worker)$/.test(key)) return false;
    if (/^(?:he|she|they|his|her|their|who)$/.test(key)) return true;
    const mention = people.mentionAt(at);
    if (mention) {
      const { person } = mention;
      return person === null
        ? mention.form === 'given'
        : person.age === 'child' ||
            person.relation !== '' ||
            (!person.isAuthor && person.role === '' && isKnownFamily(people, person.surname));
    }
    if (
      /^(?:children|child|twins|baby|family|parents|mum|dad|mother|father|boys|girls|nan|gran|grandmother|grandfather|step-?dad|both|home|house|flat|room|kitchen|bedroom)$/.test(
        key,
      )
    )
      return true;
  }
  return false;
}

function isKnownFamily(people: Facts['people'], surname: string): boolean {
  return people.persons.some((person) => person.relation !== '' && person.surname === surname);
}
