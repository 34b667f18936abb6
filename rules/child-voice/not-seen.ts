import { type NoteFacts, type Sentence, TAG } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'words' | 'sentences' | 'people'>;

const AWAY =
  /^(?:school|nursery|college|asleep|bed|out|away|hospital|football|work|playgroup|club|childminder's|abroad|swimming|contact|training|father's|dad's|mother's|mum's|nan's|gran's|aunt's|uncle's|friend's|park|respite|camp|holiday|ward|theatre|class|lesson|lessons|exam|home)$/;

/** The note says that the child was not there or not seen, and where or why. */
export function isNotSeen(facts: Facts): boolean {
  return facts.sentences.some((sentence) => tellsAbsence(facts, sentence));
}

function tellsAbsence(facts: Facts, { from, to }: Sentence): boolean {
  const { words } = facts;
  for (let at = from; at < to; at += 1) {
    if (!isChild(facts, at)) continue;
    if (isAway(words, at, to) || isUnseen(words, from, at, to)) return true;
  }
  return false;
}

function isChild({ words, people }: Facts, at: number): boolean {
  const mention = people.mentionAt(at);
  if (mention) return mention.person?.age === 'child' && mention.to === at + 1;
  return /^(?:he|she|they|child|children|baby|twins|boys|girls)$/.test(words.key(at));
}

/** `Leila was at school`, `Leila (9) is at nursery until three`, `she had gone to bed`. */
function isAway(words: Facts['words'], subject: number, to: number): boolean {
  let at = subject + 1;
  if (words.key(at) === '(') {
    while (at < to && words.key(at) !== ')') at += 1;
    at += 1;
  }
  const verb = words.key(at);
  if (!/^(?:was|were|had|stayed)$/.test(verb)) return false;
  for (let next = at + 1; next < Math.min(to, at + 6); next += 1) {
    if (words.has(next, TAG.gerund) || words.has(next, TAG.negative)) return false;
    if (AWAY.test(words.key(next))) return words.key(next) !== 'home' || words.key(next - 1) === 'from';
  }
  return false;
}

/** `I did not see Leila, because …`, `Leila was not seen, as …`. */
function isUnseen(words: Facts['words'], from: number, subject: number, to: number): boolean {
  let isDenied = false;
  let hasReason = false;
  for (let at = Math.max(from, subject - 6); at < Math.min(to, subject + 6); at += 1) {
    if (words.has(at, TAG.negative)) {
      for (let next = at; next < at + 5; next += 1)
        if (/^(?:see|seen|meet|met|there|present|in|home|speak|come)$/.test(words.key(next))) isDenied = true;
    }
  }
  for (let at = from; at < to; at += 1)
    if (/^(?:because|as|since|so|due)$/.test(words.key(at)) || AWAY.test(words.key(at))) hasReason = true;
  return isDenied && hasReason;
}
