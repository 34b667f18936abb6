import { Command } from 'commander';
import { NO_SETTINGS } from '../analysis/settings.js';
import { allRules } from '../engine/catalogue.js';
import { lint } from '../engine/lint.js';
import { makePlan } from '../engine/plan.js';
import { newLedger, type RunEvent } from '../model/result.js';
import { ndjson } from '../report/ndjson.js';
import { defaultOptions } from '../rule/note-rule.js';
import { readAll } from './temporary-reader.js';

export async function main(process: NodeJS.Process): Promise<number> {
  const command = new Command('caselint')
    .argument('[paths...]')
    .option('-f, --format <name>', 'report format', 'ndjson')
    .option('--no-config', 'read no configuration')
    .parse(process.argv);
  const paths = command.args.length > 0 ? command.args : ['-'];
  const active = allRules().flatMap((rule) => {
    return rule.level === 'off' ? [] : [{ rule, level: rule.level, options: defaultOptions(rule) }];
  });
  const ledger = newLedger();
  const outcome = { status: 0 };
  const events = watched(lint(readAll(paths), makePlan(active, NO_SETTINGS), ledger), outcome);
  for await (const chunk of ndjson(events)) process.stdout.write(chunk);
  return outcome.status;
}

async function* watched(events: AsyncIterable<RunEvent>, outcome: { status: number }): AsyncGenerator<RunEvent> {
  for await (const event of events) {
    if (event.kind === 'problem') outcome.status = 2;
    if (event.kind === 'summary' && event.summary.byLevel.error > 0) outcome.status ||= 1;
    yield event;
  }
}
