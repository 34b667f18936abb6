import type { Place, Position } from './origin.js';

export const LEVELS = ['info', 'warning', 'error'] as const;
export type Level = (typeof LEVELS)[number];

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

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
  /** The same in each run that finds the same thing; says nothing to whoever has not the key. */
  readonly fingerprint?: string;
}
