import { isDay } from '../config/age.js';
import { type ResolvedConfig, resolveConfig } from '../config/resolve.js';
import { allRules } from '../engine/catalogue.js';
import type { IsoDate } from '../model/note.js';
import { UsageFailure } from './failure.js';
import type { LintOptions } from './options.js';

export type ConfigOptions = Pick<
  LintOptions,
  'config' | 'allowJsConfig' | 'preset' | 'rule' | 'today' | 'suppressions'
>;

/** The configuration that these options and the folder lead to. */
export function configFor(options: ConfigOptions, process: Pick<NodeJS.Process, 'cwd'>): Promise<ResolvedConfig> {
  const { config, allowJsConfig = false, preset, rule, suppressions } = options;
  const request = {
    cwd: process.cwd(),
    isSearched: config !== false,
    isCodeAllowed: allowJsConfig,
    rules: rule,
    today: todayOf(options),
    ...(typeof config === 'string' ? { file: config } : {}),
    ...(preset === undefined ? {} : { preset }),
    ...(suppressions === undefined ? {} : { suppressions }),
  };
  return resolveConfig(request, allRules());
}

/** The day from which the ages of notes are counted: the one that was given, or that of the calendar on the wall. */
function todayOf({ today }: ConfigOptions): IsoDate {
  if (today === undefined) {
    const now = new Date();
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }
  if (isDay(today)) return today;
  throw new UsageFailure('--today should be a day that there is, as YYYY-MM-DD.');
}
