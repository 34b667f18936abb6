import type { Problem, RunEvent } from '../model/result.js';

/** Puts `file-1.csv` for the name of each file, which may name a child, and the same for the same file. */
export async function* fileNamesMasked(events: AsyncIterable<RunEvent>): AsyncGenerator<RunEvent> {
  const names = new FileNames();
  for await (const event of events) yield names.masked(event);
}

class FileNames {
  readonly #names = new Map<string, string>();

  masked(event: RunEvent): RunEvent {
    if (event.kind === 'note') {
      const { note, findings } = event.result;
      return { kind: 'note', result: { note: { ...note, source: this.#nameOf(note.source) }, findings } };
    }
    if (event.kind === 'problem') return { kind: 'problem', problem: this.#problem(event.problem) };
    if (event.kind === 'record') {
      const findings = event.result.findings.map((finding) => ({
        ...finding,
        notes: finding.notes.map((note) => ({ ...note, source: this.#nameOf(note.source) })),
      }));
      return { kind: 'record', result: { ...event.result, source: this.#nameOf(event.result.source), findings } };
    }
    const { ledger } = event.summary;
    const problems = ledger.problems.map((problem) => this.#problem(problem));
    return { kind: 'summary', summary: { ...event.summary, ledger: { ...ledger, problems } } };
  }

  /** A message may name the file too, whole or by its last part. */
  #problem({ source, message, ...rest }: Problem): Problem {
    const name = this.#nameOf(source);
    const last = source.split(/[\\/]/).at(-1) ?? '';
    const said = [source, last]
      .filter((part) => part.length > 2)
      .reduce((all, part) => all.replaceAll(part, name), message);
    return { ...rest, source: name, message: said };
  }

  #nameOf(source: string): string {
    const known = this.#names.get(source);
    if (known !== undefined) return known;
    const ending = /\.[A-Za-z0-9]{1,5}$/.exec(source)?.[0] ?? '';
    const name = `file-${this.#names.size + 1}${ending}`;
    this.#names.set(source, name);
    return name;
  }
}
