import type { Rule } from 'caselint/rule';
import { recordFindingsOf } from 'caselint/testing';
import { expect } from 'vitest';

type Kind = readonly [type: string | undefined, day: string | undefined, title?: string];

/** The gaps that a rule finds in a record of these notes, as the days at their ends; in whatever order they are read. */
export async function gapsIn(rule: Rule, kinds: readonly Kind[], options: object = {}): Promise<string[]> {
  const notes = kinds.map(([type, day, title], index) => ({
    metadata: {
      id: `N${index}`,
      record: 'R1',
      ...(type === undefined ? {} : { type }),
      ...(title === undefined ? {} : { title }),
      ...(day === undefined ? {} : { eventDate: `2026-${day}` }),
    },
  }));
  const said = async (order: typeof notes) => {
    const results = await recordFindingsOf(rule, order, { ...options });
    return results.flatMap(({ findings }) =>
      findings.map(({ notes: ends, message }) => {
        const days = ends.map(({ eventDate = '' }) => eventDate);
        for (const day of days) expect(message).toContain(day);
        return days.map((day) => day.slice(5)).join(' ');
      }),
    );
  };
  const plain = await said(notes);
  expect(await said([...notes].reverse())).toEqual(plain);
  return plain;
}
