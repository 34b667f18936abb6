import type { NoteFacts, Replacement } from 'caselint/rule';

export type Facts = Pick<NoteFacts, 'words' | 'blocks' | 'sentences' | 'quotes' | 'people' | 'text'>;

/** One certain fault: the tokens `[from, to)`, what it is, and what to write instead. */
export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly message:
    | 'repeated'
    | 'article'
    | 'start'
    | 'stop'
    | 'unbalanced'
    | 'apostrophe'
    | 'doubled'
    | 'confused'
    | 'spaces'
    | 'verb';
  readonly instead: string;
  /** Where no reading of the words could be meant otherwise. */
  readonly fix?: Replacement;
}

/** Things that people have, so that a word before one of these says whose it is. */
export const OWNED = new Set(
  `bedroom room house home flat garden kitchen bathroom bed cot clothes coat shoes shoe bag bags phone mobile name names mum mother dad father parents
  nan gran brother sister brothers sisters sibling siblings family friend friends partner boyfriend girlfriend baby child children son daughter dog cat
  teacher school nursery class homework book books drawing picture toys toy hand hands head hair face eyes eye arm leg legs feet foot mouth nose back
  behaviour feelings wishes views voice health diet sleep routine routines needs plan record file letter folder diary bottle dummy pram buggy car bike
  van job work money wages benefits rent tenancy landlord address key keys door window social worker solicitor guardian carer carers age birthday
  date own attendance attainment progress development identity culture religion language mental physical emotional education placement referral
  temper anger grief illness disability medication medicine tablets appointment appointments wheelchair glasses passport place side way turn
  jumper trousers uniform lunch dinner tea breakfast plate cup desk chair drawer locker team club coach worker nurse doctor score marks`.split(
    /\s+/,
  ),
);

/** Whether the word opens a clause: the start of the sentence, or after a link. */
export function opensClause({ words }: Pick<Facts, 'words'>, at: number): boolean {
  if (at === 0 || !words.isWord(at - 1)) return true;
  if (words.text.slice(words.end(at - 1), words.start(at)).includes('\n\n')) return true;
  return /^(?:and|but|so|because|that|when|if|as|or|while|since|although|think|said|says|know|hope|sure)$/.test(
    words.key(at - 1),
  );
}
