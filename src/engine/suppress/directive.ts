import { hint } from '../nearest.js';

const KINDS = ['disable-next-line', 'disable', 'enable', 'disable-file'] as const;

/** What a comment asks for. */
export interface Request {
  readonly kind: (typeof KINDS)[number];
  /** In an `enable` without rules: all that are suppressed. */
  readonly rules: readonly string[];
}

/** What is wrong with a comment; it then does nothing. Message and data as a rule reports them. */
export interface Flaw {
  readonly message: 'unknown-form' | 'no-rule' | 'no-reason' | 'unknown-rule';
  readonly data: Readonly<Record<string, string>>;
}

/** Reads `caselint-disable-next-line rule, rule -- reason`. */
export function readDirective(written: string, known: readonly string[]): Request | Flaw {
  const [, name = '', rest = ''] = /^caselint-(\S*)([\s\S]*)$/.exec(written) ?? [];
  const kind = KINDS.find((one) => one === name);
  if (kind === undefined) return flaw('unknown-form', { form: `caselint-${name}`, hint: hint(name, KINDS) });
  const [, list = '', reason = ''] = /^([\s\S]*?)(?:(?<=\s)--(?=\s|$)([\s\S]*))?$/.exec(rest) ?? [];
  const rules = list.split(/[\s,]+/).filter((rule) => rule !== '');
  const unknown = rules.find((rule) => !known.includes(rule));
  if (unknown !== undefined) return flaw('unknown-rule', { rule: unknown, hint: hint(unknown, known) });
  if (kind === 'enable') return { kind, rules };
  if (rules.length === 0) return flaw('no-rule', { form: `caselint-${kind}` });
  return reason.trim() === '' ? flaw('no-reason', { form: `caselint-${kind}` }) : { kind, rules };
}

function flaw(message: Flaw['message'], data: Flaw['data']): Flaw {
  return { message, data };
}
