import { presets } from '../../rules/presets/index.js';
import { appendixTypes } from '../analysis/note-type.js';
import { FIELD_KEYS } from '../input/index.js';
import { CONFIDENCES, LEVELS } from '../model/finding.js';
import type { Rule } from '../rule/note-rule.js';
import { RULE_LEVELS } from './shape.js';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of a configuration file, so that an editor can offer what there is and mark what there is not. */
export function configSchema(rules: readonly Rule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of caselint',
    ...object({
      $schema: { type: 'string' },
      extends: described(WORDS, EXTENDS),
      plugins: described(
        WORDS,
        'Modules with rules in code: files beginning with ./, or packages. Only with --allow-js-config.',
      ),
      retext: RETEXT,
      ...partProperties(),
      fields: object(Object.fromEntries(FIELD_KEYS.map((key) => [key, WORDS])), 'Which column or key holds what.'),
      noteTypes: { $ref: '#/definitions/noteTypes' },
      ignore: described(WORDS, 'Files and folders that are not read, as in .gitignore.'),
      suppressions: described(WORDS, 'Files that list findings to let stand, from the folder of this file.'),
      overrides: {
        type: 'array',
        items: { $ref: '#/definitions/override' },
        description: 'What holds for some notes; the last that is for a note wins.',
      },
    }),
    definitions: {
      words: WORD_OR_LIST,
      level: LEVEL,
      age: AGE,
      levels: levelsSchema(rules),
      rules: { ...object(Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)]))), ...BROUGHT_RULES },
      abbreviation: ABBREVIATION,
      person: PERSON,
      noteType: NOTE_TYPE,
      noteTypes: noteTypesSchema(),
      override: overrideSchema(),
    },
  };
}

const EXTENDS = `What this configuration is laid over: a preset (${Object.keys(presets).join(', ')}), a file beginning with ./, or a package; and what rules are brought along: pack:./rules.yml, vale:./styles/Name.`;

/** One word or a list of them. */
const WORDS: Schema = { $ref: '#/definitions/words' };
const WORD_OR_LIST: Schema = {
  anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string', minLength: 1 } }],
};
/** YAML 1.1 reads `off` as false. */
const LEVEL: Schema = { enum: [...RULE_LEVELS, false] };
const AGE: Schema = {
  type: 'string',
  pattern: '^(\\d{4}-\\d\\d-\\d\\d|\\d{1,4} ?([Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s?)$',
  description: '“6 months”, “2 years”, or a day as YYYY-MM-DD.',
};
const ABBREVIATION: Schema = {
  description: 'true where it is accepted, what it stands for, or both.',
  anyOf: [{ enum: [true, null] }, WORDS, object({ expansions: WORDS, accepted: { type: 'boolean' } })],
};
const ACCESS = ['open', 'confidential'];
const NOTE_TYPE: Schema = {
  anyOf: [{ enum: [true, false, null, ...ACCESS] }, object({ access: { enum: ACCESS }, like: { type: 'string' } })],
};
const PERSON: Schema = {
  anyOf: [
    { type: 'string' },
    {
      ...object({ name: { type: 'string' }, relation: { type: 'string' }, role: { type: 'string' } }),
      required: ['name'],
    },
  ],
};

const RETEXT: Schema = {
  type: 'array',
  items: { anyOf: [{ type: 'string' }, { type: 'array', items: [{ type: 'string' }], minItems: 1 }] },
  description: 'Plugins of retext: a name, or [name, options]. Only with --allow-js-config.',
};
/** Rules that are brought along: `ours/no-initials`, `retext-equality`. */
const BROUGHT_RULES: Schema = {
  patternProperties: { '/|^retext-': { anyOf: [LEVEL, { type: 'array', items: [LEVEL], minItems: 1, maxItems: 2 }] } },
};

function object(properties: Readonly<Record<string, Schema>>, description?: string): Schema {
  return {
    type: 'object',
    properties,
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
  };
}

/** Beside a reference a draft-07 reader hears nothing else, so the description stands around it. */
const described = (schema: Schema, description: string): Schema => ({ description, allOf: [schema] });

function partProperties(): Readonly<Record<string, Schema>> {
  return {
    levels: { $ref: '#/definitions/levels' },
    rules: { $ref: '#/definitions/rules' },
    words: described(WORDS, 'Words and names that are right as they are.'),
    abbreviations: {
      description: 'The own glossary.',
      anyOf: [WORDS, { type: 'object', additionalProperties: { $ref: '#/definitions/abbreviation' } }],
    },
    people: { type: 'array', items: { $ref: '#/definitions/person' }, description: 'People of every note.' },
    template: { type: 'boolean', description: 'Placeholders stand for what they name.' },
  };
}

function overrideSchema(): Schema {
  const conditions = {
    files: described(WORDS, 'Patterns from the folder of this file; without a slash, at any depth.'),
    noteTypes: described(WORDS, 'Case note types; * stands for any run of characters.'),
    teams: described(WORDS, 'Teams; * stands for any run of characters.'),
    olderThan: { $ref: '#/definitions/age' },
    newerThan: { $ref: '#/definitions/age' },
  };
  const asked = Object.keys(conditions).map((key) => ({ required: [key] }));
  return { ...object({ ...conditions, ...partProperties() }), anyOf: asked };
}

function ruleSchema({ summary, options }: Rule): Schema {
  const level = { $ref: '#/definitions/level' };
  const kinds = Object.entries(options).map(([name, { schema, describe, default: value }]) => {
    return [name, { ...schema, description: describe, default: value }] as const;
  });
  const withOptions = { type: 'array', items: [level, object(Object.fromEntries(kinds))], minItems: 1, maxItems: 2 };
  return { description: summary, anyOf: [level, withOptions] };
}

function levelsSchema(rules: readonly Rule[]): Schema {
  const sections = rules
    .flatMap(({ guidance }) => guidance.split(/,\s*/))
    .flatMap((name) => [name, name.split('.')[0] ?? name]);
  const groups = [...LEVELS, ...CONFIDENCES.map((name) => `${name}-confidence`), ...[...new Set(sections)].sort()];
  return object(
    Object.fromEntries(groups.map((group) => [group, { $ref: '#/definitions/level' }])),
    'Levels by group: rules that have a level, rules of a section, findings of a confidence at most.',
  );
}

function noteTypesSchema(): Schema {
  const own = { $ref: '#/definitions/noteType' };
  const listed = Object.fromEntries(appendixTypes().map((name) => [name, own]));
  return {
    description: 'Own case note types. false strikes a type of Appendix 1, and “*”: false all of them.',
    anyOf: [
      { type: 'array', items: { type: 'string' } },
      { type: 'object', properties: { '*': { const: false }, ...listed }, additionalProperties: own },
    ],
  };
}
