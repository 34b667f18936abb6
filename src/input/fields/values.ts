const YES = new Set(['yes', 'y', 'true', 't', '1', 'x', '✓', '✔', 'restricted', 'confidential', 'sensitive', 'court']);
const NO = new Set(['no', 'n', 'false', 'f', '0', '', '-', 'none', 'n/a', 'not restricted', 'open', 'unrestricted']);

/** Yes or no, as forms write it; nothing where it is neither. */
export function yesOrNo(value: string): boolean | undefined {
  const plain = value.trim().toLowerCase();
  if (YES.has(plain)) return true;
  return NO.has(plain) ? false : undefined;
}

/** `12345; 12346` as the ids it lists. */
export function idList(value: string): string[] {
  return value
    .split(/[;,|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
