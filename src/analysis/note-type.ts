import type { NoteMetadata } from '../model/note.js';

/** A note's type, held against Appendix 1. */
export interface NoteType {
  /** The listed type that it is or is nearest to; empty where nothing is near. */
  readonly name: string;
  /** Whether Appendix 1 lists the type as the source has it. A missing type is not listed. */
  readonly isListed: boolean;
  /** A missing or unlisted type counts as open. */
  readonly access: 'open' | 'confidential';
  /** Whether the type belongs to a class: `direct-contact`, `exploring`, `telephone`, `letter` … */
  is(kind: string): boolean;
}

export function noteTypeOf(_metadata: NoteMetadata): NoteType {
  return { name: '', isListed: false, access: 'open', is: () => false };
}
