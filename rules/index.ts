import type { NoteRule } from 'caselint/rule';
import actionWithoutOwner from './action-without-owner/rule.js';
import bulkEntry from './bulk-entry/rule.js';
import childVoice from './child-voice/rule.js';
import codeValue from './code-value/rule.js';
import confidentialContent from './confidential-content/rule.js';
import copiedNote from './copied-note/rule.js';
import decisionWithoutReason from './decision-without-reason/rule.js';
import directContactGap from './direct-contact-gap/rule.js';
import disputedFact from './disputed-fact/rule.js';
import evidenceBase from './evidence-base/rule.js';
import exposedReferrer from './exposed-referrer/rule.js';
import firstNameAdult from './first-name-adult/rule.js';
import grammar from './grammar/rule.js';
import grraccees from './grraccees/rule.js';
import impossibleDate from './impossible-date/rule.js';
import inconsistentName from './inconsistent-name/rule.js';
import jargon from './jargon/rule.js';
import lateRecording from './late-recording/rule.js';
import missingAuthor from './missing-author/rule.js';
import missingPurpose from './missing-purpose/rule.js';
import noteType from './note-type/rule.js';
import oneSided from './one-sided/rule.js';
import participationSupport from './participation-support/rule.js';
import personalDetails from './personal-details/rule.js';
import personalFeeling from './personal-feeling/rule.js';
import plainStyle from './plain-style/rule.js';
import relationshipLabel from './relationship-label/rule.js';
import restrictAccess from './restrict-access/rule.js';
import siblingRecord from './sibling-record/rule.js';
import slang from './slang/rule.js';
import spelling from './spelling/rule.js';
import stigmatisingLanguage from './stigmatising-language/rule.js';
import summaryContent from './summary-content/rule.js';
import supervisionGap from './supervision-gap/rule.js';
import templatePrompts from './template-prompts/rule.js';
import unclearAgent from './unclear-agent/rule.js';
import undatedEvent from './undated-event/rule.js';
import undefinedAbbreviation from './undefined-abbreviation/rule.js';
import unfilledPlaceholder from './unfilled-placeholder/rule.js';
import unquotedHearsay from './unquoted-hearsay/rule.js';
import unsupportedOpinion from './unsupported-opinion/rule.js';

/** The catalogue: one line for each rule, in the order of its sections A to H. */
export const builtInRules: readonly NoteRule[] = [
  // A. Words
  undefinedAbbreviation,
  jargon,
  slang,
  stigmatisingLanguage,
  spelling,
  grammar,
  plainStyle,
  // B. People
  relationshipLabel,
  firstNameAdult,
  inconsistentName,
  // C. Facts, hearsay, opinion, feeling
  unquotedHearsay,
  personalFeeling,
  unsupportedOpinion,
  unclearAgent,
  disputedFact,
  oneSided,
  evidenceBase,
  // D. Dates and time
  undatedEvent,
  impossibleDate,
  lateRecording,
  bulkEntry,
  directContactGap,
  // E. Accountability
  missingAuthor,
  missingPurpose,
  decisionWithoutReason,
  actionWithoutOwner,
  supervisionGap,
  summaryContent,
  noteType,
  codeValue,
  // F. The child, and who they are
  childVoice,
  grraccees,
  participationSupport,
  siblingRecord,
  personalDetails,
  // G. Confidentiality
  confidentialContent,
  restrictAccess,
  exposedReferrer,
  // H. Drafts, templates, copies
  unfilledPlaceholder,
  templatePrompts,
  copiedNote,
];
