import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../src/model/result.js';
import { html } from '../../src/report/html/html.js';
import { SCRIPT, SCRIPT_HASH } from '../../src/report/html/script.js';
import type { ReportContext } from '../../src/report/reporter.js';
import { CONTEXT, EVENTS } from './run.js';
import { written } from './write.js';

async function pageOf(events: AsyncIterable<RunEvent>, context: ReportContext): Promise<string> {
  let page = '';
  for await (const chunk of html(events, context)) page += chunk;
  return page;
}

async function* fixed(): AsyncGenerator<RunEvent> {
  yield* EVENTS;
}

/** A run with long texts, and names in all columns that differ from note to note. */
async function* large(notes: number): AsyncGenerator<RunEvent> {
  const [first, summary] = [EVENTS[0], EVENTS.at(-1)];
  if (first?.kind !== 'note' || summary?.kind !== 'summary') return;
  const [, finding] = first.result.findings;
  if (!finding) return;
  const long = 'words of a note '.repeat(200);
  const findings = [{ ...finding, text: long, message: long, suggestions: [long, long, long, long] }];
  for (let index = 0; index < notes; index++) {
    const metadata = { team: `Team ${index} ${long}`, type: `Type ${index} ${long}`, record: `R-${index} ${long}` };
    yield { kind: 'note', result: { note: { ...first.result.note, index, source: long, metadata }, findings } };
  }
  const problem = { severity: 'error' as const, source: long, message: long };
  const ledger = { ...summary.summary.ledger, problems: Array.from({ length: notes }, () => problem) };
  yield { kind: 'summary', summary: { ...summary.summary, ledger, findings: notes } };
}

describe('the audit report', () => {
  it('asks for nothing outside itself, and runs no script but its own', async () => {
    const page = await pageOf(fixed(), CONTEXT);
    expect(page).not.toMatch(/(?:src|href)="(?!#)|url\((?!#)|@import|https?:/);
    expect(page).toContain(`default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_HASH}'`);
    expect(page.split('<script').length).toBe(2);
    expect(page).toContain(`<script>${SCRIPT}</script>`);
  });

  it('links to the page of each rule, which it has with it', async () => {
    const context = { ...CONTEXT, pageOf: async (rule: string) => `<h4>Why ${rule}</h4>` };
    const page = await pageOf(fixed(), context);
    for (const [, rule] of page.matchAll(/href="#rule-([^"]+)"/g)) expect(page).toContain(`id="rule-${rule}"`);
    expect(page).toContain('<h4>Why late-recording</h4>');
  });

  it('takes nothing of a note for markup', async () => {
    const page = await written('html', 'as it is');
    expect(page).not.toContain('<b>');
    expect(page).toContain('&lt;b&gt;');
  });

  it('stays far below 20 MB, says what it leaves out, and counts all of it', async () => {
    const page = await pageOf(large(12_000), CONTEXT);
    expect(page.length).toBeLessThan(15_000_000);
    expect(page).toContain('The 5,000 most serious of 12,000 stand here');
    expect(page).toContain('11,800 more things of the kind');
    expect(page).toContain('<td class="number">12,000</td>');
    expect(page.match(/<tr data-level/g)).toHaveLength(5000);
  });

  it('names no author unless it is asked to add up by them', async () => {
    expect(await pageOf(fixed(), CONTEXT)).not.toContain('Idris Vale');
    const page = await pageOf(fixed(), { ...CONTEXT, groupings: [...CONTEXT.groupings, 'author'] });
    expect(page).toContain('<td>Idris Vale</td><td class="number">2</td>');
    expect(page).toContain('These numbers say nothing of anybody’s worth');
  });

  it('counts the words of labels whatever their case, and says how many it masks', async () => {
    expect(await written('html', 'as it is')).toContain('<li>The mother <small>2</small></li>');
    expect(await written('html', 'redacted')).toContain('3 findings more of words that are not shown');
  });

  it('praises no silence where findings are left out of it', async () => {
    async function* errorsOnly(): AsyncGenerator<RunEvent> {
      for (const event of EVENTS) if (event.kind === 'note' || event.kind === 'summary') yield event;
    }
    const page = await pageOf(errorsOnly(), CONTEXT);
    expect(page).toContain('it cannot tell what has none');
    expect(page).not.toContain('These rules have no automatic findings');
  });

  it('says of no note that it is good', async () => {
    const page = await pageOf(fixed(), CONTEXT);
    expect(page).toContain('having no automatic findings does not make a record good');
  });
});
