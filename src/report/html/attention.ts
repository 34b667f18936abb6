import type { Summary } from '../../model/result.js';
import { counted, grouped } from '../plain.js';
import type { RuleFacts } from '../reporter.js';
import type { Group } from '../totals.js';
import type { Audit } from './audit.js';
import { ruleLink } from './figures.js';
import { clipped, safe, table } from './table.js';

/** Records and words in one table. */
const SHOWN = 20;
/** A record with fewer notes says little by having no findings. */
const SEVERAL = 3;

/** Records whose recording asks for a second look first. */
export function recordsFirst({ records }: Audit): string {
  const groups = records.byFindings().filter(({ findings }) => findings > 0);
  if (groups.length === 0) return '<p>No record has findings.</p>\n';
  const first = groups.sort((a, b) => b.levels.error - a.levels.error || b.findings - a.findings).slice(0, SHOWN);
  const said = `<p>${counted(groups.length, 'record')} with findings; those with most errors stand first. It is the recording that is looked at, not the risk.</p>\n`;
  return (
    said +
    table<Group>({
      caption: 'Records to look at first',
      columns: [
        { title: 'Record', cell: ({ name }) => clipped(name, 120) },
        { title: 'Notes', cell: ({ notes }) => grouped(notes), isNumber: true },
        { title: 'Errors', cell: ({ levels }) => grouped(levels.error), isNumber: true },
        { title: 'Warnings', cell: ({ levels }) => grouped(levels.warning), isNumber: true },
        { title: 'Info', cell: ({ levels }) => grouped(levels.info), isNumber: true },
      ],
      items: first,
    })
  );
}

/** The words that are found most often: a glossary or a talk in the team can do much about them. */
export function commonestWords({ wordings }: Audit): string {
  const parts = wordings.rules.map((rule) => {
    const common = wordings.commonest(rule, SHOWN);
    const masked = wordings.masked(rule);
    const list = common.map(({ words, count }) => `<li>${clipped(words, 80)} <small>${grouped(count)}</small></li>\n`);
    const hidden =
      masked === 0
        ? ''
        : `<p>${counted(masked, 'finding')} more of words that are not shown, since no list has them.</p>\n`;
    return `<h3>${ruleLink(rule)}</h3>\n${list.length === 0 ? '' : `<ul class="two">\n${list.join('')}</ul>\n`}${hidden}`;
  });
  return parts.length === 0 ? '<p>None were found.</p>\n' : parts.join('');
}

/** Silence of a rule is no praise: it looks for some faults and not for others. So this says where to look for more. */
export function goingWell(audit: Audit, rules: readonly RuleFacts[], summary: Summary): string {
  const { totals, records } = audit;
  if (hasHidden(audit, summary)) {
    return '<p>This report leaves out findings that were made (it shows errors only, or what a baseline does not know), so it cannot tell what has none.</p>\n';
  }
  const suppressed = summary.suppressed === 0 ? '' : '<p>Findings that were suppressed are not counted here.</p>\n';
  const found = new Set(totals.rules.byName().map(({ name }) => name));
  const silent = rules.filter(({ id }) => !found.has(id));
  const lines = silent.map(
    ({ id, summary, guidance }) => `<li>${safe(summary)} (${safe(guidance)}; ${ruleLink(id)})</li>\n`,
  );
  const bySilence =
    lines.length === 0
      ? '<p>Every rule that was on has findings.</p>\n'
      : `<p>These rules have no automatic findings in any note that was checked:</p>\n<ul class="two">\n${lines.join('')}</ul>\n`;
  return `${bySilence}${suppressed}<h3>Where to look for practice to celebrate</h3>\n${quietRecords(records.byName())}`;
}

/** The totals of a run count all; a view of it may show less. */
function hasHidden({ findings }: Audit, { findings: all, ledger }: Summary): boolean {
  return findings.seen < all || (ledger.baseline?.known ?? 0) > 0;
}

function quietRecords(groups: readonly Group[]): string {
  const quiet = groups.filter(({ notes, findings }) => findings === 0 && notes >= SEVERAL);
  const caution = 'A person has to read them: having no automatic findings does not make a record good.';
  if (quiet.length === 0)
    return `<p>No record of ${SEVERAL} notes or more is without automatic findings. Single notes may still be worth showing to others. ${caution}</p>\n`;
  const longest = quiet.sort((a, b) => b.notes - a.notes).slice(0, SHOWN);
  const names = longest.map(
    ({ name, notes }) => `<li>${clipped(name, 120)} <small>${counted(notes, 'note')}</small></li>\n`,
  );
  return `<p>${counted(quiet.length, 'record')} of ${SEVERAL} notes or more without automatic findings, the longest first. ${caution}</p>\n<ul class="two">\n${names.join('')}</ul>\n`;
}
