import { describe, expect, it } from 'vitest';
import { Locator } from '../../src/model/origin.js';
import { readBytes } from './reading.js';
import { comments, docx, paragraph, paragraphs, run, table, zip } from './word.js';

const read = async (body: string, parts: Record<string, string> = {}) => readBytes('a.docx', docx(body, parts));

describe('a Word document', () => {
  it('is one note, with its paragraphs apart', async () => {
    const { notes, problems } = await read(
      paragraph('Visit', '<w:pStyle w:val="Mine"/>') +
        paragraphs('I visited Leila.', 'She was &amp; is well.') +
        paragraph(`${run('One ')}<w:r><w:tab/><w:br/></w:r>${run('line.')}`),
    );
    expect(problems).toEqual([]);
    expect(notes.map(({ text }) => text)).toEqual(['Visit\n\nI visited Leila.\n\nShe was & is well.\n\nOne \t\nline.']);
    const [note] = notes;
    expect(note?.origin.place).toEqual({ paragraph: 1 });
    const locator = new Locator(note?.text ?? '', note?.origin ?? { kind: 'plain', line: 1, column: 1 });
    expect(locator.position(note?.text.indexOf('well') ?? 0)).toMatchObject({ line: 3, column: 14 });
    expect(locator.position(note?.text.indexOf('line.') ?? 0)).toMatchObject({ line: 4, column: 7 });
  });

  it('is not what was deleted, moved away, hidden or remarked', async () => {
    const body = paragraph(
      `${run('She ')}<w:del><w:r><w:delText>never</w:delText></w:r></w:del><w:ins>${run('was')}</w:ins><w:moveFrom>${run('gone')}</w:moveFrom>${run('secret', '<w:vanish/>')}${run(' here', '<w:vanish w:val="0"/>')}${run('ghost', '<w:rStyle w:val="Ghost"/>')}${run('.')}`,
      '<w:rPr><w:del/><w:vanish/></w:rPr>',
    );
    const { notes, problems } = await read(body, { 'word/comments.xml': comments });
    expect(notes.map(({ text }) => text)).toEqual(['She was here.']);
    expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'warning: It has 1 comment. Comments are not part of the note and were not read.',
      'warning: It has tracked deletions. They are not part of the note and were not read.',
      'warning: It has hidden text. It is not part of the note and was not read.',
    ]);
  });

  it('reads a text box once', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('In the box.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('In the box.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    const { notes } = await read(`<w:p>${run('Around.')}${box}</w:p>`);
    expect(notes[0]?.text).toBe('In the box.\n\nAround.');
  });

  it('marks the items of a list', async () => {
    const item = '<w:numPr><w:numId w:val="1"/></w:numPr>';
    const { notes } = await read(paragraph('Actions') + paragraph('Ring the school', item) + paragraph('Visit', item));
    expect(notes[0]?.text).toBe('Actions\n\n- Ring the school\n- Visit');
  });

  it('is several notes where each has a header', async () => {
    const { notes, problems } = await read(
      paragraphs('Leila’s file') +
        paragraphs(
          'Case note type: Home visit',
          'Date: 13/03/2026',
          'Worker: HUSSAIN, Amira',
          'I visited.',
          'She was well.',
        ) +
        paragraphs('Case note type: Other', 'Date: 14/03/2026', 'Worker: HUSSAIN, Amira', 'I rang.'),
    );
    expect(notes.map(({ text, origin }) => [text, origin.place])).toEqual([
      ['I visited.\n\nShe was well.', { paragraph: 5 }],
      ['I rang.', { paragraph: 10 }],
    ]);
    expect(notes[1]?.metadata).toEqual({ type: 'Other', eventDate: '2026-03-14', author: 'Amira Hussain' });
    expect(problems).toHaveLength(1);
  });

  it('reads a form: labels beside values, sections under their names', async () => {
    const form = (text: string) =>
      table(
        ['Case note type', 'Home visit', 'Contact date', '13/03/2026'],
        ['Worker', 'A Hussain', 'Title', 'Visit'],
        ['Present', 'Leila\nMs Hassan'],
      ) + table(['Details', `${text}\nShe was well.`], ['Analysis', 'She is safe.'], ['Actions', 'Ring.\nVisit.']);
    const { notes, problems } = await read(form('I visited.') + paragraphs('') + form('I rang.'));
    expect(problems).toEqual([]);
    expect(notes.map(({ text }) => text)).toEqual([
      'I visited.\n\nShe was well.\n\nAnalysis:\nShe is safe.\n\nActions:\nRing.\n\nVisit.',
      'I rang.\n\nShe was well.\n\nAnalysis:\nShe is safe.\n\nActions:\nRing.\n\nVisit.',
    ]);
    expect(notes[0]?.metadata).toEqual({
      type: 'Home visit',
      eventDate: '2026-03-13',
      author: 'A Hussain',
      title: 'Visit',
      people: [{ name: 'Leila' }, { name: 'Ms Hassan' }],
    });
  });

  it('reads names that stand above their values', async () => {
    const { notes } = await read(
      table(['Note type', 'Date', 'Worker'], ['Home visit', '13/03/2026', 'A Hussain']) + paragraphs('I visited.'),
    );
    expect(notes[0]).toMatchObject({
      text: 'I visited.',
      metadata: { type: 'Home visit', eventDate: '2026-03-13', author: 'A Hussain' },
    });
  });

  it('reads a table with a note in each row, and keeps other tables in the text', async () => {
    const rows = await read(
      paragraphs('Case notes') +
        table(
          ['Date', 'Worker', 'Note'],
          ['13/03/2026', 'A Hussain', 'I visited.'],
          ['14/03/2026', 'A Hussain', 'I rang.'],
        ),
    );
    expect(rows.notes.map(({ text, origin }) => [text, origin.place])).toEqual([
      ['I visited.', { row: 2, columnName: 'Note', paragraph: 7 }],
      ['I rang.', { row: 3, columnName: 'Note', paragraph: 10 }],
    ]);
    const inside = await read(paragraphs('We looked at this:') + table(['Mon', 'school'], ['Tue', 'home']));
    expect(inside.notes[0]?.text).toBe('We looked at this:\n\n| Mon | school |\n| Tue | home |');
  });
});

