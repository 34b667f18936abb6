import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misplaced, readBytes } from './reading.js';

const EXPORT = `<?xml version="1.0" encoding="UTF-8"?>
<export date="2026-04-01" xmlns:c="urn:c">
  <person><mosaicId>0123</mosaicId><gender>F</gender></person>
  <c:caseNotes>
    <c:caseNote id="9001">
      <type><code>HV</code><description>Home visit</description></type>
      <contactDate>13/03/2026</contactDate>
      <worker>HUSSAIN, Amira</worker>
      <people>
        <person><name>Leila Hassan</name><relationship>child</relationship></person>
        <person relation="mother">Ms Sara Hassan</person>
      </people>
      <text>
        I visited Leila &amp; her mother.
She said &quot;no&quot;.
      </text>
      <actions>Ring the school.</actions>
    </c:caseNote>
    <c:caseNote id="9002"><text><![CDATA[I rang <the> school.]]></text></c:caseNote>
    <c:caseNote id="9003"><text/></c:caseNote>
  </c:caseNotes>
</export>
`;

describe('XML', () => {
  it('reads an element for each note, and what is said around it of the child', async () => {
    const { notes, problems, empty } = await readBytes('a.xml', EXPORT);
    expect(problems).toEqual([]);
    expect(empty).toBe(1);
    expect(notes.map(({ text }) => text)).toEqual([
      'I visited Leila & her mother.\nShe said "no".\n\nactions:\nRing the school.',
      'I rang <the> school.',
    ]);
    expect(notes[0]?.metadata).toEqual({
      id: '9001',
      record: '0123',
      gender: 'F',
      type: 'Home visit',
      eventDate: '2026-03-13',
      author: 'Amira Hussain',
      people: [
        { name: 'Leila Hassan', relation: 'child' },
        { name: 'Ms Sara Hassan', relation: 'mother' },
      ],
      other: { code: 'HV' },
    });
    expect(notes[0]?.origin.place).toEqual({ path: '/export/caseNotes[1]/caseNote[1]/text[1]' });
  });

  it.each([
    ['attributes', '<notes><note id="1" date="13/03/2026">I visited.</note><note id="2">I rang.</note></notes>'],
    ['nothing beside', '<notes><note>I visited.</note><note>I rang.</note></notes>'],
    ['markup', '<a><b><note><p>I <b>visited</b>.</p></note></b><b><note>I<br/> rang.</note></b></a>'],
  ])('reads notes with %s', async (_, source) => {
    const { notes } = await readBytes('a.xml', source);
    expect(notes.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual(['I visited.', 'I rang.']);
  });

  it('reads rich text without its markup', async () => {
    const { notes } = await readBytes(
      'a.xml',
      '<a><note id="1">&lt;p&gt;I &lt;b&gt;visited&lt;/b&gt; her.&lt;/p&gt;</note></a>',
    );
    expect(notes[0]?.text).toBe('I visited her.');
  });

  it.each([
    ['a cut file', EXPORT.slice(0, EXPORT.indexOf('9003')), 2, /breaks off: its last elements are not closed/],
    ['no XML', 'I visited.', 0, /no element in it/],
    ['no text', '<a><b>1</b></a>', 0, /^No element is named as the text/],
    ['entities', '<!DOCTYPE a [<!ENTITY b "bb">]><a><note>&b;</note></a>', 0, /document type of its own/],
    ['outside entities', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 0, /document type of its own/],
    ['depth', '<a>'.repeat(5000), 0, /more than 1,000 deep/],
  ])('says so of %s', async (_, source, count, sentence) => {
    const { notes, problems } = await readBytes('a.xml', source);
    expect(notes).toHaveLength(count);
    expect(problems[0]).toMatchObject({ severity: 'error' });
    expect(problems[0]?.message).toMatch(sentence);
  });

  it.each([
    ['a tag whose name was changed', '<a><n id="1"><nxte>I rang.</note></n><n id="2"><note>I visited.</note></n></a>'],
    [
      'a text that has come into a tag',
      '<a><n id=r rang.<note>I rang.</note></n><n id="2"><note>I visited.</note></n></a>',
    ],
    ['a text that has come into a closing tag', '<a><n id="2"><note>I visited.</note it rang></n></a>'],
    ['elements beside each other at the top', '<note>I rang.</note>\n<n id="2"><note>I visited.</note></n>'],
  ])('says so of %s', async (_, source) => {
    const { notes, problems } = await readBytes('a.xml', source);
    expect(notes.at(-1)?.text).toBe('I visited.');
    expect(problems[0]?.message).toMatch(/tags? (?:is|are) damaged or missing|of its tags (?:is|are) damaged/);
  });

  it('counts an empty file', async () => {
    expect(await readBytes('a.xml', ' ')).toEqual({ notes: [], problems: [], empty: 1 });
  });

  it('has its text where the source has it', async () => {
    const piece = fc.constantFrom('I', ' ', 'é', '😀', '&amp;', '&#8220;', '.', '\n', '\r\n', 'word');
    const property = fc.asyncProperty(
      fc.array(fc.array(piece, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 4 }),
      async (texts) => {
        const source = `<a>${texts.map((parts) => `\n<n><id>1</id><note>x${parts.join('')}</note></n>`).join('')}</a>`;
        const { notes } = await readBytes('a.xml', source);
        expect(notes).toHaveLength(texts.length);
        const wrong = notes.flatMap((note) => misplaced(note, source)).filter((place) => !/ has &$/.test(place));
        expect(wrong).toEqual([]);
        const plain = (parts: string[]) => `x${parts.join('')}`.replaceAll('&amp;', '&').replaceAll('&#8220;', '“');
        expect(notes.map(({ text }) => text)).toEqual(
          texts.map((parts) => plain(parts).replaceAll('\r\n', '\n').trim()),
        );
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });
});
