import { posix } from 'node:path';
import type { Archive } from '../archive/archive.js';
import { ReadFailure } from '../failure.js';
import { PART_BYTES } from '../limits.js';
import { attribute, readXml } from '../xml/events.js';

export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What a workbook says of its sheets before any of them is read. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Names of sheets that the workbook lists and does not hold. */
  readonly missing: readonly string[];
  /** Days are counted from 1904, as old Macintosh workbooks have it. */
  readonly calendar: 1900 | 1904;
}

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = 'xl/workbook.xml';
  if (!archive.has(main)) throw notWorkbook(archive);
  const targets = await targetsOf(archive);
  const sheets: Sheet[] = [];
  const missing: string[] = [];
  let calendar: 1900 | 1904 = 1900;
  await readXml(archive.bytes(main, PART_BYTES), {
    open(tag) {
      if (tag.local === 'workbookPr' && /^(?:1|true)$/.test(attribute(tag, 'date1904') ?? '')) calendar = 1904;
      if (tag.local !== 'sheet') return;
      const part = targets.get(tag.attributes['r:id']?.value ?? relationOf(tag.attributes)) ?? '';
      const isHidden = /hidden/i.test(attribute(tag, 'state') ?? '');
      const name = attribute(tag, 'name') ?? '';
      if (archive.has(part)) sheets.push({ name, part, isHidden });
      else missing.push(name);
    },
    close() {},
  });
  return { sheets, missing, calendar };
}

type Attributes = Readonly<Record<string, { readonly local: string; readonly prefix: string; readonly value: string }>>;

/** The relation's id, where the prefix is not the usual one. */
function relationOf(attributes: Attributes): string {
  return Object.values(attributes).find(({ local, prefix }) => local === 'id' && prefix !== '')?.value ?? '';
}

async function targetsOf(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(archive.bytes('xl/_rels/workbook.xml.rels', PART_BYTES), {
    open(tag) {
      const id = attribute(tag, 'Id');
      const target = attribute(tag, 'Target');
      // A part elsewhere than in the file is never followed.
      if (id === undefined || target === undefined || attribute(tag, 'TargetMode') === 'External') return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : posix.join('xl', target));
    },
    close() {},
  });
  return targets;
}

function notWorkbook(archive: Archive): ReadFailure {
  const isWord = archive.names.some((name) => name.startsWith('word/'));
  return new ReadFailure(
    isWord
      ? 'It is a Word document, whatever its name says. Give it the ending .docx.'
      : 'It is no workbook of Excel, whatever its name says: the list of its sheets is missing.',
  );
}
