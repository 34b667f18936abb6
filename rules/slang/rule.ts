import {
  existence,
  type Match,
  type NoteFacts,
  noteRule,
  ORDINARY_COLUMNS,
  SHAPE,
  TAG,
  topicCues,
  WORDING_COLUMNS,
  WORDING_NEEDS,
  wordings,
  wordList,
} from 'caselint/rule';

const SLANG = wordList(new URL('./slang.tsv', import.meta.url), WORDING_COLUMNS);
const ORDINARY = wordList(new URL('./ordinary.tsv', import.meta.url), ORDINARY_COLUMNS);

export default noteRule({
  id: 'slang',
  guidance: '§4.4',
  level: 'warning',
  summary: 'Write plain words and no slang',
  messages: { slang: '“{words}” is slang; it may offend, or mean nothing to a later reader' },
  needs: [...WORDING_NEEDS, 'text', 'speech', 'voice'],
  lists: [SLANG, ORDINARY, topicCues],
  check: (facts) => existence(facts.text, ownSlang(facts), 'slang'),
});

function* ownSlang(facts: Facts & Pick<NoteFacts, 'quotes' | 'matches'>) {
  for (const match of wordings(facts, { list: SLANG, ordinary: ORDINARY, capitals: 'name' })) {
    if (!isReported(facts, match) && !isInitialism(facts, match)) yield match;
  }
}

type Facts = Pick<NoteFacts, 'words' | 'speech' | 'voice' | 'blocks'>;

/** `ENT` is a clinic and `ent` is none: a short word in capitals among others that are not. */
function isInitialism({ words }: Facts, { from, to }: Match): boolean {
  const isUpper = (at: number) => words.records[at]?.shape === SHAPE.upper;
  return to - from === 1 && words.key(from).length <= 4 && isUpper(from) && !isUpper(from - 1) && !isUpper(to);
}

/** Somebody else's words, with marks or without: a letter that is copied, or what can only have been said. */
function isReported({ words, speech, voice, blocks }: Facts, match: Match): boolean {
  if (voice.isReceived && blocks.some(({ kind, start }) => kind === 'greeting' && start < match.start)) return true;
  return speech.some(({ content, speakerKind, form }) => {
    if (!content || speakerKind === 'worker' || form === 'that' || match.from < content.from || match.to > content.to)
      return false;
    for (let at = content.from; at < content.to; at += 1)
      if (words.has(at, TAG.firstPerson | TAG.secondPerson)) return true;
    return false;
  });
}
