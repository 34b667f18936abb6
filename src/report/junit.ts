import type { NoteResult, Problem } from '../model/result.js';
import { nameOfNote } from './naming.js';
import type { Reporter } from './reporter.js';
import { type Row, rowsOf } from './rows.js';
import { attributes, escapeXml } from './xml.js';

/** Tests in one suite; a longer file goes on in another suite of the same name, so that none is kept whole. */
const CASES = 1000;

/** JUnit XML: each note a test that fails where there is an error or a warning. No clock, so that runs compare. */
export const junit: Reporter = async function* (events) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="caselint">\n';
  let suite: Suite | undefined;
  for await (const event of events) {
    if (event.kind === 'summary') continue;
    const source = sourceOf(event.kind === 'problem' ? event.problem.source : event.result);
    if (suite?.source !== source || suite.size === CASES) {
      if (suite) yield suite.text();
      suite = new Suite(source);
    }
    if (event.kind === 'note') suite.addCase(nameOfNote(event.result.note), rowsOf(event));
    else if (event.kind === 'record') suite.addCase(`Record ${event.result.record}`, rowsOf(event));
    else suite.addProblem(event.problem);
  }
  yield `${suite ? suite.text() : ''}</testsuites>\n`;
};

function sourceOf(from: string | NoteResult | { readonly record: string }): string {
  if (typeof from === 'string') return from;
  return 'note' in from ? from.note.source : 'Records';
}

/** The counts stand before the tests, so a suite is kept until its file ends. */
class Suite {
  readonly source: string;
  readonly #cases: string[] = [];
  #failures = 0;
  #errors = 0;

  constructor(source: string) {
    this.source = source;
  }

  get size(): number {
    return this.#cases.length;
  }

  addCase(name: string, rows: readonly Row[]): void {
    const failing = rows.filter(({ level }) => level !== 'info');
    const head = attributes({ name, classname: this.source });
    const lines = rows.map(
      ({ line, column, level, message, rule }) => `${line}:${column} ${level}: ${message} (${rule})`,
    );
    const body = escapeXml(lines.join('\n'));
    const [first] = failing;
    if (first) {
      this.#failures += 1;
      const about = attributes({ message: `${failing.length} to look at`, type: first.rule });
      this.#cases.push(`<testcase${head}><failure${about}>${body}</failure></testcase>\n`);
    } else if (rows.length > 0) this.#cases.push(`<testcase${head}><system-out>${body}</system-out></testcase>\n`);
    else this.#cases.push(`<testcase${head}/>\n`);
  }

  addProblem({ severity, message }: Problem): void {
    const head = attributes({ name: 'reading', classname: this.source });
    if (severity === 'warning') {
      this.#cases.push(`<testcase${head}><system-out>${escapeXml(message)}</system-out></testcase>\n`);
      return;
    }
    this.#errors += 1;
    this.#cases.push(`<testcase${head}><error${attributes({ message, type: 'input' })}/></testcase>\n`);
  }

  text(): string {
    const counts = { tests: this.#cases.length, failures: this.#failures, errors: this.#errors };
    return `<testsuite${attributes({ name: this.source, ...counts })}>\n${this.#cases.join('')}</testsuite>\n`;
  }
}
