import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtInRules } from '../../rules/index.js';
import type { NoteMetadata } from '../../src/model/note.js';
import { findingsOf, unmark } from '../../src/testing/index.js';

const read = (path: string) => readFileSync(path, 'utf8');

/** The examples under a heading of a page: metadata, marked text. */
function examples(page: string, heading: string): { text: string; metadata?: NoteMetadata }[] {
  const part = new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(page)?.[1] ?? '';
  return [...part.matchAll(/```note\n([\s\S]*?)\n```/g)].map(([, body = '']) => {
    const [head, ...rest] = body.split('\n--\n');
    if (rest.length === 0) return { text: body };
    return { text: rest.join('\n--\n'), metadata: camelKeys(parse(head ?? '') ?? {}) };
  });
}

function camelKeys(fields: Record<string, unknown>): NoteMetadata {
  const entries = Object.entries(fields).map(([key, value]) => [
    key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    value instanceof Date ? value.toISOString().slice(0, 10) : value,
  ]);
  return Object.fromEntries(entries);
}

describe.each(builtInRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = existsSync(`rules/${id}/README.md`) ? read(`rules/${id}/README.md`) : '';

  it('has a page with every part', () => {
    expect(page.startsWith(`# ${id}\n`)).toBe(true);
    for (const part of ['<!-- facts -->', '## Why', '## Problems', '## Not problems', '## How to rewrite']) {
      if (rule.scope === 'record' && part.endsWith('roblems')) continue;
      expect(page).toContain(part);
    }
    if (Object.keys(rule.options).length > 0) expect(page).toContain('<!-- options -->');
  });

  it('finds the problems of its page where they are marked, and nothing in the others', () => {
    if (rule.scope === 'record') return;
    for (const { text, metadata } of examples(page, 'Problems')) {
      const { text: plain, spans } = unmark(text);
      const found = findingsOf(rule, plain, metadata ? { metadata } : {});
      expect(found.length, text).toBeGreaterThan(0);
      for (const { start, end } of spans) {
        const isMet = found.some(
          (finding) => finding.start && finding.end && finding.start.offset < end && start < finding.end.offset,
        );
        expect(isMet, text).toBe(true);
      }
    }
    for (const { text, metadata } of examples(page, 'Not problems')) {
      expect(
        findingsOf(rule, text, metadata ? { metadata } : {}).map((finding) => finding.message),
        text,
      ).toEqual([]);
    }
  });

  it('says what it looks for in words that do not scold', () => {
    expect(rule.summary.length).toBeGreaterThan(10);
    for (const message of Object.values(rule.messages))
      expect(message).not.toMatch(/\b(?:bad|poor|wrong of you|must not|failed|lazy|sloppy|error)\b/i);
    expect(rule.guidance).toMatch(/^(?:§\d(?:\.\d)?(?:, §\d(?:\.\d)?)*|Appendix 1)$/);
    if (rule.level === 'error') expect(rule.confidence).not.toBe('low');
  });
});
