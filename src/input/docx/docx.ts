import { posix } from 'node:path';
import type { SaxesTagNS } from 'saxes';
import type { ReadItem } from '../../model/result.js';
import { Archive } from '../archive/archive.js';
import { documentNotes } from '../document/notes.js';
import { describeFailure, ReadFailure } from '../failure.js';
import { PART_BYTES } from '../limits.js';
import { figure, type NoteMaker } from '../notes.js';
import type { Input } from '../source.js';
import { attribute, readXml } from '../xml/events.js';
import { Body } from './body.js';
import { blocksOf } from './lines.js';
import { WORD } from './names.js';
import { Styles } from './styles.js';

/** `.docx`: the text of a reader of the page. What was deleted, hidden or remarked beside it is counted and left. */
export async function* readDocx(input: Input, maker: NoteMaker): AsyncGenerator<ReadItem> {
  const archive = await Archive.open(input);
  try {
    const main = await mainPart(archive);
    const styles = await Styles.read(archive.bytes(beside(main, 'styles.xml'), PART_BYTES));
    const body = new Body(styles);
    try {
      await readXml(archive.bytes(main, PART_BYTES), body);
    } catch (error) {
      yield maker.error(`${describeFailure(error)} What stands before that was read.`);
    }
    if (!body.isWord) yield maker.error(NOT_WORD);
    const placeOf = ({ line }: { line: number }) => ({ paragraph: line });
    yield* documentNotes(blocksOf(body.blocks), maker, { placeOf });
    for (const remark of await remarks(archive, main, body)) yield maker.warning(remark);
  } finally {
    archive.close();
  }
}

const NOT_WORD =
  'It is damaged: the part with its text is not written as Word writes it, so nothing was read. Save it again in Word.';

const beside = (main: string, name: string): string => posix.join(posix.dirname(main), name);

const MAIN =
  /wordprocessingml\.(?:document|template)(?:\.macroEnabled)?\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled\.main\+xml$/i;

/** The part that holds the text. It has its usual name nearly always, and Word in the browser gives it another. */
async function mainPart(archive: Archive): Promise<string> {
  let main = archive.has('word/document.xml') ? 'word/document.xml' : '';
  await readXml(archive.bytes('[Content_Types].xml', PART_BYTES), {
    open(tag) {
      if (MAIN.test(attribute(tag, 'ContentType') ?? ''))
        main = (attribute(tag, 'PartName') ?? main).replace(/^\//, '');
    },
    close() {},
  });
  if (archive.has(main)) return main;
  const isWorkbook = archive.names.some((name) => name.startsWith('xl/'));
  throw new ReadFailure(
    isWorkbook
      ? 'It is a workbook of Excel, whatever its name says. Give it the ending .xlsx.'
      : 'It is no Word document, whatever its name says: the part with the text is missing.',
  );
}

async function remarks(archive: Archive, main: string, { deleted, hidden }: Body): Promise<string[]> {
  const comments = await count(archive, beside(main, 'comments.xml'), 'comment');
  const notes = await count(archive, beside(main, 'footnotes.xml'), 'footnote');
  const endNotes = await count(archive, beside(main, 'endnotes.xml'), 'endnote');
  const said: string[] = [];
  if (comments > 0)
    said.push(`It has ${plural(comments, 'comment')}. Comments are not part of the note and were not read.`);
  if (deleted > 0) said.push('It has tracked deletions. They are not part of the note and were not read.');
  if (hidden > 0) said.push('It has hidden text. It is not part of the note and was not read.');
  if (notes + endNotes > 0) said.push(`It has ${plural(notes + endNotes, 'footnote')}, which were not read.`);
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name))) {
    said.push('It holds macros, which a case note does not need. They were not run.');
  }
  return said;
}

const plural = (count: number, noun: string): string => `${figure(count)} ${noun}${count === 1 ? '' : 's'}`;

/** How many remarks of a kind a part holds, without the lines that Word keeps there for itself. */
async function count(archive: Archive, part: string, name: string): Promise<number> {
  let found = 0;
  const open = (tag: SaxesTagNS): void => {
    if (WORD.has(tag.uri) && tag.local === name && attribute(tag, 'type') === undefined) found += 1;
  };
  await readXml(archive.bytes(part, PART_BYTES), { open, close() {} });
  return found;
}
