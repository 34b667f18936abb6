import type { Block, Cell } from '../document/blocks.js';
import type { Line } from '../text/lines.js';
import type { Paragraph, WordBlock } from './body.js';

/** What Word has, as blocks of any document: one line for each paragraph, and more where it was broken by hand. */
export function blocksOf(blocks: readonly WordBlock[]): Block[] {
  const found: Block[] = [];
  let before: Paragraph | undefined;
  for (const block of blocks) {
    if ('rows' in block) found.push({ rows: block.rows.map((row) => row.map(cellOf)) });
    else found.push(...linesOf(block, before));
    before = 'rows' in block ? undefined : block;
  }
  return found;
}

function cellOf(paragraphs: readonly Paragraph[]): Cell {
  return paragraphs.flatMap((paragraph, index) => linesOf(paragraph, paragraphs[index - 1]));
}

function linesOf(paragraph: Paragraph, before: Paragraph | undefined): Line[] {
  const { number, isHeading, isListItem, startsPage } = paragraph;
  const isTight = isListItem && before?.isListItem === true;
  let column = 1;
  return paragraph.text.split('\n').map((text, index) => {
    const line: Line = {
      text,
      line: number,
      column,
      isHeading,
      ...(index === 0 ? { startsPage, gapBefore: !isTight } : {}),
    };
    column += text.length + 1;
    return index === 0 && isListItem && text.trim() !== '' ? marked(line) : line;
  });
}

const MARKER = '- ';

/** Word draws the marker of a list item; without one a reader of the text would not know it for an item. */
function marked(line: Line): Line {
  return {
    ...line,
    text: MARKER + line.text,
    segments: [0, line.line, line.column, MARKER.length, line.line, line.column],
  };
}
