import { grouped } from '../plain.js';
import type { Grouping, RuleFacts } from '../reporter.js';
import { type Group, per100 } from '../totals.js';
import type { Audit } from './audit.js';
import { bar, columns, LEGEND } from './pictures.js';
import { type Column, clipped, safe, table } from './table.js';

/** Names in one table; the workbook has all of them. */
const SHOWN = 100;
/** Months in one picture. */
const MONTHS = 60;

const TITLES: Readonly<Record<Grouping, string>> = {
  team: 'By team',
  type: 'By note type',
  month: 'By month',
  author: 'By author',
};

/** A link to the page of a rule, which is in the report. */
export function ruleLink(rule: string): string {
  return `<a href="#rule-${safe(rule)}">${safe(rule)}</a>`;
}

export function ruleFigures({ totals }: Audit, notes: number, facts: ReadonlyMap<string, RuleFacts>): string {
  const groups = totals.rules.byFindings().map((group) => ({ ...group, notes }));
  if (groups.length === 0) return '<p>There are no findings.</p>\n';
  const most = Math.max(...groups.map(rateOf));
  const rule: Column<Group> = {
    title: 'Rule',
    cell: ({ name }) => `${ruleLink(name)}<br><small>${safe(facts.get(name)?.summary ?? '')}</small>`,
  };
  const guidance: Column<Group> = { title: 'Guidance', cell: ({ name }) => safe(facts.get(name)?.guidance ?? '') };
  const shown = [rule, guidance, FINDINGS, RATE, pictureOf(most)];
  return LEGEND + table({ caption: 'Findings by rule', columns: shown, items: groups });
}

export function groupFigures({ totals }: Audit): string {
  return [...totals.by].map(([grouping, groups]) => figuresOf(grouping, groups.byName())).join('');
}

function figuresOf(grouping: Grouping, groups: readonly Group[]): string {
  const title = TITLES[grouping];
  const most = Math.max(0, ...groups.map(rateOf));
  const name: Column<Group> = {
    title: title.slice('By '.length).replace(/^./, upper),
    cell: (group) => clipped(group.name, 120),
  };
  const items = grouping === 'month' ? groups.slice(-SHOWN) : groups.slice(0, SHOWN);
  const left = groups.length - items.length;
  const more =
    left === 0 ? '' : `<p>${grouped(left)} more are not shown here; the workbook (xlsx) has all of them.</p>\n`;
  const picture = grouping === 'month' ? pictureOfMonths(groups) : '';
  const head = `<h3>${title}</h3>\n${grouping === 'author' ? CAUTION : ''}${LEGEND}${picture}`;
  return (
    head +
    table({
      caption: `Findings ${title.toLowerCase()}`,
      columns: [name, NOTES, FINDINGS, RATE, pictureOf(most)],
      items,
    }) +
    more
  );
}

/** Months without a date are no point in time. */
function pictureOfMonths(groups: readonly Group[]): string {
  const months = groups.filter(({ name }) => /^\d{4}-\d\d$/.test(name)).slice(-MONTHS);
  return months.length < 2 ? '' : columns(months, 'Findings in 100 notes, month by month');
}

const CAUTION =
  '<p class="note">These numbers say nothing of anybody’s worth: they rest on the kind of work each does and on how much of it is here.</p>\n';

const NOTES: Column<Group> = { title: 'Notes', cell: ({ notes }) => grouped(notes), isNumber: true };
const FINDINGS: Column<Group> = { title: 'Findings', cell: ({ findings }) => grouped(findings), isNumber: true };
const RATE: Column<Group> = { title: 'In 100 notes', cell: (group) => String(rateOf(group)), isNumber: true };

function pictureOf(most: number): Column<Group> {
  return { title: 'Compared', cell: (group) => bar(group, most) };
}

function rateOf({ findings, notes }: Group): number {
  return per100(findings, notes);
}

function upper(letter: string): string {
  return letter.toUpperCase();
}
