/** Longer than this a name may be a text that has slipped into its place. */
const LONGEST_NAME = 60;

/** A name that goes on after the end of a sentence holds some of a text. */
const SENTENCE_END = /\w{4,}[.!?]\s/;

/** The name of a column or label as a message has it. Damage can put a text where a name was: no message repeats that. */
export function saidName(name: string, otherwise: string): string {
  const plain = name.replace(/\s+/g, ' ').trim();
  return plain === '' || plain.length > LONGEST_NAME || SENTENCE_END.test(plain) ? otherwise : `“${plain}”`;
}
