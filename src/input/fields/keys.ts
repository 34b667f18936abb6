/** What a column, front matter key or header label can mean. Those that `Note` has, in the spelling users write. */
export const FIELD_KEYS = [
  'text',
  'id',
  'record',
  'records',
  'type',
  'title',
  'event-date',
  'event-time',
  'recorded-date',
  'recorded-time',
  'author',
  'role',
  'team',
  'purpose',
  'people',
  'child',
  'court',
  'restricted',
  'state',
  'copy-of',
  'ethnicity',
  'legal-status',
  'placement-type',
  'nhs-number',
  'date-of-birth',
  'gender',
  'first-language',
] as const;

export type FieldKey = (typeof FIELD_KEYS)[number];

/** The user's own names: which column or columns hold a field. They replace the built-in synonyms of that field. */
export type FieldMap = Readonly<Partial<Record<FieldKey, string | readonly string[]>>>;

/** What is true of all notes in a list, where it is said beside the list. A date or a title there is the export's. */
export const OF_THE_CHILD: ReadonlySet<FieldKey> = new Set([
  'record',
  'child',
  'date-of-birth',
  'ethnicity',
  'legal-status',
  'placement-type',
  'nhs-number',
  'gender',
  'first-language',
  'restricted',
]);
