import type { Finding } from '../model/finding.js';
import type { Note } from '../model/note.js';
import type { RecordFinding } from '../model/record.js';
import type { RunEvent } from '../model/result.js';
import type { FingerprintKey } from './key.js';

/** Gives each finding of a run its fingerprint. */
export async function* fingerprinted(events: AsyncIterable<RunEvent>, key: FingerprintKey): AsyncGenerator<RunEvent> {
  const fingerprints = new Fingerprints(key);
  for await (const event of events) {
    if (event.kind === 'note') {
      const { note, findings } = event.result;
      yield findings.length === 0
        ? event
        : { kind: 'note', result: { note, findings: fingerprints.ofNote(note, findings) } };
    } else if (event.kind === 'record') {
      const { record, findings } = event.result;
      yield { kind: 'record', result: { ...event.result, findings: fingerprints.ofRecord(record, findings) } };
    } else if (event.kind === 'summary') {
      yield { kind: 'summary', summary: { ...event.summary, fingerprints: { key: key.id } } };
    } else yield event;
  }
}

/**
 * A fingerprint stands for the note, the rule and the words concerned, and counts where a note has the same words more
 * than once. It holds no place: lines move, exports are sorted anew, notes are added.
 */
class Fingerprints {
  readonly #key: FingerprintKey;
  /** Notes that nothing tells apart are counted over the whole run; a note with an id is counted by itself. */
  readonly #shared = new Map<string, number>();

  constructor(key: FingerprintKey) {
    this.#key = key;
  }

  ofNote(note: Note, findings: readonly Finding[]): Finding[] {
    const about = identityOf(note);
    const counts = note.metadata.id === undefined ? this.#shared : new Map<string, number>();
    return findings.map((finding) => {
      const parts = [...about, finding.rule, finding.text === undefined ? sayingOf(finding) : wordsOf(finding.text)];
      return { ...finding, fingerprint: this.#counted(parts, counts) };
    });
  }

  ofRecord(record: string, findings: readonly RecordFinding[]): RecordFinding[] {
    const counts = new Map<string, number>();
    return findings.map((finding) => {
      const parts = ['record', record, finding.rule, finding.key ?? sayingOf(finding)];
      return { ...finding, fingerprint: this.#counted(parts, counts) };
    });
  }

  #counted(parts: readonly string[], counts: Map<string, number>): string {
    const base = this.#key.fingerprint(parts);
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return count === 1 ? base : this.#key.fingerprint([...parts, String(count)]);
  }
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
