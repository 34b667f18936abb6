import { type Match, type NoteFacts, type Sentence, TAG } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'words' | 'sentences' | 'quotes' | 'people' | 'text'>;

/** An adult's condition from a professional source, or what was shared of a therapy. */
export function healthIn(facts: Facts, sentence: Sentence, matches: readonly Match<'kind'>[]) {
  const here = matches.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
  if (here.length === 0) return null;
  const therapy = here.find(({ entry }) => entry.fields.kind === 'therapy');
  if (therapy && sharesTherapy(facts, sentence))
    return { message: 'therapy' as const, from: therapy.from, to: sentenceEnd(facts, sentence) };
  const condition = here.find(
    (match) => match.entry.fields.kind === 'condition' && !facts.quotes.covers(match) && !isDenied(facts, match),
  );
  if (!condition || !isOfAdult(facts, sentence, condition)) return null;
  const clinician = here.find(({ entry, from }) => entry.fields.kind === 'clinician' && from !== condition.from);
  const isTest =
    /positive|result|tested|sample|strand/.test(condition.entry.term) &&
    /(?:hepatitis|hiv|blood|urine|hair|drug|alcohol|cocaine|cannabis|sti|std|syphilis|chlamydia)/.test(
      facts.text.slice(sentence.start, sentence.end).toLowerCase(),
    );
  if (!isTest && (!clinician || !isFromSource(facts, sentence, clinician, condition))) return null;
  return {
    message: 'health' as const,
    from: Math.min(clinician?.from ?? condition.from, condition.from),
    to: sentenceEnd(facts, sentence),
  };
}

function sentenceEnd({ words }: Facts, { from, to }: Sentence): number {
  return to - 1 > from && /^[.!?]$/.test(words.key(to - 1)) ? to - 1 : to;
}

/** The therapist tells, or the text says what happens in the sessions; that somebody goes there is no content. */
function sharesTherapy({ words, text, people }: Facts, { from, to, start, end }: Sentence): boolean {
  const said = text.slice(start, end);
  if (
    /\bin (?:her|his|their|the) (?:art |play |group |family |music |drama |individual |CAMHS )?(?:therapy |counselling )?sessions?\b/i.test(
      said,
    ) &&
    /\b(?:talks?|talked|speaks?|spoke|drew|told|said|says|disclosed|wrote|played|cried|shared)\b/i.test(said)
  )
    return true;
  if (
    /\bin (?:the |her |his )?(?:art|play|group|family|music|drama)?[ -]?therapy(?: group)?\b/i.test(said) &&
    /\b(?:talks?|talked|speaks?|spoke|drew|draws|said|says|disclosed|wrote|shared|told)\b/i.test(said)
  )
    return true;
  // "Ms Rahn of CAMHS has told me that …", "the therapist said that …"; not "Tove told me that she likes CAMHS".
  for (let at = from; at < to; at += 1) {
    if (!/^(?:told|said|says|shared|reported|explained|wrote|writes)$/.test(words.key(at))) continue;
    const before = text.slice(start, words.start(at));
    if (
      /\b(?:CAMHS|therapist|psychotherapist|counsellor)\b/i.test(before) &&
      /\b(?:that|of|about|how)\b/i.test(text.slice(words.end(at), end))
    ) {
      const isChilds = people.mentions.some(
        (mention) =>
          mention.from >= from && mention.to <= at && mention.person?.age === 'child' && mention.from < from + 2,
      );
      return (
        !isChilds &&
        !/\b(?:waiting list|appointment|closed|referral|discharge|letter|offer|dates?)\b/i.test(
          text.slice(words.end(at), end),
        )
      );
    }
  }
  return false;
}

function isDenied({ words }: Facts, { from }: Match): boolean {
  return [1, 2, 3].some((step) => words.has(from - step, TAG.negative));
}

