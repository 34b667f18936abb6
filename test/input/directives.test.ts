import { describe, expect, test } from 'vitest';
import { read } from '../../src/input/index.js';
import { collect, misplaced, readBytes } from './reading.js';

const DRAFT = `---
type: Home visit
---
I saw Leila.
<!-- caselint-disable-next-line slang -- the name of a play -->
She was in Kids at the <!-- caselint-disable jargon -- b --> theatre.

<!-- caselint-enable
  jargon -->
Goodbye.
`;

test('comments are no part of a draft, and what is left stands where it stood', async () => {
  const { notes } = await readBytes('draft.md', DRAFT);
  const [note] = notes;
  expect(note?.text).toBe('I saw Leila.\nShe was in Kids at the theatre.\n\nGoodbye.\n');
  expect(note && misplaced(note, DRAFT)).toEqual([]);
  expect(note?.directives).toEqual([
    {
      written: 'caselint-disable-next-line slang -- the name of a play',
      at: note?.text.indexOf('She'),
      from: { line: 5, column: 1 },
      to: { line: 5, column: 64 },
    },
    {
      written: 'caselint-disable jargon -- b',
      at: note?.text.indexOf('theatre'),
      from: { line: 6, column: 24 },
      to: { line: 6, column: 61 },
    },
    {
      written: 'caselint-enable\n  jargon',
      at: note?.text.indexOf('Goodbye'),
      from: { line: 8, column: 1 },
      to: { line: 9, column: 13 },
    },
  ]);
});

test('a header above the text makes no difference, and CRLF neither', async () => {
  const text = 'Type: Home visit\nDate: 12/03/2026\n\n<!-- caselint-disable slang -- a -->\nI saw Leila.';
  for (const source of [text, text.replaceAll('\n', '\r\n')]) {
    const { notes } = await readBytes('draft.txt', source);
    expect(notes[0]).toMatchObject({ metadata: { type: 'Home visit' }, directives: [{ at: 0 }] });
    expect(notes[0]?.text).toContain('I saw Leila.');
    expect(notes[0]?.text).not.toContain('caselint');
    expect(notes[0] && misplaced(notes[0], source)).toEqual([]);
  }
});

test('a page has them too', async () => {
  const page = `<p>I saw Leila.</p>\n<!-- caselint-disable-next-line slang -- a -->\n<p>She was in <b>Kids</b>.</p><!-- by the editor -->`;
  const { notes } = await readBytes('template.html', page);
  expect(notes[0]?.directives).toMatchObject([{ at: notes[0]?.text.indexOf('She'), from: { line: 2, column: 1 } }]);
  expect(notes[0] && misplaced(notes[0], page)).toEqual([]);
});

describe('left as it is', () => {
  const COMMENT = '<!-- caselint-disable-file slang -- a -->';

  test('another comment', async () => {
    const { notes } = await readBytes('draft.md', 'I saw Leila. <!-- by the editor: not caselint- -->');
    expect(notes[0]?.text).toContain('by the editor');
    expect(notes[0]?.directives).toBeUndefined();
  });

  test('a comment that does not close: nothing of the text may go with it', async () => {
    const { notes } = await readBytes('draft.md', 'I saw Leila.\n<!-- caselint-disable slang -- a\nGoodbye.');
    expect(notes[0]?.text).toContain('Goodbye.');
    expect(notes[0]?.directives).toBeUndefined();
  });

  test('a cell of an export', async () => {
    const { notes } = await readBytes('export.csv', `Type,Note\nHome visit,I saw Leila. ${COMMENT}\n`);
    expect(notes[0]?.text).toContain('caselint-disable-file');
    expect(notes[0]?.directives).toBeUndefined();
  });

  test('a print-out of several notes', async () => {
    const one = `Type: Home visit\nDate: 12/03/2026\n\nI saw Leila. ${COMMENT}\n\n`;
    const { notes } = await readBytes('print-out.txt', one + one);
    expect(notes.map(({ text }) => text.includes('caselint-disable-file'))).toEqual([true, true]);
    expect(notes.map(({ directives }) => directives)).toEqual([undefined, undefined]);
  });

  test('a file of an archive', async () => {
    async function* bytes() {
      yield Buffer.from(`I saw Leila. ${COMMENT}`);
    }
    const { notes } = await collect(read({ source: 'a.zip/b.md', stream: bytes() }, { isExport: true }));
    expect(notes[0]?.text).toContain('caselint-disable-file');
  });
});
