import { describe, expect, it } from 'vitest';
import type { Ledger, RunEvent } from '../../src/model/result.js';
import { EVENTS } from './run.js';
import { written } from './write.js';

const SAMPLE: Ledger['sample'] = {
  ...{ seed: 'june', drawn: 3, of: 40, stratify: 'team' },
  strata: [
    { name: '', drawn: 1, of: 10 },
    { name: 'North <b>', drawn: 2, of: 30 },
  ],
};

async function report(format: string, more: Partial<Ledger>): Promise<string> {
  async function* events(): AsyncGenerator<RunEvent> {
    for (const event of EVENTS) {
      if (event.kind !== 'summary') yield event;
      else yield { ...event, summary: { ...event.summary, ledger: { ...event.summary.ledger, ...more } } };
    }
  }
  return written(format, 'as it is', events());
}

describe.each(['stylish', 'compact', 'statistics', 'markdown', 'html', 'github', 'xlsx', 'sarif'])('%s', (format) => {
  it('says how a sample was drawn', async () => {
    const text = (await report(format, { sample: SAMPLE })).replaceAll('\\', '').replaceAll('%2C', ',');
    expect(text).toContain('A sample: 3 of 40 notes, drawn by lot with the seed “june”');
    expect(text).toMatch(/in proportion to the team \(no team 1 of 10, North (?:<b>|&lt;b&gt;) 2 of 30\)/);
    if (format === 'html' || format === 'markdown')
      expect(await report(format, { sample: SAMPLE })).not.toContain('<b>');
  });

  it('says what a baseline left out', async () => {
    const text = await report(format, { baseline: { known: 1204, stale: { slang: 2, jargon: 1 } } });
    expect(text).toContain(
      '1,204 findings that the baseline knows are left out; 3 of its findings are not there any more.',
    );
  });

  it('says neither where there is none', async () => {
    expect(await report(format, {})).not.toMatch(/A sample|baseline/);
  });
});

it('json has the figures', async () => {
  const { summary } = JSON.parse(await report('json', { sample: SAMPLE, baseline: { known: 4, stale: {} } }));
  expect(summary.ledger).toMatchObject({ sample: SAMPLE, baseline: { known: 4, stale: {} } });
});
