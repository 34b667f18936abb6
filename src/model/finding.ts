import type { Place, Position } from './origin.js';

export const LEVELS = ['info', 'warning', 'error'] as const;
export type Level = (typeof LEVELS)[number];

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What to put in the place of some words so that a finding is gone: only where nobody could mind. */
export interface Fix {
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
}

/**
 * One thing worth a second look. It is a prompt for the writer and no verdict on them.
 * Without `start` it is about the whole note: something is missing, so there is nowhere to point.
 */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly confidence: Confidence;
  readonly message: string;
  /** Section of the guidance: `§4.4`. */
  readonly guidance: string;
  readonly start?: Position;
  readonly end?: Position;
  readonly place?: Place;
  /** The words concerned. */
  readonly text?: string;
  /** What to write instead, likeliest first. */
  readonly suggestions: readonly string[];
  /** Only in drafts, and never in anybody's speech. */
  readonly fix?: Fix;
  /** The same in each run that finds the same thing; says nothing to whoever has not the key. */
  readonly fingerprint?: string;
}
