import type { Level } from '../../model/finding.js';

/**
 * The reserved name under which comments to caselint are reported themselves. No rule: it cannot be switched off or
 * suppressed, since then nobody would see what else is.
 */
export const SUPPRESSION = {
  id: 'suppression',
  /** Decisions are recorded "with clear reasons for these given", and this is one. */
  guidance: '§4.2',
  level: 'error' as Level,
  summary: 'Give a reason for each suppression, and take out those that are not needed',
  messages: {
    'unknown-form': 'There is no comment “{form}”, so it does nothing.{hint}',
    'no-rule': '“{form}” names no rule, so it does nothing: write the rule, then “--” and the reason',
    'no-reason': '“{form}” gives no reason, so it does nothing: write “--” and the reason behind the rule',
    'unknown-rule': 'There is no rule “{rule}”, so the comment does nothing.{hint}',
    unused: 'Nothing is suppressed here: {rule} reports nothing in this place. Take it out',
    'not-open': 'Nothing is suppressed that this comment could end',
  },
} as const;
