import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lint } from '../engine/lint.js';
import { discover, type Format, formatOf, read } from '../input/index.js';
import type { Finding } from '../model/finding.js';
import type { Note } from '../model/note.js';
import { type Location, Locator } from '../model/origin.js';
import { newLedger, type Problem, type RunEvent } from '../model/result.js';
import type { Setup } from './host.js';

/** One thing to show in a document. Places are those of the source: 1-based, in UTF-16 units. */
export type Seen =
  | {
      readonly kind: 'finding';
      readonly finding: Omit<Finding, 'place'>;
      readonly from: Location;
      readonly to: Location;
      /** Nothing for a finding about a whole record. */
      readonly note: Note | undefined;
    }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Formats that an editor shows as they are. */
const SHOWN: ReadonlySet<Format> = new Set(['text', 'csv', 'tsv']);

/** What a run in the folder would say of a document; nothing where it would not look at it. */
export async function look(uri: string, text: string, { folder, setup }: { folder: string; setup: Setup }) {
  const source = sourceOf(uri, folder);
  const format = formatOf(source) ?? 'text';
  if (!SHOWN.has(format) || (await isLeftOut(source, folder, setup))) return [];
  const stream = (async function* () {
    yield text;
  })();
  const items = read({ source, stream }, { fields: setup.fields, format });
  const seen: Seen[] = [];
  for await (const event of lint(items, setup.plan, newLedger())) seen.push(...seenIn(event));
  return seen;
}

/** The path as somebody in the folder would give it; a document that is not saved has only a name. */
function sourceOf(uri: string, folder: string): string {
  return uri.startsWith('file:') ? relative(folder, fileURLToPath(uri)) : 'unsaved.md';
}

async function isLeftOut(source: string, folder: string, { ignore }: Setup): Promise<boolean> {
  const { inputs, problems } = await discover([source], { cwd: folder, ignore });
  // A document that stands nowhere yet is an error; one that is left out is a warning.
  return inputs.length === 0 && problems.some(({ severity }) => severity === 'warning');
}

function seenIn(event: RunEvent): Seen[] {
  if (event.kind === 'problem') return [{ kind: 'problem', problem: event.problem }];
  if (event.kind === 'record') {
    return event.result.findings.map((finding) => {
      const from = finding.start ?? { line: 1, column: 1 };
      return { kind: 'finding', finding, from, to: finding.end ?? from, note: undefined };
    });
  }
  if (event.kind !== 'note') return [];
  const { note, findings } = event.result;
  return findings.map((finding) => ({ kind: 'finding', finding, note, ...placeOf(finding, note) }));
}

/** A finding about a whole note stands at its first word. */
function placeOf({ start, end }: Finding, note: Note): { from: Location; to: Location } {
  if (start && end) return { from: start, to: end };
  const first = /\S+/.exec(note.text);
  const at = first?.index ?? 0;
  const range = new Locator(note.text, note.origin).range({ start: at, end: at + (first?.[0].length ?? 0) });
  return { from: range.start, to: range.end };
}
