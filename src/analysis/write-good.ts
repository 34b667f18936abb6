import { createRequire } from 'node:module';

/** What write-good finds: a place, its length and why. */
export interface StyleHint {
  readonly index: number;
  readonly offset: number;
  readonly reason: string;
}

type WriteGood = (text: string, checks: Readonly<Record<string, boolean>>) => StyleHint[];

/** Passive voice has a rule of its own, repeated words are grammar, and the check of clichés takes most of the time. */
const CHECKS = {
  weasel: true,
  tooWordy: true,
  adverb: false,
  passive: false,
  illusion: false,
  so: false,
  thereIs: false,
  cliches: false,
};

let load: WriteGood | null = null;

/** The weasel words and wordy phrases of write-good; the package is read when it is first asked. */
export function styleHints(text: string): readonly StyleHint[] {
  load ??= createRequire(import.meta.url)('write-good') as WriteGood;
  return load(text, CHECKS);
}
