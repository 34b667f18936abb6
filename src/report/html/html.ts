import { plain } from '../plain.js';
import type { ReportContext, Reporter } from '../reporter.js';
import { escapeXml } from '../xml.js';
import { commonestWords, goingWell, recordsFirst } from './attention.js';
import { Audit } from './audit.js';
import { groupFigures, ruleFigures } from './figures.js';
import { eachFinding } from './findings.js';
import { coverage, glance } from './overview.js';
import { FILLS } from './pictures.js';
import { rulePages } from './rule-pages.js';
import { SCRIPT, SCRIPT_HASH } from './script.js';
import { STYLE } from './style.js';

/** The audit report: one file that opens anywhere, asks no network and is whole without its script. */
export const html: Reporter = async function* (events, context) {
  const audit = new Audit(context.groupings);
  for await (const event of events) audit.see(event);
  const sections = sectionsOf(audit, context);
  yield head(sections);
  for (const { id, title, body } of sections) yield `<section>\n<h2 id="${id}">${title}</h2>\n${body}</section>\n`;
  yield '<section>\n<h2 id="rules">The rules</h2>\n<p>What each rule that was on looks for, why, and what to write instead.</p>\n';
  yield* rulePages(context);
  yield `</section>\n</main>\n<footer><p>Made by caselint ${escapeXml(plain(context.version))}. A finding asks for a second look at how something is recorded; it is no verdict on anybody, and no findings do not make a note good.</p></footer>\n`;
  yield `<script>${SCRIPT}</script>\n</body>\n</html>\n`;
};

interface Section {
  readonly id: string;
  readonly title: string;
  /** Markup. */
  readonly body: string;
}

/** The parts of the report in the order in which an auditor asks. */
function sectionsOf(audit: Audit, { rules }: ReportContext): Section[] {
  const { summary } = audit;
  if (!summary) return [];
  const facts = new Map(rules.map((rule) => [rule.id, rule]));
  return [
    { id: 'glance', title: 'At a glance', body: glance(audit, summary) },
    { id: 'read', title: 'What was read', body: coverage(audit, summary) },
    { id: 'by-rule', title: 'Findings by rule', body: ruleFigures(audit, summary.ledger.notesRead, facts) },
    { id: 'where', title: 'Where they are', body: groupFigures(audit) },
    { id: 'words', title: 'The commonest words', body: commonestWords(audit) },
    { id: 'records', title: 'Records to look at first', body: recordsFirst(audit) },
    { id: 'well', title: 'What is going well', body: goingWell(audit, rules, summary) },
    { id: 'each', title: 'Each finding', body: eachFinding(audit) },
  ];
}

function head(sections: readonly Section[]): string {
  const links = [...sections, { id: 'rules', title: 'The rules' }].map(
    ({ id, title }) => `<li><a href="#${id}">${title}</a></li>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_HASH}'">
<title>Quality of recording: an audit report</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">To the report</a>
<header>
<h1>Quality of recording</h1>
<p>An audit report by caselint, held against Camden’s <cite>Recording practice guidance</cite>.</p>
<nav aria-label="Contents"><ul>${links.join('')}</ul></nav>
</header>
<main id="main">
${FILLS}`;
}
