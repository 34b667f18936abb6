import type { Concurrency } from '../engine/concurrency.js';
import type { Confidence } from '../model/finding.js';

/** What the command line can say of the reports of a run and of the verdict on it, as commander hands it over. */
export interface ReportOptions extends HistoryOptions {
  readonly format: readonly string[];
  readonly outputFile?: string;
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly exitZero?: boolean;
  readonly color?: boolean;
  readonly redact?: boolean;
  readonly redactFileNames?: boolean;
  readonly by?: 'author';
  readonly allowEmpty?: boolean;
  readonly strictInput?: boolean;
  readonly statistics?: boolean;
  readonly timing?: boolean;
}

/** What the command line of the check itself can say. */
export interface LintOptions extends ReportOptions, SampleOptions, CacheOptions {
  /** `false` for --no-config. */
  readonly config?: string | false;
  readonly allowJsConfig?: boolean;
  readonly rule: readonly string[];
  readonly preset?: string;
  /** The day of the run, `YYYY-MM-DD`. */
  readonly today?: string;
  /** A list of findings to let stand. */
  readonly suppressions?: string;
  readonly template?: boolean;
  /** Check again whenever a file is saved. */
  readonly watch?: boolean;
  /** Put drafts right where it is certain. */
  readonly fix?: boolean;
  /** Show how drafts would be put right. */
  readonly fixDryRun?: boolean;
  readonly minConfidence: Confidence;
  readonly concurrency: Concurrency;
  /** `2/4` or `auto`. */
  readonly shard?: string;
  readonly stdinFilename?: string;
  readonly stdinFormat?: string;
}

/** What has to do with other runs. */
export interface HistoryOptions {
  readonly fingerprintKey?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

export interface SampleOptions {
  readonly sample?: number;
  readonly seed?: string;
  readonly stratify?: 'team' | 'type';
}

export interface CacheOptions {
  readonly cache?: boolean;
  readonly cacheLocation?: string;
}
