import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.js';
import type { Note } from '../model/note.js';
import type { RecordFinding } from '../model/record.js';
import type { RunEvent } from '../model/result.js';
import type { FingerprintKey } from './key.js';

/** Gives each finding of a run its fingerprint. One that was marked on another machine is not marked again. */
export async function* fingerprinted(events: AsyncIterable<RunEvent>, key: FingerprintKey): AsyncGenerator<RunEvent> {
  const marks = new Marks(key);
  const counts = new Counts();
  for await (const event of events) {
    if (event.kind === 'note') {
      const { note, findings } = event.result;
      yield findings.length === 0
        ? event
        : { kind: 'note', result: { note, findings: counts.ofNote(note, marks.ofNote(note, findings)) } };
    } else if (event.kind === 'record') {
      const { record } = event.result;
      const findings = counts.ofRecord(marks.ofRecord(record, event.result.findings));
      yield { kind: 'record', result: { ...event.result, findings } };
    } else if (event.kind === 'summary') {
      yield { kind: 'summary', summary: { ...event.summary, fingerprints: { key: key.id } } };
    } else yield event;
  }
}

type Marked<F> = F & { readonly fingerprint: string };

/**
 * A mark stands for the note, the rule and the words concerned. It holds no place: lines move, exports are sorted anew,
 * notes are added. It says nothing of other notes, so that it can be given wherever a note is checked.
 */
export class Marks {
  readonly #key: FingerprintKey;

  constructor(key: FingerprintKey) {
    this.#key = key;
  }

  ofNote(note: Note, findings: readonly Finding[]): Marked<Finding>[] {
    const about = identityOf(note);
    return findings.map((finding) =>
      this.#marked(finding, () => [
        ...about,
        finding.rule,
        finding.text === undefined ? sayingOf(finding) : wordsOf(finding.text),
      ]),
    );
  }

  ofRecord(record: string, findings: readonly RecordFinding[]): Marked<RecordFinding>[] {
    return findings.map((finding) =>
      this.#marked(finding, () => ['record', record, finding.rule, finding.key ?? sayingOf(finding)]),
    );
  }

  #marked<F extends { readonly fingerprint?: string }>(finding: F, parts: () => readonly string[]): Marked<F> {
    return { ...finding, fingerprint: finding.fingerprint ?? this.#key.fingerprint(parts()) };
  }
}

/** Makes fingerprints of marks: it counts where the same one comes more than once, and needs no key for it. */
export class Counts {
  /** Notes that nothing tells apart are counted over the whole run; a note with an id is counted by itself. */
  readonly #shared = new Map<string, number>();

  ofNote(note: Note, findings: readonly Marked<Finding>[]): Finding[] {
    const counts = note.metadata.id === undefined ? this.#shared : new Map<string, number>();
    return findings.map((finding) => counted(finding, counts));
  }

  ofRecord(findings: readonly Marked<RecordFinding>[]): RecordFinding[] {
    const counts = new Map<string, number>();
    return findings.map((finding) => counted(finding, counts));
  }
}

function counted<F extends { readonly fingerprint: string }>(finding: F, counts: Map<string, number>): F {
  const mark = finding.fingerprint;
  const count = (counts.get(mark) ?? 0) + 1;
  counts.set(mark, count);
  return count === 1 ? finding : { ...finding, fingerprint: againOf(mark, count) };
}

function againOf(mark: string, count: number): string {
  return createHash('sha256').update(`${mark} ${count}`).digest('hex').slice(0, mark.length);
}

/** Which note it is, whatever file and place an export puts it in; a draft is known by its file alone. */
function identityOf({ source, origin, metadata }: Note): string[] {
  const { id, record = '', eventDate = '', eventTime = '', type = '', author = '' } = metadata;
  if (id !== undefined) return ['note', record, id];
  const isOfExport = record !== '' || origin.place?.row !== undefined;
  const file = isOfExport ? '' : source.replaceAll('\\', '/');
  return ['note without id', record, file, eventDate, eventTime, type, author];
}

/** Capitals, spacing and the shape of an apostrophe make no other finding. */
function wordsOf(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

/** What a finding without words says, its counts and days left out. */
function sayingOf({ message }: { readonly message: string }): string {
  return wordsOf(message).replace(/\d+/g, '#');
}
