import { type ResolvedConfig, resolveConfig } from '../config/resolve.js';
import { allRules } from '../engine/catalogue.js';
import type { LintOptions } from './options.js';

type ConfigOptions = Pick<LintOptions, 'config' | 'allowJsConfig' | 'preset' | 'rule'>;

/** The configuration that these options and the folder lead to. */
export function configFor(options: ConfigOptions, process: NodeJS.Process): Promise<ResolvedConfig> {
  const { config, allowJsConfig = false, preset, rule } = options;
  const request = {
    cwd: process.cwd(),
    isSearched: config !== false,
    isCodeAllowed: allowJsConfig,
    rules: rule,
    ...(typeof config === 'string' ? { file: config } : {}),
    ...(preset === undefined ? {} : { preset }),
  };
  return resolveConfig(request, allRules());
}
