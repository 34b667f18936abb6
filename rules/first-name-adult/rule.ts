import { type Mention, type NoteFacts, noteRule, type Person } from 'caselint/rule';

export default noteRule({
  id: 'first-name-adult',
  guidance: '§4.4',
  level: 'warning',
  summary: 'Give adults their title and surname',
  messages: { first: '“{words}” is an adult called by first name alone' },
  needs: ['words', 'people', 'quotes', 'blocks', 'voice', 'metadata'],
  *check(facts) {
    const { people, quotes, voice, words } = facts;
    if (voice.isForCourt || voice.isToChild) return;
    for (const mention of people.mentions) {
      if (mention.form !== 'given' || mention.person?.age !== 'adult') continue;
      if (quotes.covers(mention) || isAddress(facts, mention) || isPartOfMore(facts, mention)) continue;
      const end = mention.start + mention.given.length;
      const at = { start: mention.start, end };
      yield {
        message: 'first',
        at,
        data: { words: words.text.slice(at.start, at.end) },
        suggestions: [properName(mention.person)],
      };
    }
  },
});

type Facts = Pick<NoteFacts, 'words' | 'people' | 'blocks'>;

/** A greeting, a sign-off, the head of a mail, or the speaker of a line in a log. */
function isAddress({ blocks }: Facts, { start }: Mention): boolean {
  const block = blocks.find((one) => one.start <= start && start < one.end);
  if (!block) return false;
  if (block.kind === 'greeting' || block.kind === 'signoff' || block.kind === 'mail') return true;
  return block.kind === 'log' && start < block.body;
}

/** `Karen's Café`, `Karen Road`: the name of something else. */
function isPartOfMore({ words, people }: Facts, { to }: Mention): boolean {
  return (
    words.isCapitalised(to) &&
    people.mentionAt(to) === undefined &&
    !words.text.slice(words.end(to - 1), words.start(to)).includes('\n')
  );
}

const TITLES: Readonly<Record<string, string>> = {
  mr: 'Mr',
  mrs: 'Mrs',
  ms: 'Ms',
  miss: 'Miss',
  mx: 'Mx',
  dr: 'Dr',
  pc: 'PC',
  dc: 'DC',
  ds: 'DS',
  sgt: 'Sgt',
};

function properName({ title, given, surname }: Person): string {
  const shown = TITLES[title];
  if (shown !== undefined && surname !== '') return `${shown} ${surname}`;
  return surname === '' ? 'title and surname, as in “Ms Khan”' : `${given} ${surname}, with their title`;
}
