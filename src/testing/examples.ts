import type { NoteMetadata } from '../model/note.js';
import type { Rule } from '../rule/note-rule.js';
import { findingsOf, ORDINARY, recordFindingsOf, tableFaults } from './index.js';

/** One note of an example. In its text `⟦…⟧` marks what the rule should point at. */
interface ExampleNote {
  readonly text: string;
  readonly metadata: NoteMetadata;
  readonly says?: string;
}

/** One note, or for a rule about whole records all notes of a record. */
type Example = readonly ExampleNote[];

export interface ExampleResult {
  readonly kind: 'bad' | 'good';
  /** Place among the examples of its kind, from 1. */
  readonly number: number;
  readonly text: string;
  /** Sentences; empty where the rule does what the example says. */
  readonly faults: readonly string[];
}

/** Runs the examples that a pack has for a rule. A bad one without marks has to be reported anywhere. */
export async function runExamples(
  rule: Rule,
  examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] },
): Promise<ExampleResult[]> {
  const results: ExampleResult[] = [];
  for (const kind of ['bad', 'good'] as const) {
    for (const [index, example] of examples[kind].entries()) {
      const text = example.map((note) => note.text).join(' / ');
      const faults =
        rule.scope === 'record' ? await recordFaults(rule, example, kind) : noteFaults(rule, example, kind);
      results.push({ kind, number: index + 1, text, faults });
    }
  }
  return results;
}

function noteFaults(rule: Rule, [note]: Example, kind: 'bad' | 'good'): readonly string[] {
  if (!note) return [];
  const { text, says } = note;
  const metadata = { ...ORDINARY, ...note.metadata };
  if (kind === 'bad' && !text.includes('⟦')) {
    const [first] = findingsOf(rule, text, { metadata });
    return first ? saidFaults([first.message], says) : ['reported nothing'];
  }
  const row = { text, metadata, ...(says === undefined ? {} : { says }) };
  const [result] = tableFaults(rule, { bad: [], good: [], [kind]: [row] });
  return result?.faults ?? [];
}

async function recordFaults(rule: Rule, example: Example, kind: 'bad' | 'good'): Promise<readonly string[]> {
  const notes = example.map(({ text, metadata }) => ({
    text,
    metadata: { ...ORDINARY, record: 'example', ...metadata },
  }));
  const results = await recordFindingsOf(rule, notes);
  const messages = results.flatMap(({ findings }) => findings.map(({ message }) => message));
  if (kind === 'good') return messages.map((message) => `reported the record: ${message}`);
  if (messages.length === 0) return ['reported nothing'];
  return saidFaults(messages, example.find(({ says }) => says !== undefined)?.says);
}

const saidFaults = (messages: readonly string[], says: string | undefined): string[] =>
  says === undefined || messages.some((message) => message.includes(says)) ? [] : [`said "${messages[0] ?? ''}"`];
