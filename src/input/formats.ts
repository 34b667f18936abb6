/** The formats that are read, by the ending of a file's name. */
export const EXTENSIONS = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.markdown': 'text',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.docx': 'docx',
  '.xlsx': 'xlsx',
  '.xml': 'xml',
  '.eml': 'eml',
  '.rtf': 'rtf',
  '.pdf': 'pdf',
  '.zip': 'zip',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
} as const satisfies Readonly<Record<string, string>>;

export type Format = (typeof EXTENSIONS)[keyof typeof EXTENSIONS];

/** What to do with formats that people have and that are not read. */
const ADVICE: Readonly<Record<string, string>> = {
  '.doc': 'Open it in Word and save it as .docx.',
  '.xls': 'Open it in Excel and save it as .xlsx or .csv.',
  '.xlsb': 'Open it in Excel and save it as .xlsx or .csv.',
  '.ods': 'Save it as .xlsx or .csv.',
  '.odt': 'Save it as .docx.',
  '.pages': 'Export it as .docx.',
  '.docm': 'It can hold macros. Open it in Word and save it as .docx.',
  '.dotm': 'It can hold macros. Open it in Word and save it as .docx.',
  '.xlsm': 'It can hold macros. Open it in Excel and save it as .xlsx.',
  '.msg': 'Open it in Outlook and save it as .eml or .txt.',
};

export function formatOf(name: string): Format | undefined {
  const extension = extensionOf(name);
  return Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension as keyof typeof EXTENSIONS] : undefined;
}

/** `.csv` of `Export.CSV`; nothing where the name has no ending. */
export function extensionOf(name: string): string {
  return /[^/\\](\.[^./\\]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Why a file of this name is not read, and what would help. */
export function notReadable(name: string): string {
  const extension = extensionOf(name);
  const advice = Object.hasOwn(ADVICE, extension) ? ` ${ADVICE[extension]}` : ` ${readable()}`;
  if (extension === '') return `The file’s name has no ending that says what it is, so it was not read.${advice}`;
  return `Files ending in ${extension} are not read.${advice}`;
}

function readable(): string {
  const names = Object.keys(EXTENSIONS);
  return `These are: ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`;
}