describe('a broken Word document', () => {
  it.each([
    ['nothing', Buffer.from(''), /is no complete zip file/],
    ['a text', Buffer.from('I visited Leila.'), /is no complete zip file/],
    ['a half', Buffer.from(docx(paragraphs('I visited.'))).subarray(0, 300), /is no complete zip file/],
    [
      'an old or locked file',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      /protected by a password, or an Office file of the old kind/,
    ],
    ['a workbook', zip({ 'xl/workbook.xml': '<x/>' }), /is a workbook of Excel/],
    ['another zip', zip({ 'a.txt': 'I visited.' }), /is no Word document/],
  ])('says so of %s', async (_, bytes, sentence) => {
    const { notes, problems } = await readBytes('a.docx', bytes);
    expect(notes).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(sentence)]);
    expect(problems[0]?.severity).toBe('error');
  });

  it('says so where the text is not written as Word writes it', async () => {
    const bytes = docx('', {
      'word/document.xml': '<w:document xmlns:w="urn:x"><w:p><w:t>I rang.</w:t></w:p></w:document>',
    });
    expect((await readBytes('a.docx', bytes)).problems[0]?.message).toMatch(/not written as Word writes it/);
  });

  it('reads what stands before the damage', async () => {
    const { notes, problems } = await read(`${paragraphs('I visited.', 'I rang.')}<w:p><w:r></w:p>`);
    expect(notes[0]?.text).toBe('I visited.\n\nI rang.');
    expect(problems[0]?.message).toMatch(/its XML breaks off or goes wrong.*What stands before that was read/);
  });

  it('refuses entities, depth and bombs', async () => {
    const laughs = docx('').slice();
    expect(laughs.length).toBeGreaterThan(0);
    const declared = zip({
      'word/document.xml': '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>&b;&c;</a>',
      'word/styles.xml': '<a/>',
      '[Content_Types].xml': '<a/>',
    });
    expect((await readBytes('a.docx', declared)).problems[0]?.message).toMatch(/declares a document type of its own/);
    const deep = await read('<w:x>'.repeat(5000));
    expect(deep.problems[0]?.message).toMatch(/more than 1,000 deep/);
    const bomb = await read(`<w:p>${run('0'.repeat(20_000_000))}</w:p>`);
    expect(bomb.problems[0]?.message).toMatch(/more than 400 times its size/);
  });
});