/** It is a parent's or another adult's; a child's own health is in the child's record. */
function isOfAdult({ words, people }: Facts, sentence: Sentence, condition: Match): boolean {
  for (let at = condition.from - 1; at >= sentence.from; at -= 1) {
    const mention = people.mentionAt(at);
    if (mention) {
      if (/^(?:dr|nurse|prof)$/.test(mention.title)) {
        at = mention.from;
        continue;
      }
      return mention.person?.age === 'adult' || (mention.person === null && mention.form === 'titled');
    }
    if (/^(?:mother|father|mum|dad|parents?|partner|mother's|father's|stepfather|stepmother)$/.test(words.base(at)))
      return true;
    if (/^(?:she|he|her|his|him|they|their)$/.test(words.key(at))) return pronounIsAdult({ words, people }, at);
  }
  return (
    people.mentions.some(
      (mention) => mention.from >= condition.to && mention.to <= sentence.to && mention.person?.age === 'adult',
    ) || opensOnAdult({ words, people }, sentence)
  );
}

const SEX: Readonly<Record<string, RegExp>> = { she: /^(?:ms|mrs|miss)$/, he: /^mr$/ };

/** The last person before the pronoun whom it can mean; a child's first name says nothing of that. */
function pronounIsAdult({ words, people }: Pick<Facts, 'words' | 'people'>, at: number): boolean {
  const before = people.mentions.filter(({ to, title }) => to <= at && !/^(?:dr|nurse|prof|pc|dc)$/.test(title));
  const key = words.key(at) === 'her' ? 'she' : /^(?:his|him)$/.test(words.key(at)) ? 'he' : words.key(at);
  const titled = before.filter(({ title }) => SEX[key]?.test(title)).at(-1);
  const last = before.at(-1);
  if (last?.person?.age === 'adult') return !last.person.isAuthor;
  // "Ms Novak takes Tomas to nursery. … she had two seizures": the child was named last, and the adult is meant.
  return (
    titled !== undefined &&
    last !== undefined &&
    words.key(at) === 'she' &&
    at - titled.from < 60 &&
    last.person?.age === 'child' &&
    isBoy(words, last.to, at)
  );
}

/** A pronoun between tells that the child is a boy, so that "she" is somebody else. */
function isBoy(words: Facts['words'], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (/^(?:he|his|him)$/.test(words.key(at))) return true;
  return false;
}

function opensOnAdult({ people }: Pick<Facts, 'words' | 'people'>, sentence: Sentence): boolean {
  const before = people.mentions.filter(({ to }) => to <= sentence.to).at(-1);
  return before?.person?.age === 'adult' && !/^(?:dr|nurse|prof)$/.test(before.title);
}

/** The source tells it, or treats; "Ms Pellew told the GP that she has asthma" is her own account. */
function isFromSource({ words, people, text }: Facts, sentence: Sentence, clinician: Match, condition: Match): boolean {
  for (let at = sentence.from; at < condition.from; at += 1) {
    if (!/^(?:told|tells|said|says)$/.test(words.key(at))) continue;
    const speaker = people.mentions.filter(({ from, to }) => from >= sentence.from && to <= at).at(-1);
    const isClinician = speaker ? /^(?:dr|nurse|prof)$/.test(speaker.title) : clinician.from < at;
    if (speaker && !isClinician && clinician.from > at) return false;
    if (speaker && !isClinician && !(clinician.from < at && clinician.from >= speaker.from - 6)) return false;
    if (!speaker && /^(?:she|he|they|i)$/.test(words.key(at - 1))) return false;
  }
  // "referred to the GP for anxiety", "has an appointment at the clinic": that a service is involved.
  const between = text.slice(sentence.start, sentence.end);
  return (
    !/\b(?:referred|referral|appointment|waiting list|will see|is seeing|wants to see|asked to see|register(?:ed)?|going to see|due to see|went to see)\b/i.test(
      between,
    ) && !/\b(?:I|we) (?:asked|rang|telephoned)\b/.test(between)
  );
}
