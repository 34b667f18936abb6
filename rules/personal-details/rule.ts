import { type NoteRef, recordRule } from 'caselint/rule';

/** The details of §4.4 and how the message names them. */
const DETAILS = {
  dateOfBirth: 'date of birth',
  gender: 'gender',
  ethnicity: 'ethnicity',
  firstLanguage: 'first language',
} as const;

type Detail = keyof typeof DETAILS;

/** Words in which a note says the same for the child; a label with a value behind it. */
const IN_TEXT: Readonly<Record<Detail, RegExp>> = {
  dateOfBirth: /\b(?:date of birth|d\.?o\.?b\.?)\s*:?\s*\d/i,
  gender: /\b(?:gender|sex)\s*:\s*[a-zÀ-ɏ]/i,
  ethnicity: /\bethnicity\s*:?\s+[a-zÀ-ɏ]/i,
  firstLanguage: /\b(?:first|home|main|preferred) language\s*(?::|is)\s*[a-zÀ-ɏ]/i,
};

const UNBORN = /\bunborn\b|\bbaby\s+(?:of|to be)\b/i;
const BIRTH = /\b(?:was|been) born\b|\bgave birth\b|\bborn at\b|\bdelivered (?:a|her|the) (?:baby|boy|girl)\b/i;

export default recordRule({
  id: 'personal-details',
  guidance: '§3, §4.4',
  level: 'info',
  summary: "Keep a child's personal details complete and up to date",
  messages: {
    missing: 'No note or field of this record gives the {details}',
    unborn: 'The record is still an unborn child’s, though a birth is recorded',
  },
  ownData: ['details'],
  needs: ['metadata', 'text'],
  observe({ metadata, text }) {
    const details = (Object.keys(DETAILS) as Detail[]).filter(
      (detail) => metadata[detail] !== undefined || IN_TEXT[detail].test(text),
    );
    const names = (metadata.people ?? []).filter(({ relation }) => /child|subject|unborn/i.test(relation ?? ''));
    const isUnborn = names.some(({ name, relation }) => UNBORN.test(`${name} ${relation ?? ''}`));
    return { details, isUnborn, isBorn: BIRTH.test(text) };
  },
  *conclude({ notes }) {
    const all: NoteRef[] = notes.map(({ note }) => note);
    const known = new Set<string>(notes.flatMap(({ data }) => data.details));
    const missing = (Object.keys(DETAILS) as Detail[]).filter((detail) => !known.has(detail));
    if (missing.length > 0) yield { message: 'missing', data: { details: listed(missing) }, notes: [], key: 'missing' };
    const birth = notes.findIndex(({ data }) => data.isBorn);
    if (birth < 0) return;
    const after = notes.slice(birth + 1).filter(({ data }) => data.isUnborn);
    const born = all[birth];
    if (after.length > 0 && born)
      yield { message: 'unborn', notes: [born, ...after.map(({ note }) => note)], key: 'unborn' };
  },
});

function listed(details: readonly Detail[]): string {
  const names = details.map((detail) => DETAILS[detail]);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
