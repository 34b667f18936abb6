import { readFileSync } from 'node:fs';

/** From the package itself, so that it is written once. */
export function packageVersion(): string {
  const url = new URL(import.meta.resolve('caselint/package.json'));
  const parsed: unknown = JSON.parse(readFileSync(url, 'utf8'));
  const hasVersion = typeof parsed === 'object' && parsed !== null && 'version' in parsed;
  return hasVersion ? String(parsed.version) : 'unknown';
}
