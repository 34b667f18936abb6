import { inlineList } from '../../analysis/word-list.js';
import type { Ledger } from '../../model/result.js';
import { type NoteRule, noteRule } from '../../rule/note-rule.js';
import type { ActiveRule, RecordPlan } from '../plan.js';
import { PartialFailure } from './failure.js';
import type { Head, Read, RuleLine } from './lines.js';
import { openPart, type PartFile } from './part-file.js';

/** Parts that belong together and are all there. */
export interface PartialRun {
  readonly files: readonly PartFile[];
  /** What all of the parts say of themselves alike. */
  readonly head: Head;
  /** The rules that are on, and what concludes on the records. */
  readonly plan: RecordPlan;
  /** What was read, before the items are counted on it. */
  readonly ledger: Ledger;
}

/** Opens the parts of one run. Whatever does not fit is refused before anything is written. */
export function openRun(paths: readonly string[], version: string, catalogue: readonly NoteRule[]): PartialRun {
  const files = paths.map((path) => openPart(path, version));
  files.sort((a, b) => a.head.shard.index - b.head.shard.index);
  const [first] = files;
  if (first === undefined) throw new PartialFailure('There are no partial results to merge.');
  for (const file of files) refuseOther(first, file);
  refuseTwice(files);
  refuseMissing(files, first.head.shard.count);
  const { head, end } = first;
  return { files, head, plan: planOf(head, catalogue), ledger: ledgerOf(end.read) };
}

function refuseOther(a: PartFile, b: PartFile): void {
  const both = `${a.path} and ${b.path}`;
  const { count } = a.head.shard;
  if (count !== b.head.shard.count) {
    throw new PartialFailure(`${both} are parts of ${count} and of ${b.head.shard.count}: they are of different runs.`);
  }
  if (a.head.redacted !== b.head.redacted) {
    throw new PartialFailure(`${both} were written with and without --redact. Run all shards with it, or none.`);
  }
  if (a.head.key !== b.head.key) {
    throw new PartialFailure(`${both} were written with different keys. Give all shards the same --fingerprint-key.`);
  }
  if (a.head.config !== b.head.config) {
    throw new PartialFailure(
      `${both} were written with different configurations. Run all shards with the same one and the same options, and where it speaks of ages with the same --today.`,
    );
  }
  if (JSON.stringify(a.end.read) !== JSON.stringify(b.end.read)) {
    throw new PartialFailure(
      `${both} have not read the same: ${sizeOf(a.end.read)}, and ${sizeOf(b.end.read)}. Give all shards the same files under the same names, and run them again.`,
    );
  }
}

function sizeOf({ notes, filesRead, files }: Read): string {
  return `${notes} notes in ${filesRead} of ${files} files`;
}

function refuseTwice(files: readonly PartFile[]): void {
  for (const [at, { path, head }] of files.entries()) {
    const before = files[at - 1];
    if (before?.head.shard.index !== head.shard.index) continue;
    const which = `shard ${head.shard.index} of ${head.shard.count}`;
    const what = before.path === path ? `${path} was given twice.` : `${before.path} and ${path} are both ${which}.`;
    throw new PartialFailure(`${what} Give each shard once.`);
  }
}

function refuseMissing(files: readonly PartFile[], count: number): void {
  if (files.length === count) return;
  const there = new Set(files.map(({ head }) => head.shard.index));
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !there.has(index));
  const shown = missing.length > 10 ? `${missing.slice(0, 10).join(', ')} …` : missing.join(', ');
  const what =
    missing.length === 1 ? `Shard ${shown} of ${count} is missing` : `Shards ${shown} of ${count} are missing`;
  throw new PartialFailure(`${what}. Give the files of all shards; run one again with --shard ${missing[0]}/${count}.`);
}

function planOf({ rules, caps, suppressions }: Head, catalogue: readonly NoteRule[]): RecordPlan {
  return {
    rules: rules.map((line) => activeOf(line, catalogue)),
    caps,
    suppressions: suppressions.map((one) => ({ ...one, reason: '' })),
  };
}

function activeOf({ id, level, options, brought }: RuleLine, catalogue: readonly NoteRule[]): ActiveRule {
  const known = catalogue.find((rule) => rule.id === id);
  if (known !== undefined) return { rule: known, level, options };
  if (brought === undefined) {
    throw new PartialFailure(`The parts were written with the rule ${id}, which this caselint does not have.`);
  }
  const { ownTerms, ...about } = brought;
  const columns = Object.keys(ownTerms[0]?.fields ?? {});
  const ownLists = [inlineList(columns, ownTerms)];
  const rule = noteRule({ id, level, ...about, ownLists, needs: [], check: () => [] });
  return { rule, level, options };
}

function ledgerOf({ files, filesRead, empty }: Read): Ledger {
  return { filesFound: files, filesRead, notesRead: 0, notesEmpty: empty, problems: [] };
}
