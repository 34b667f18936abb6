import type { NoteFacts } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'noteType' | 'metadata' | 'prompts'>;

/** One thing that the guidance wants of a note, and how a template can ask for it. */
export interface Demand {
  /** What it is called in the options. */
  readonly name: string;
  /** What the template should ask for. */
  readonly what: string;
  readonly suggestion: string;
  isDue(facts: Facts): boolean;
  isAsked(prompt: string): boolean;
}

const ofKind =
  (...kinds: readonly string[]) =>
  ({ noteType }: Facts): boolean =>
    kinds.some((kind) => noteType.is(kind));

const asks =
  (pattern: RegExp) =>
  ({ prompts }: Facts): boolean =>
    prompts.some((prompt) => pattern.test(prompt));

const CONTACT = ofKind('direct-contact', 'telephone', 'email', 'letter', 'sms', 'meeting', 'consultation');
/** As `missing-purpose` has it. */
const NO_PURPOSE = ofKind('supervision', 'decision', 'summary', 'finance', 'edt', 'missing');
const EXPLORING = ofKind('exploring');
const DECIDING = ofKind('decision', 'supervision', 'summary');
const ACTING = ofKind('decision', 'supervision', 'meeting', 'consultation');
const SUMMARY = ofKind('summary');
const asksDecision = asks(/\bdecisions?\b|\bdecided\b/);
const asksAction = asks(/\bactions?\b|\bnext steps?\b|\btasks?\b|\bto do\b|\bwhat (?:will )?happens? next\b/);

/** Dates of something else than the contact. */
const OTHER_DATE =
  /birth|\bdob\b|\bnext\b|\bdue\b|\bby when\b|review|deadline|target|complet|follow|by whom|owner|who will/;
const REASON_FOR_CONTACT =
  /\breasons? (?:for|of) (?:the |this |your |our )?(?:visit|contact|call|meeting|letter|e-?mail|consultation|message|appointment|session)|\bwhy (?:did |do |are |were |was |have )?(?:you|we|i|this|the (?:visit|contact|call|meeting|session))\b/;
const WHO =
  /\bby whom\b|\bowners?\b|\bresponsible\b|\blead\b|\baction by\b|\bwho\b(?! (?:was|were|is) (?:present|there|seen))|\bwhose\b/;
const BY_WHEN =
  /\bwhen\b|\bdeadlines?\b|\bdue\b|\btime ?scales?\b|\btarget date\b|\bcomplet(?:e|ed|ion) (?:by|date)\b|\bby (?:what |which )?date\b|\bdate (?:of action|for action|by)\b/;

const part = (name: string, what: string, pattern: RegExp): Demand => ({
  name: 'summary',
  what,
  suggestion: `add a heading “${name}”`,
  isDue: SUMMARY,
  isAsked: (prompt) => pattern.test(prompt),
});

/** In the order in which a note is written. */
export const DEMANDS: readonly Demand[] = [
  {
    name: 'date',
    what: 'the date of the contact',
    suggestion: 'add “Date: {{date}}”',
    isDue: () => true,
    isAsked: (prompt) =>
      /\bdates?\b|\bwhen (?:was|did|were)\b|\bd{2} m{2}\b|\bd{2}\/m{2}\b/.test(prompt) && !OTHER_DATE.test(prompt),
  },
  {
    name: 'author',
    what: 'who records it and in what role',
    suggestion: 'add “Recorded by: {{your name and role}}”',
    isDue: ({ noteType }) => noteType.name !== 'Letter Received',
    isAsked: (prompt) =>
      /\bauthor\b|\b(?:social |family |support |key |this |case)?worker\b|\bpractitioner\b|\b(?:recorded|written|completed|signed|noted|taken|prepared) by\b|\byour name\b|\bsigned\b|\bsignature\b|\bofficer\b|\bcase ?holder\b|\bsupervisor\b|\bmanager\b|\bminute taker\b/.test(
        prompt,
      ),
  },
  {
    name: 'purpose',
    what: 'the purpose of the contact',
    suggestion: 'add “Purpose: {{why you were in contact}}”',
    isDue: (facts) => CONTACT(facts) && !NO_PURPOSE(facts),
    isAsked: (prompt) =>
      /\bpurpose\b|\baims?\b|\bsubject\b|\bregarding\b|\bagenda\b|\bthe question\b/.test(prompt) ||
      REASON_FOR_CONTACT.test(prompt),
  },
  {
    name: 'child-voice',
    what: 'how the child was and what they said or did',
    suggestion: 'add “The child’s views: {{what the child said and did}}”',
    isDue: ofKind('direct-contact'),
    isAsked: (prompt) =>
      /\bvoice\b|\bwishes\b|\bfeelings\b/.test(prompt) ||
      (/\b(?:childs?|children|childrens|young person|young people|baby|they|he or she|name)\b/.test(prompt) &&
        /\bviews?\b|\bwords\b|\bsaid\b|\bsay\b|\btold\b|\bthink|\bfeel|\bseen\b|\bpresent(?:ed|ation)\b|\bhow (?:was|is|were|did)\b|\bobserv|\bdid\b/.test(
          prompt,
        )),
  },
  {
    name: 'identity',
    what: 'who the child and the family are (GRRACCEES)',
    suggestion: 'add “Identity: {{culture, faith, gender, disability … and what it means to them}}”',
    isDue: (facts) => EXPLORING(facts) || /assessment/i.test(facts.metadata.title ?? ''),
    isAsked: (prompt) =>
      /\bidentit(?:y|ies)\b|\bgr+a+c+e+s+\b|\bgraces\b|\bculture|\bcultural\b|\breligio|\bethnicity\b|\brace\b|\bdisabilit|\bheritage\b|\bfaith\b|\bdiversity\b/.test(
        prompt,
      ),
  },
  part('History', 'the history', /\bhistory\b|\bbackground\b|\bchronology\b|\bstory\b|\bso far\b/),
  part(
    'Concerns',
    'the concerns and why the service is involved',
    /\bconcerns?\b|\bworr(?:y|ies|ied)\b|\brisks?\b|\binvolved\b|\binvolvement\b/,
  ),
  part('Progress', 'progress', /\bprogress\b|\bgoing well\b|\bwent well\b|\bchange[sd]?\b|\bachieve/),
  part('Plan', 'the plan', /\bplans?\b|\bnext steps?\b|\bhappens? next\b|\bfrom now\b/),
  part('Decisions', 'the decisions', /\bdecisions?\b|\bdecided\b|\boutcome\b|\bclos(?:ing|ure)\b|\btransfer\b/),
  {
    name: 'reasons',
    what: 'the reasons for decisions',
    suggestion: 'add “Reasons for the decision: {{why}}”',
    isDue: (facts) => DECIDING(facts) || asksDecision(facts),
    isAsked: (prompt) =>
      /\breasons?\b|\brationale\b|\bwhy\b|\bbecause\b|\bbased on\b/.test(prompt) && !REASON_FOR_CONTACT.test(prompt),
  },
  {
    name: 'action-owner',
    what: 'who does each action',
    suggestion: 'add “Who: {{name of whoever does it}}”',
    isDue: (facts) => ACTING(facts) || asksAction(facts),
    isAsked: (prompt) => WHO.test(prompt),
  },
  {
    name: 'action-date',
    what: 'by when each action is done',
    suggestion: 'add “By when: {{date}}”',
    isDue: (facts) => ACTING(facts) || asksAction(facts),
    isAsked: (prompt) => BY_WHEN.test(prompt),
  },
];
