import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misplaced, readBytes } from './reading.js';

describe('HTML', () => {
  it('is what the page shows', async () => {
    const source = `<html><head><title>x</title><style>p{}</style></head><body>
<h2>Visit</h2><p>I visited
  Leila&nbsp;&amp; <b>her</b> mother.<br>She was&#160;well.</p>
<ul><li>Ring</li><li>Visit</li></ul><script>alert(1)</script>
<p style="display:none">no</p><p><del>no</del><ins>yes</ins></p><p>&nbsp;</p>
<table><tr><td>Mon</td><td>school</td></tr></table></body></html>`;
    const { notes, problems } = await readBytes('a.html', source);
    expect(problems).toEqual([]);
    expect(notes.map(({ text }) => text.trim())).toEqual([
      'Visit\n\nI visited Leila\u00a0& her mother.\nShe was\u00a0well.\n\n- Ring\n- Visit\n\nyes\n\u00a0\n| Mon | school |',
    ]);
    const wrong = notes.flatMap((note) => misplaced(note, source));
    expect(wrong.filter((place) => !/ [-|&]: /.test(place))).toEqual([]);
  });

  it('is several notes where each has a header', async () => {
    const note = (date: string, text: string) =>
      `<hr><p><b>Case note type:</b> Home visit<br><b>Date:</b> ${date}<br><b>Worker:</b> HUSSAIN, Amira</p><p>${text}</p>`;
    const { notes } = await readBytes(
      'a.htm',
      `<h1>Case notes</h1>${note('13/03/2026', 'I visited.')}${note('14/03/2026', 'I rang.')}`,
    );
    expect(notes.map(({ text, metadata }) => [text, metadata.eventDate, metadata.author])).toEqual([
      ['I visited.', '2026-03-13', 'Amira Hussain'],
      ['I rang.', '2026-03-14', 'Amira Hussain'],
    ]);
  });

  it('reads a table with a note in each row, and forms', async () => {
    const rows = '<table><tr><th>Date<th>Worker<th>Note<tr><td>13/03/2026<td>A Hussain<td>I visited.<p>Twice.</table>';
    const { notes } = await readBytes('a.html', rows);
    expect(notes.map(({ text, metadata, origin }) => [text, metadata.eventDate, origin.place])).toEqual([
      ['I visited.\n\nTwice.', '2026-03-13', { row: 2, columnName: 'Note' }],
    ]);
    const form = `<table><tr><td>Note type</td><td>Other</td><td>Date</td><td>13/03/2026</td></tr><tr><td>Details</td><td colspan="3"><p>I rang.</p></td></tr></table>`;
    const forms = await readBytes('a.html', form);
    expect(forms.notes[0]).toMatchObject({ text: 'I rang.', metadata: { type: 'Other', eventDate: '2026-03-13' } });
  });

  it('leaves Word’s comments out, and says so', async () => {
    const source = `<p>I visited.<span class=MsoCommentReference>[a1]</span></p><div style='mso-element:comment-list'><p>Is this so?</p></div>`;
    const { notes, problems } = await readBytes('a.html', source);
    expect(notes[0]?.text).toBe('I visited.');
    expect(problems[0]?.message).toMatch(/^It has comments/);
  });

  it('keeps the lines of preformatted text', async () => {
    const { notes } = await readBytes(
      'a.html',
      '<pre>Date: 13/03/2026\nWorker: A Hussain\n\nI visited.\n  Twice.</pre>',
    );
    expect(notes[0]).toMatchObject({ text: 'I visited.\n  Twice.', metadata: { author: 'A Hussain' } });
  });

  it('shows what stands in a head that does not end, and in a table outside of its cells', async () => {
    const texts = async (source: string) => (await readBytes('a.html', source)).notes.map(({ text }) => text.trim());
    expect(await texts('<head><title>x</title></hexd<body><p>I visited.</p>')).toEqual(['I visited.']);
    expect(await texts('<head>I visited. <b>Twice</b>.')).toEqual(['I visited. Twice.']);
    expect(await texts('<table><tx>I visited.</tx><tr><td>a</td></tr></table>')).toEqual([
      expect.stringContaining('I visited.'),
    ]);
  });

  it('begins a row with a cell behind one that has ended', async () => {
    const row = '<td>13/03/2026</td><td>A Hussain</td><td>I visited.</td></tr>';
    const source = `<table><tr><th>Date</th><th>Worker</th><th>Note</th></tr>${row}<tr>${row}</table>`;
    expect((await readBytes('a.html', source)).notes).toHaveLength(2);
  });

  it('points to a text behind a closing tag with more than its name in it', async () => {
    const source = '<p>I <b>visited</b\n>her twice.</p>';
    const { notes } = await readBytes('a.html', source);
    expect(notes.flatMap((note) => misplaced(note, source))).toEqual([]);
  });

  it('keeps what stands beside a form whose names are above their values', async () => {
    const source =
      '<table><tr><td>Date</td><td>Worker</td></tr><tr><td>13/03/2026</td><td>A Hussain</td><td>I visited.</td></tr></table>';
    expect((await readBytes('a.html', source)).notes[0]?.text).toContain('I visited.');
  });

  it('bears any tangle of tags', async () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '<table>',
      '</table>',
      '<tr>',
      '<td>',
      '</td>',
      '<ul>',
      '<li>',
      '</ul>',
      '<del>',
      '</del>',
      '<br>',
      '<',
      '&',
      '<!--',
      'word ',
      '\n',
    );
    const property = fc.asyncProperty(fc.array(tag, { maxLength: 40 }), async (parts) => {
      const { problems } = await readBytes('a.html', `I visited.${parts.join('')}`);
      expect(problems).toEqual([]);
    });
    await fc.assert(property, { numRuns: 300 });
  });
});

describe('rich text in a cell', () => {
  it('is read without its markup, and points to its place in the cell', async () => {
    const source =
      'Date,Note\n13/03/2026,"<p>I visited <b>Leila</b>.</p><p>She said ""no"" &amp; left.</p>"\n14/03/2026,a < b and c > d\n';
    const { notes } = await readBytes('a.csv', source);
    expect(notes.map(({ text }) => text)).toEqual(['I visited Leila.\n\nShe said "no" & left.', 'a < b and c > d']);
    expect(notes.flatMap((note) => misplaced(note, source)).filter((place) => !/ has [&]$/.test(place))).toEqual([]);
  });

  it('is read in JSON and workbooks too', async () => {
    const { notes } = await readBytes('a.json', JSON.stringify({ text: '<p>I<br/>visited.</p>' }));
    expect(notes[0]?.text).toBe('I\nvisited.');
  });
});
