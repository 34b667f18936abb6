import { hint } from '../../engine/nearest.js';
import { type Path, Values, wanted } from '../check/values.js';

/** Takes values out of a pack, and says of each fault which rule it is in. */
export class RuleValues extends Values {
  override fault(path: Path, message: string): void {
    const [top, rule, ...rest] = path;
    const named = rest.filter((part) => /^[A-Za-z]+$/.test(part));
    const at = top === 'rules' && rule !== undefined ? [rule, ...named] : path;
    this.faults.push({ path, message: [...at, message].join(': ') });
  }

  text(path: Path, value: unknown): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.fault(path, wanted('a line of text'));
    return undefined;
  }

  number(path: Path, value: unknown): number | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
    this.fault(path, wanted('a whole number of 0 or more'));
    return undefined;
  }

  choice<const T extends string>(path: Path, value: unknown, of: readonly T[]): T | undefined {
    if (value === undefined || value === null) return undefined;
    const found = of.find((one) => one === (value === false ? 'off' : value));
    if (found !== undefined) return found;
    const near = typeof value === 'string' ? hint(value, of) : '';
    this.fault(path, `${wanted(`one of ${of.join(', ')}`)}${near}`);
    return undefined;
  }
}
