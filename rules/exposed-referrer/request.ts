import type { NoteFacts, Sentence } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'text' | 'sentences'>;

const NAME = '(?:name|details|identity|number)';
/** Ways to ask that one's name is kept back. */
const ASKS: readonly RegExp[] = [
  /\b(?:stay|remain|be|kept|keep (?:her|him|them|it)|staying|remaining|reported|reporting|called|rang|wrote|as) anonymous(?:ly)?\b/i,
  /\banonym(?:ous(?:ly)?|ity)\b/i,
  new RegExp(
    String.raw`\b(?:not|n't|nobody|no one|never|rather not|without)\b.{0,50}\b(?:her|his|their|the|my) ${NAME}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:pass|give|share|tell|use|mention|put|leave|keep|write)\w*\b.{0,12}\b(?:her|his|their|my) ${NAME}\b.{0,30}\b(?:out|back|off|private|secret|confidential|to (?:her|him)self)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:her|his|their|my) ${NAME}\b.{0,30}\b(?:not be|kept (?:out|back|private|secret)|withheld|left out|confidential)\b`,
    'i',
  ),
  /\b(?:not|n't|never)\b.{0,25}\b(?:to )?be (?:named|known|identified|mentioned|recognised|traced|quoted)\b/i,
  /\bkeep (?:her|him|them|me|this person) out of (?:it|this)\b/i,
  /\b(?:do not|don't|not to|please don't|never)\b.{0,15}\b(?:say|tell|let)\b.{0,40}\b(?:it was (?:me|her|him)|who (?:i|she|he|they) (?:am|is|was|are)|who (?:rang|called|wrote|told)|that (?:i|she|he|they) (?:rang|called|wrote|told|phoned|reported|spoke))\b/i,
  /\b(?:not|n't|nobody|never)\b.{0,50}\b(?:know|learn|find out|told|hear|tell)\b.{0,30}\b(?:who (?:she|he|they|i) (?:is|are|am|was)|who (?:rang|called|wrote|told)|it was (?:me|her|him|them)|that (?:she|he|they|i) (?:rang|called|wrote|told|phoned|reported|spoke|had))\b/i,
  /\basks? us not to tell anybody that (?:she|he|they) wrote\b/i,
  /\bin (?:strict|the strictest|complete) confidence\b/i,
  /\b(?:wants?|wanted|wishes|wished|asks?|asked|prefers?|preferred) (?:that |for )?.{0,30}\bnot (?:learn|know|find out|hear)\b/i,
];
/** Without one of these words nobody asks: most notes are done with here. */
const HINT =
  /anonym|\bname\b|\bnamed\b|\bdetails\b|\bidentif|\bidentity\b|\bnumber\b|\bconfidence\b|\bout of (?:it|this)\b|\bit was (?:me|her|him)\b|\bwho (?:she|he|they|i|rang|called|wrote|told)\b|\bthat (?:she|he|they|i) (?:rang|called|wrote|told|phoned|reported|spoke|had)\b|\bnot (?:be|learn|know|find out|hear)\b|\bbe (?:known|mentioned|recognised|traced|quoted)\b|tell anybody/i;
/** Denied, or about somebody who does not mind. */
const NOT_ASKED =
  /\b(?:nobody|no one|none|neither)\b.{0,50}\b(?:ask|want|wish)|\b(?:has|have|had|did|does|do) not (?:ask|want|wish)(?:ed)? to (?:stay|remain|be) anonymous|\b(?:is|was|are) happy (?:to be named|for (?:her|his|their) name)|does not mind|did not mind|not anonymous|no longer anonymous|gave (?:her|his|their) name and (?:is|was) happy\b/i;

/** The sentences in which somebody asks to stay unnamed. */
export function anonymityRequests({ text, sentences }: Facts): Sentence[] {
  if (!HINT.test(text)) return [];
  return sentences.filter(({ start, end }) => {
    const said = text.slice(start, end);
    return !NOT_ASKED.test(said) && ASKS.some((pattern) => pattern.test(said));
  });
}
