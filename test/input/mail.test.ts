import { describe, expect, it } from 'vitest';
import { misplaced, readBytes } from './reading.js';

const HEAD = `From: "Hussain, Amira" <a.hussain@example.gov.uk>
To: Ms Hassan <s@example.com>
Subject: =?utf-8?Q?Leila=E2=80=99s_visit?=
Date: Fri, 13 Mar 2026 14:30:00 +0000
MIME-Version: 1.0
`;

describe('an e-mail', () => {
  it('is its text, with what its head says', async () => {
    const source = `${HEAD}Content-Type: text/plain; charset=utf-8\n\nDear Ms Hassan,\n\nI visited “Leila”.\n`;
    const { notes, problems } = await readBytes('a.eml', source);
    expect(problems).toEqual([]);
    expect(notes[0]?.text).toBe('Dear Ms Hassan,\n\nI visited “Leila”.\n');
    expect(notes[0]?.metadata).toEqual({
      title: 'Leila’s visit',
      author: 'Amira Hussain',
      eventDate: '2026-03-13',
      eventTime: '14:30',
      other: { To: 'Ms Hassan <s@example.com>' },
    });
    expect(notes.flatMap((note) => misplaced(note, source))).toEqual([]);
  });

  it('reads quoted-printable and points to each letter’s place', async () => {
    const source = `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nI visited =E2=80=9CLeila=E2=80=9D and she was =\nwell. Caf=C3=\n=A9.\n`;
    const { notes } = await readBytes('a.eml', source.replaceAll('\n', '\r\n'));
    expect(notes[0]?.text).toBe('I visited “Leila” and she was well. Café.\n');
    const wrong = notes.flatMap((note) => misplaced(note, source));
    expect(wrong.filter((place) => !/ has =$/.test(place))).toEqual([]);
  });

  it.each([
    [
      'more parts with text',
      'Content-Type: multipart/mixed; boundary=x\n\n--x\n\nI visited.\n--x\n\nI rang.\n--x--\n',
      /^It has 1 more part with text/,
    ],
    [
      'text behind the last part',
      'Content-Type: multipart/mixed; boundary=x\n\n--x\n\nI visited.\n--x--\nI rang.\n',
      /^It has text after its last part/,
    ],
    ['a head with a text in it', 'I rang.\n\nI visited.\n', /^Its head is damaged/],
    ['a way of writing that is not known', 'Content-Transfer-Encoding: quotxd\n\nI visited.\n', /not known/],
  ])('says so of %s', async (_, rest, sentence) => {
    const { notes, problems } = await readBytes('a.eml', HEAD + rest);
    expect(notes.map(({ text }) => text.trim())).toEqual(['I visited.']);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(sentence)]);
  });

  it('takes the plain text of several parts, and counts what is attached', async () => {
    const source = `${HEAD}Content-Type: multipart/mixed; boundary="x"\n\nignored\n--x\nContent-Type: multipart/alternative; boundary=y\n\n--y\nContent-Type: text/html\n\n<p>I <b>rang</b>.</p>\n--y\nContent-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: base64\n\n${Buffer.from('I rang \x96 twice.\r\nHe came.', 'latin1').toString('base64')}\n--y--\n--x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\nxx\n--x--\n`;
    const { notes, problems } = await readBytes('a.eml', source);
    expect(notes.map(({ text }) => text)).toEqual(['I rang – twice.\nHe came.']);
    expect(problems.map(({ message }) => message)).toEqual([
      'It has 1 attachment, not read. Save what is a note on its own.',
    ]);
  });

  it('reads HTML where there is no plain text', async () => {
    const { notes } = await readBytes(
      'a.eml',
      `${HEAD}Content-Type: text/html\n\n<p>I <b>rang</b>.</p><p>He came.</p>`,
    );
    expect(notes[0]?.text).toBe('I rang.\n\nHe came.');
  });

  it('is several notes where it holds a print-out', async () => {
    const note = 'Case note type: Other\nDate: 14/03/2026\nWorker: G Lloyd\n\nI rang.\n\n';
    const { notes } = await readBytes('a.eml', `${HEAD}\n${note}${note}`);
    expect(notes.map(({ metadata }) => metadata.author)).toEqual(['G Lloyd', 'G Lloyd']);
  });

  it.each([
    ['text', 'I visited Leila.', /is no e-mail/],
    ['only a picture', `${HEAD}Content-Type: image/png\n\nxx`, /no text that can be read/],
  ])('says so of %s', async (_, source, sentence) => {
    const { notes, problems } = await readBytes('a.eml', source);
    expect(notes).toEqual([]);
    expect(problems[0]?.message).toMatch(sentence);
  });
});
