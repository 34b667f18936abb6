/** One option of a rule: type, default, validation, docs row and JSON schema all come from it. */
export interface OptionKind<T> {
  readonly default: T;
  readonly describe: string;
  /** JSON Schema of the value. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** What the value should be, in words, where it is not that; undefined where it is right. */
  fault(value: unknown): string | undefined;
}

export type OptionShape = Readonly<Record<string, OptionKind<unknown>>>;
export type OptionValues<O extends OptionShape> = {
  readonly [K in keyof O]: O[K] extends OptionKind<infer T> ? T : never;
};

interface Spec<T> {
  readonly default: T;
  readonly describe: string;
}

export function integer(spec: Spec<number> & { readonly min?: number; readonly max?: number }): OptionKind<number> {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = spec;
  const range = spec.max === undefined ? `of ${min} or more` : `from ${min} to ${max}`;
  return {
    default: spec.default,
    describe: spec.describe,
    schema: { type: 'integer', minimum: min, ...(spec.max === undefined ? {} : { maximum: max }) },
    fault: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
        ? undefined
        : `a whole number ${range}`,
  };
}

export function boolean(spec: Spec<boolean>): OptionKind<boolean> {
  return {
    ...spec,
    schema: { type: 'boolean' },
    fault: (value) => (typeof value === 'boolean' ? undefined : 'true or false'),
  };
}

export function choice<const T extends string>(spec: Spec<NoInfer<T>> & { readonly of: readonly T[] }): OptionKind<T> {
  return {
    default: spec.default,
    describe: spec.describe,
    schema: { enum: spec.of },
    fault: (value) => (spec.of.some((name) => name === value) ? undefined : `one of ${spec.of.join(', ')}`),
  };
}

export function strings(spec: Spec<readonly string[]>): OptionKind<readonly string[]> {
  return {
    ...spec,
    schema: { type: 'array', items: { type: 'string' } },
    fault: (value) =>
      Array.isArray(value) && value.every((item) => typeof item === 'string') ? undefined : 'a list of words',
  };
}
