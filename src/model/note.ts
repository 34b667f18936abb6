import type { Location, Origin } from './origin.js';

/** Somebody the source names in a note's metadata. */
export interface PersonEntry {
  readonly name: string;
  /** `child`, `mother`, `foster carer` …, as the source has it. */
  readonly relation?: string;
  /** `social worker`, `head teacher` …, as the source has it. */
  readonly role?: string;
}

/** A calendar day as `YYYY-MM-DD`. */
export type IsoDate = string;

/** What the source says about a note beside its text. Absent where the source is silent. */
export interface NoteMetadata {
  readonly id?: string;
  /** The id of the child's record the note stands in. */
  readonly record?: string;
  /** All records the note is enabled on, where the source lists them. */
  readonly records?: readonly string[];
  /** Case note type, as the source spells it. */
  readonly type?: string;
  readonly title?: string;
  /** The day of the contact. */
  readonly eventDate?: IsoDate;
  readonly eventTime?: string;
  /** The day on which it was entered. */
  readonly recordedDate?: IsoDate;
  readonly author?: string;
  readonly role?: string;
  readonly team?: string;
  readonly purpose?: string;
  readonly people?: readonly PersonEntry[];
  /** Likely to be shown to a court. */
  readonly court?: boolean;
  /** Access to the note or record is restricted. */
  readonly restricted?: boolean;
  readonly state?: string;
  readonly copyOf?: string;
  readonly ethnicity?: string;
  readonly legalStatus?: string;
  readonly placementType?: string;
  readonly nhsNumber?: string;
  readonly dateOfBirth?: IsoDate;
  readonly gender?: string;
  readonly firstLanguage?: string;
  /** Dates the source has but that cannot be: kept as written, so that a rule can say so. */
  readonly impossibleDates?: readonly { readonly field: string; readonly value: string }[];
  /** Columns and keys with no meaning of ours, as they were. */
  readonly other?: Readonly<Record<string, string>>;
}

/** A comment of a draft or template that speaks to caselint. It is no part of the text. */
export interface Directive {
  /** What the comment says: `caselint-disable-next-line slang -- the name of a play`. */
  readonly written: string;
  /** Offset in the note's text of what follows it. */
  readonly at: number;
  /** Where the comment stands in the source, and where it ends. */
  readonly from: Location;
  readonly to: Location;
}

/** One entry in a child's record. */
export interface Note {
  /** Path of the file, as the user gave it, or the name of standard input. */
  readonly source: string;
  /** Place of the note among those of its source, from 0. */
  readonly index: number;
  /** Line feeds only: a reader turns CR and CRLF into LF and says so in the origin. */
  readonly text: string;
  readonly metadata: NoteMetadata;
  readonly origin: Origin;
  /** In the order of the text. Only drafts and templates have them: an export is taken as it is. */
  readonly directives?: readonly Directive[];
  /** A file of plain text that is this one note: somebody is still writing it, and it may be put right. */
  readonly isDraft?: true;
  /** What stands above the text of a draft: its fields, filled in or not. */
  readonly head?: string;
}
