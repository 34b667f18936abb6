import type { Command } from 'commander';
import { presets } from '../../../rules/presets/index.js';
import { RULE_LEVELS } from '../../config/shape.js';
import { allRules } from '../../engine/catalogue.js';
import { EXTENSIONS } from '../../input/index.js';
import { FORMAT_NAMES } from '../../report/index.js';
import { bash } from './bash.js';
import { fish } from './fish.js';
import { powershell } from './powershell.js';
import type { Shell } from './shells.js';
import { type CommandSpec, specsOf } from './spec.js';
import { zsh } from './zsh.js';

const WRITERS: Readonly<Record<Shell, (specs: readonly CommandSpec[]) => string>> = { bash, zsh, fish, powershell };

/** `caselint completion SHELL`: a script for the shell, with every word in it, so that no key press starts caselint. */
export function completionCommand(shell: Shell, program: Command, process: NodeJS.Process): number {
  const ids = allRules().map(({ id }) => id);
  const levels = ids.flatMap((id) => RULE_LEVELS.map((level) => `${id}:${level}`));
  const specs = specsOf(program, {
    rule: ids,
    'id:level': levels,
    'name[=file]': FORMAT_NAMES,
    preset: Object.keys(presets),
    format: [...new Set(Object.values(EXTENSIONS))],
  });
  process.stdout.write(WRITERS[shell](specs));
  return 0;
}
