import type { RunEvent } from '../model/result.js';

/** Turns what a run tells into text, piece by piece, so that a report of any length needs little memory. */
export type Reporter = (events: AsyncIterable<RunEvent>) => AsyncIterable<string>;
