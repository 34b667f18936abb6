import { hint } from '../../engine/nearest.js';
import type { Fault } from '../fault.js';

export type Dictionary = Readonly<Record<string, unknown>>;
export type Path = readonly string[];

/** Takes values out of what a file holds, and keeps what is wrong with them: all faults are told at once. */
export class Values {
  readonly faults: Fault[] = [];

  fault(path: Path, message: string): void {
    this.faults.push({ path, message: path.length === 0 ? message : `${path[0]}: ${message}` });
  }

  /** Names that are not known, each with the one that is nearest. */
  known(path: Path, given: Dictionary, what: string, names: readonly string[]): void {
    for (const key of Object.keys(given)) {
      if (!names.includes(key)) this.fault([...path, key], `There is no ${what} “${key}”.${hint(key, names)}`);
    }
  }

  dictionary(path: Path, value: unknown): Dictionary {
    if (value === undefined || value === null) return {};
    if (isDictionary(value)) return value;
    const top = 'The file should hold settings, such as “rules:”.';
    this.fault(path, path.length === 0 ? top : wanted('a set of names and values'));
    return {};
  }

  list(path: Path, value: unknown): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    this.fault(path, wanted('a list'));
    return [];
  }

  /** One word or a list of them. */
  names(path: Path, value: unknown): string[] {
    const list = typeof value === 'string' ? [value] : this.list(path, value);
    const names = list.flatMap((item) => (typeof item === 'string' && item !== '' ? [item] : []));
    if (names.length < list.length) this.fault(path, wanted('a list of words'));
    return names;
  }

  truth(path: Path, value: unknown): boolean | undefined {
    if (value === undefined || typeof value === 'boolean') return value;
    this.fault(path, wanted('true or false'));
    return undefined;
  }
}

export const wanted = (what: string): string => `This should be ${what}.`;

export const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
