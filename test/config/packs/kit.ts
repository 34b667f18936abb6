import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readPack } from '../../../src/config/packs/pack.js';
import { findingsOf, recordFindingsOf } from '../../../src/testing/index.js';

/** A folder that is gone when the test is over. */
export function temporary(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'caselint-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The rule of a pack that has this one, given by its keys in YAML. */
export function packRule(keys: string) {
  const message = /^message:/m.test(keys) ? '' : 'message: found {words}\n';
  const lines = `${message}${keys.trim()}`.split('\n').map((line) => `    ${line}`);
  const folder = temporary({ 'own.yml': `rules:\n  one:\n${lines.join('\n')}\n` });
  const { rules } = readPack(join(folder, 'own.yml'), 'own.yml');
  if (!rules[0]) throw new Error('the pack has no rule');
  return rules[0].rule;
}

/** What a rule points at; “(note)” where it is the whole note. */
export const foundBy = (keys: string, text: string, given: Parameters<typeof findingsOf>[2] = {}) =>
  findingsOf(packRule(keys), text, given).map((finding) => finding.text ?? '(note)');

/** What it says. */
export const saidBy = (keys: string, text: string, given: Parameters<typeof findingsOf>[2] = {}) =>
  findingsOf(packRule(keys), text, given).map(({ message }) => message);

/** What it says of a record whose notes are `date text`. */
export async function saidOfRecord(keys: string, notes: readonly string[]) {
  const given = notes.map((note) => {
    const [eventDate = '', ...text] = note.split(' ');
    return { text: text.join(' '), metadata: { record: 'r', type: 'Home visit', eventDate } };
  });
  const results = await recordFindingsOf(packRule(keys), given);
  return results.flatMap(({ findings }) => findings.map(({ message, notes: refs }) => [message, refs.length]));
}
