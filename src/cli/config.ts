import { isDay } from '../config/age.js';
import { printed } from '../config/print.js';
import { type ResolvedConfig, resolvedRules } from '../config/resolve.js';
import { overlaid } from '../engine/layer.js';
import { type Condition, type Override, testOf } from '../engine/override.js';
import type { Note } from '../model/note.js';
import { type ConfigOptions, configFor } from './configured.js';
import { UsageFailure } from './failure.js';

export interface ConfigPrintOptions extends ConfigOptions {
  readonly noteType?: string;
  readonly team?: string;
  readonly date?: string;
}

/** `caselint config print [FILE]` and `config inspect [FILE]`. */
export async function configCommand(
  how: 'print' | 'inspect',
  file: string | undefined,
  options: ConfigPrintOptions,
  process: NodeJS.Process,
): Promise<number> {
  const config = await configFor(options, process);
  for (const remark of config.remarks) process.stderr.write(`caselint: ${remark}\n`);
  const applied = file === undefined ? config : await appliedTo(config, noteOf(file, options));
  process.stdout.write(how === 'print' ? printed(applied) : inspected(applied));
  return 0;
}

/** A note of which only that is known which overrides ask for. */
function noteOf(source: string, { noteType, team, date }: ConfigPrintOptions): Note {
  if (date !== undefined && !isDay(date))
    throw new UsageFailure('--date should be a day that there is, as YYYY-MM-DD.');
  const metadata = {
    ...(noteType === undefined ? {} : { type: noteType }),
    ...(team === undefined ? {} : { team }),
    ...(date === undefined ? {} : { eventDate: date }),
  };
  return { source, index: 0, text: '', metadata, origin: { kind: 'plain', line: 1, column: 1 } };
}

/**
 * What holds for a note. An override that asks for what is not known of it, such as its type, is left to stand as an
 * override, and so are those after it, as they are laid over it.
 */
async function appliedTo(config: ResolvedConfig, note: Note): Promise<ResolvedConfig> {
  let { state } = config;
  const left: Override[] = [];
  for (const override of config.overrides) {
    const { files: _, ...rest } = override.when;
    const known = knownOf(override.when, note);
    if (!(await testOf(known, state.settings.noteTypes))(note)) continue;
    const isOpen = Object.keys(override.when).length > Object.keys(known).length;
    if (isOpen || left.length > 0) left.push({ ...override, when: isOpen ? rest : {} });
    else state = overlaid(state, override.layer, config.catalogue, override.from);
  }
  return { ...config, state, settings: state.settings, rules: resolvedRules(state, config.catalogue), overrides: left };
}

/** The part of a condition that can be told of what is known. */
function knownOf({ files, noteTypes, teams, before, since }: Condition, { metadata }: Note): Condition {
  return {
    ...(files ? { files } : {}),
    ...(noteTypes && metadata.type !== undefined ? { noteTypes } : {}),
    ...(teams && metadata.team !== undefined ? { teams } : {}),
    ...(before !== undefined && metadata.eventDate !== undefined ? { before } : {}),
    ...(since !== undefined && metadata.eventDate !== undefined ? { since } : {}),
  };
}

function inspected({ rules, sources, values, overrides }: ResolvedConfig): string {
  const rows = [
    ...rules.map(({ rule, level, from }) => [rule.id, level, from] as const),
    ...values.map(({ name, value, from }) => [name, value, from] as const),
    ...overrides.map(({ when, from }) => ['overrides', Object.keys(when).join(', ') || 'all notes', from] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value, from]) => `${name.padEnd(width)}  ${value.padEnd(7)}  ${from}\n`);
  return `Laid over each other: ${sources.join(', ')}\n\n${lines.join('')}`;
}
