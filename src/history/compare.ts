import type { Changes, ChangesOf, ComparedFinding, ComparedRun, Comparison } from '../model/comparison.js';
import type { Sample } from '../model/result.js';
import { HistoryFailure } from './failure.js';

/** What a file of a run tells that a comparison needs. */
export interface RunFile extends ComparedRun {
  /** Id of the key to its fingerprints. */
  readonly key: string;
  readonly found: readonly ComparedFinding[];
  readonly sample?: Sample;
  /** It has only what a baseline did not know. */
  readonly hasBaseline: boolean;
}

/** What changed from one run to another, told by fingerprints. */
export function compare(old: RunFile, now: RunFile): Comparison {
  if (old.key !== now.key) {
    throw new HistoryFailure(
      `${old.file} and ${now.file} were made with two keys, so that no finding of one is known again in the other. Run both with the same --fingerprint-key.`,
    );
  }
  const { fixed, unchanged, appeared } = matched(old.found, now.found);
  const groups = (nameOf: (finding: ComparedFinding) => string) => grouped({ fixed, unchanged, appeared }, nameOf);
  return {
    old: aboutOf(old),
    new: aboutOf(now),
    totals: { new: appeared.length, fixed: fixed.length, unchanged: unchanged.length },
    byRule: groups(({ rule }) => rule),
    byTeam: groups(({ team = '' }) => team),
    byMonth: groups(({ month = '' }) => month),
    ...{ appeared, fixed },
    cautions: cautionsOf(old, now),
  };
}

interface Matched {
  readonly fixed: readonly ComparedFinding[];
  /** As the newer run has them. */
  readonly unchanged: readonly ComparedFinding[];
  readonly appeared: readonly ComparedFinding[];
}

/** One for one: a note that an export has twice has its findings twice, with the same fingerprints. */
function matched(old: readonly ComparedFinding[], now: readonly ComparedFinding[]): Matched {
  const open = new Map<string, ComparedFinding[]>();
  for (const finding of old) {
    const same = open.get(finding.fingerprint);
    if (same) same.push(finding);
    else open.set(finding.fingerprint, [finding]);
  }
  const unchanged: ComparedFinding[] = [];
  const appeared: ComparedFinding[] = [];
  for (const finding of now) (open.get(finding.fingerprint)?.pop() ? unchanged : appeared).push(finding);
  return { fixed: [...open.values()].flat(), unchanged, appeared };
}

function grouped(
  { fixed, unchanged, appeared }: Matched,
  nameOf: (finding: ComparedFinding) => string,
): readonly ChangesOf[] {
  const groups = new Map<string, { -readonly [Key in keyof Changes]: number }>();
  const count = (findings: readonly ComparedFinding[], what: keyof Changes): void => {
    for (const finding of findings) {
      const name = nameOf(finding);
      const group = groups.get(name) ?? { new: 0, fixed: 0, unchanged: 0 };
      group[what] += 1;
      groups.set(name, group);
    }
  };
  count(appeared, 'new');
  count(fixed, 'fixed');
  count(unchanged, 'unchanged');
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, changes]) => ({ name, ...changes }));
}

function aboutOf({ file, notes, findings, version }: RunFile): ComparedRun {
  return { file, notes, findings, ...(version === undefined ? {} : { version }) };
}

function cautionsOf(old: RunFile, now: RunFile): string[] {
  const cautions: string[] = [];
  if (old.version !== undefined && now.version !== undefined && old.version !== now.version) {
    cautions.push(
      `The runs are of caselint ${old.version} and ${now.version}: what a newer rule finds is new, and no note need have changed.`,
    );
  }
  if (drawOf(old) !== drawOf(now)) {
    cautions.push('The runs are of other samples: what was not drawn the second time counts as fixed.');
  }
  for (const { file, hasBaseline, findings, found } of [old, now]) {
    if (hasBaseline) cautions.push(`${file} has only what its baseline did not know.`);
    else if (findings > found.length) {
      cautions.push(
        `${file} does not have all findings of its run: ${found.length} of ${findings}. Was it written with --quiet?`,
      );
    }
  }
  return cautions;
}

function drawOf({ sample }: RunFile): string {
  return sample === undefined ? '' : JSON.stringify([sample.seed, sample.stratify, sample.drawn, sample.of]);
}
