import type { ReadItem } from '../../model/result.js';
import { documentNotes } from '../document/notes.js';
import { ReadFailure } from '../failure.js';
import { WHOLE_FILE_BYTES } from '../limits.js';
import type { NoteMaker } from '../notes.js';
import { wholeOf } from '../source.js';
import type { Line } from '../text/lines.js';
import { Content } from './content.js';
import { PdfFile } from './file.js';
import type { PdfFont } from './font.js';
import { linesOfPage } from './lines.js';
import { drawingOf, pagesOf } from './pages.js';
import type { PdfDict } from './values.js';

/**
 * `.pdf` with a text layer, such as a print-out. Lines are counted on each page. Our own reader and not pdf.js: its
 * versions for Node 20 can be made to run what a file brings along, and a linter needs none of what it draws with.
 */
export async function* readPdf(bytes: AsyncIterable<Uint8Array>, maker: NoteMaker): AsyncGenerator<ReadItem> {
  const whole = await wholeOf(bytes, WHOLE_FILE_BYTES);
  if (whole === undefined) throw new ReadFailure('The file is larger than 64 MB, so it was not read. Split it.');
  if (whole.length === 0) return yield { kind: 'empty', source: maker.source };
  const source = whole.toString('latin1');
  if (!source.slice(0, 1024).includes('%PDF-')) throw new ReadFailure('It is no PDF, whatever its name says.');
  const file = new PdfFile(source);
  const { lines, pages } = read(file);
  if (pages.length === 0) throw new ReadFailure('It is damaged: no page was found in it. Print it to a PDF again.');
  const text = lines.map((line) => line.text).join('');
  if (text.trim() === '') throw new ReadFailure(NO_TEXT);
  if (!source.trimEnd().endsWith('%%EOF'))
    yield maker.error('It breaks off: its end is missing. What is there was read.');
  else if (file.isDamaged) yield maker.error(DAMAGED);
  if (text.includes('\uFFFD')) {
    yield maker.warning(
      'It does not say which letters some of its signs are; they were read as \uFFFD. Read the notes from another format.',
    );
  }
  const places = new Map(pages.flatMap((page, at) => page.map((line) => [line, at + 1] as const)));
  yield* documentNotes(lines, maker, { placeOf: (line) => pageOf(places, line) });
}

const DAMAGED =
  'A part of it is damaged, or packed in a way that is not read: text may be missing. What is there was read. Print it to a PDF again.';

const NO_TEXT =
  'It has no text, only pictures of pages, as a scanner makes them. Have the text recognised, or read the notes from another format.';

const pageOf = (places: ReadonlyMap<Line, number>, line: Line): { page: number } | undefined => {
  const page = places.get(line);
  return page === undefined ? undefined : { page };
};

function read(file: PdfFile): { lines: Line[]; pages: Line[][] } {
  const fonts = new Map<PdfDict, PdfFont>();
  const pages: Line[][] = [];
  for (const page of pagesOf(file)) {
    const content = new Content(file, fonts);
    content.draw(drawingOf(file, page), page.resources);
    pages.push(linesOfPage(content.runs));
  }
  return { lines: pages.flat(), pages };
}
