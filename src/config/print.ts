import type { OwnNoteType } from '../analysis/note-type.js';
import type { OwnAbbreviation } from '../analysis/settings.js';
import type { Layer } from '../engine/layer.js';
import type { Override } from '../engine/override.js';
import { CONFIDENCES } from '../model/finding.js';
import type { ResolvedConfig } from './resolve.js';

/** A resolved configuration as a file that says the same, with nothing left to extend. */
export function printed(config: ResolvedConfig): string {
  const { rules, settings, state, fields, ignore, suppressionFiles, overrides } = config;
  const levels = rules.map(({ rule, level, options }) => [rule.id, settingOf(level, options)]);
  const content = {
    extends: [],
    levels: capsOf(state.caps),
    rules: Object.fromEntries(levels),
    fields,
    noteTypes: noteTypesOf(settings.noteTypes),
    people: settings.people,
    words: [...settings.words],
    abbreviations: abbreviationsOf(settings.abbreviations),
    ignore,
    suppressions: suppressionFiles,
    template: settings.isTemplate,
    overrides: overrides.map(overrideOf),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function settingOf(level: string, options: Readonly<Record<string, unknown>> = {}): unknown {
  return Object.keys(options).length === 0 ? level : [level, options];
}

function overrideOf({ when, layer }: Override): object {
  const { files, noteTypes, teams, before, since } = when;
  const isForAll = Object.keys(when).length === 0;
  const condition = {
    files: isForAll ? ['**'] : files?.patterns,
    noteTypes,
    teams,
    olderThan: before,
    newerThan: since,
  };
  return { ...condition, ...layerOf(layer) };
}

/** Without what it does not say. */
function layerOf({ levels, rules, words, abbreviations, people, isTemplate }: Layer): object {
  const groups = { ...levels.byLevel, ...levels.bySection, ...capsOf(levels.byConfidence) };
  const settings = [...rules].map(([id, { level, options }]) => [id, settingOf(level, options)]);
  const said = {
    levels: groups,
    rules: Object.fromEntries(settings),
    words,
    abbreviations: abbreviationsOf(abbreviations),
    people,
  };
  const filled = Object.entries(said).filter(([, value]) => Object.keys(value).length > 0);
  return { ...Object.fromEntries(filled), ...(isTemplate === undefined ? {} : { template: isTemplate }) };
}

function capsOf(caps: Layer['levels']['byConfidence']): Record<string, string> {
  const named = CONFIDENCES.flatMap((name) => (caps[name] === undefined ? [] : [[`${name}-confidence`, caps[name]]]));
  return Object.fromEntries(named);
}

function noteTypesOf(own: readonly OwnNoteType[]): object {
  const entries = own.map(({ name, isStruck, access, like }) => {
    if (isStruck === true) return [name, false];
    return [name, access === undefined && like === undefined ? true : { access, like }];
  });
  return Object.fromEntries(entries);
}

function abbreviationsOf(glossary: ReadonlyMap<string, OwnAbbreviation>): object {
  const entries = [...glossary].map(([name, { isAccepted, expansions }]) => {
    if (!isAccepted) return [name, expansions];
    return [name, expansions.length === 0 ? true : { accepted: true, expansions }];
  });
  return Object.fromEntries(entries);
}
