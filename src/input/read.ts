import type { ReadItem } from '../model/result.js';
import { describeFailure } from './failure.js';
import type { FieldMap } from './fields/keys.js';
import { FieldTable } from './fields/table.js';
import { type Format, formatOf, notReadable } from './formats.js';
import { NoteMaker, type Watch } from './notes.js';
import { bytesOf, type Input } from './source.js';

export interface ReadOptions {
  /** Which column or key holds what, where the names are not ones that are known. */
  readonly fields?: FieldMap;
  /** Instead of the one that the file's name says. */
  readonly format?: Format;
  /** The source stands in an export, as a file in an archive does: comments to caselint are not heard. */
  readonly isExport?: boolean;
  /** Hears of the names that the source has. */
  readonly watch?: Watch;
}

/** The notes of one input, and problems in their place among them. It never throws: what fails is a problem. */
export async function* read(input: Input, options: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const maker = new NoteMaker(input.source, tableOf(options.fields), options.watch);
  const format = options.format ?? formatOf(input.source) ?? (input.stream === undefined ? undefined : 'text');
  if (format === undefined) return yield maker.error(notReadable(input.source));
  try {
    yield* await READERS[format](input, maker, options);
    yield* maker.finish();
  } catch (error) {
    yield maker.error(describeFailure(error));
  }
}

type Reader = (input: Input, maker: NoteMaker, options: ReadOptions) => Promise<AsyncIterable<ReadItem>>;

/** Each reader is loaded when a file asks for it: a run over drafts need not wait for what opens workbooks. */
const READERS: Readonly<Record<Format, Reader>> = {
  text: async (input, maker, options) => (await import('./text/text.js')).readText(bytesOf(input), maker, options),
  csv: async (input, maker) => (await import('./csv/csv.js')).readCsv(bytesOf(input), maker, ','),
  docx: async (input, maker) => (await import('./docx/docx.js')).readDocx(input, maker),
  json: async (input, maker) => (await import('./json/json.js')).readJson(bytesOf(input), maker),
  ndjson: async (input, maker) => (await import('./json/json.js')).readNdjson(bytesOf(input), maker),
  xlsx: async (input, maker) => (await import('./xlsx/xlsx.js')).readXlsx(input, maker),
  html: async (input, maker, options) => (await import('./html/html.js')).readHtml(bytesOf(input), maker, options),
  xml: async (input, maker) => (await import('./xml/xml.js')).readXmlNotes(bytesOf(input), maker),
  eml: async (input, maker) => (await import('./eml/eml.js')).readEml(bytesOf(input), maker),
  pdf: async (input, maker) => (await import('./pdf/pdf.js')).readPdf(bytesOf(input), maker),
  rtf: async (input, maker) => (await import('./rtf/rtf.js')).readRtf(bytesOf(input), maker),
  zip: async (input, maker, options) => (await import('./zip/zip.js')).readZip(input, maker, read, options),
  tsv: async (input, maker) => (await import('./csv/csv.js')).readCsv(bytesOf(input), maker, '\t'),
};

/** A thousand drafts share one configuration, and so one table. */
const tables = new WeakMap<FieldMap, FieldTable>();
const NO_FIELDS: FieldMap = {};

function tableOf(fields: FieldMap = NO_FIELDS): FieldTable {
  const known = tables.get(fields);
  if (known !== undefined) return known;
  const table = new FieldTable(fields);
  tables.set(fields, table);
  return table;
}
