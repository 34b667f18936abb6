import { excerpt, grouped } from '../plain.js';
import type { Row } from '../rows.js';
import { attributes, escapeXml } from '../xml.js';
import type { Audit } from './audit.js';
import { ruleLink } from './figures.js';
import { clipped, safe, table } from './table.js';

const FILTERS: readonly [name: string, title: string][] = [
  ['level', 'Level'],
  ['rule', 'Rule'],
  ['team', 'Team'],
  ['type', 'Note type'],
];

/** Each finding with its words and what to write instead. */
export function eachFinding({ findings }: Audit): string {
  const rows = findings.inOrder();
  if (rows.length === 0) return '<p>There are none.</p>\n';
  const cut =
    findings.seen > rows.length
      ? `<p class="note">The ${grouped(rows.length)} most serious of ${grouped(findings.seen)} stand here, so that the page opens on any computer. The formats csv, xlsx, json and ndjson hold all of them. All other figures of this report count all.</p>\n`
      : '';
  return `${cut}${FORM}<div id="findings">\n${listOf(rows)}</div>\n`;
}

const FORM = `<form id="filter" hidden aria-label="Search and filter the findings">
<label>Search <input type="search" name="search" autocomplete="off"></label>
${FILTERS.map(([name, title]) => `<label>${title} <select name="${name}"><option value="">All</option></select></label>`).join('\n')}
<button type="reset">Show all</button>
<p id="shown" role="status"></p>
</form>
`;

function listOf(rows: readonly Row[]): string {
  return table<Row>({
    caption: 'Findings one by one',
    attributes: ({ level, rule, team, type }) =>
      attributes({
        'data-level': level,
        'data-rule': rule,
        'data-team': team.slice(0, 120),
        'data-type': type.slice(0, 120),
      }),
    columns: [
      { title: 'Where', cell: whereOf },
      { title: 'Level', cell: ({ level }) => `<span class="level ${level}">${level}</span>` },
      {
        title: 'What',
        cell: ({ message, rule, guidance }) =>
          `${clipped(message, 300)}<br><small>${ruleLink(rule)} ${safe(guidance)}</small>`,
      },
      { title: 'Words', cell: ({ text }) => escapeXml(excerpt(text, 160)) },
      {
        title: 'Instead',
        cell: ({ suggestions }) =>
          suggestions
            .slice(0, 3)
            .map((one) => clipped(one, 160))
            .join('<br>'),
      },
    ],
    items: rows,
  });
}

function whereOf({ source, note, line, team }: Row): string {
  const by = team === '' ? '' : `, ${clipped(team, 120)}`;
  return `${clipped(note, 200)}<br><small>${clipped(source, 200)}, line ${line}${by}</small>`;
}
