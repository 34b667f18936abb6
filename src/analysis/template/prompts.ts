import type { Note } from '../../model/note.js';
import { findPlaceholders } from './placeholders.js';

/** Longer lines without a mark of asking are the template's own wording. */
const LONGEST_HEADING = 70;
const INSTRUCTION =
  /^(?:please\s+)?(?:record|describe|say|state|give|write|list|note|explain|include|set out|summarise|ask|tell|add|enter|outline|detail|name)\b/i;

/**
 * All that a template asks for, in lower case: what its placeholders name, the labels, headings and cells of its form, its
 * questions and its instructions.
 */
export function promptsOf({ text, head = '', metadata }: Note): string[] {
  const prompts = findPlaceholders(text).map(({ label, name }) => `${label} ${name}`);
  for (const line of `${head}\n${text}`.split('\n')) prompts.push(...promptsIn(line));
  if (metadata.eventDate ?? metadata.impossibleDates?.[0]) prompts.push('date of contact');
  prompts.push(...Object.keys(metadata.other ?? {}));
  for (const key of ['author', 'role', 'purpose'] as const) if (metadata[key] !== undefined) prompts.push(key);
  return prompts.map((prompt) =>
    prompt
      .replaceAll('’', "'")
      .replace(/[_{}<>«»[\]$\s]+/g, ' ')
      .toLowerCase(),
  );
}

function promptsIn(written: string): string[] {
  const line = written.replace(/^[\s#>*_•–|-]+(?:\d{1,2}[.)]\s+)?|[\s*_|]+$/g, '').replace(/^\d{1,2}[.)]\s+/, '');
  if (line === '') return [];
  if (line.includes('|')) return line.split('|').map((cell) => cell.trim());
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  if (line.includes('?') || INSTRUCTION.test(line)) return [line];
  const label = /^([^:]{1,70}):/.exec(line)?.[1];
  if (label !== undefined) return [label];
  return line.length <= LONGEST_HEADING && !/[.!;,]$/.test(line) ? [line] : [];
}
