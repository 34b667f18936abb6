/** Nouns for people that a sentence of a note may be about; names and pronouns are told by their form. */
const PERSON_NOUNS = new Set(
  `mother father da maw paw mum mummy mom mam dad daddy parent parents carer carers boy boys girl girls child children baby babies
  toddler teenager teenagers teen teens youth youths youngster person people man men woman women lad lads lass kid kids
  partner partners boyfriend girlfriend husband wife spouse ex brother brothers sister sisters sibling siblings twin twins
  uncle aunt auntie gran granny nan nana grandma grandmother grandad grandpa grandfather grandparents grandparent cousin
  cousins nephew niece son sons daughter daughters stepdad stepmum stepfather stepmother stepbrother stepsister family
  families friend friends neighbour neighbours teacher teachers worker workers pupil pupils student students peer peers
  couple adult adults someone somebody anyone anybody everyone everybody nobody caller driver staff resident residents
  visitor visitors guest lodger tenant landlord officer officers classmate classmates learner learners youngsters
  adopter adopters fella fellas bloke blokes guy guys mate mates client clients patient patients folk folks others
  community communities individual individuals population minority minorities relative relatives godmother godfather
  missus hubby stepson stepdaughter fiance fiancee fiancé fiancée manager colleague colleagues infant infants juvenile
  accomplice gang group crowd member members`.split(/\s+/),
);

export function isPersonNoun(base: string): boolean {
  return PERSON_NOUNS.has(base);
}
