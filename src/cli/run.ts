import type { RunEvent } from '../model/result.js';
import { counted } from '../report/plain.js';
import type { ReportContext, Reporter } from '../report/reporter.js';
import { Broadcast } from './broadcast.js';
import type { Clock } from './clock.js';
import type { Output } from './outputs.js';
import { endOfFileSink, fileSink, type Sink, streamSink } from './sink.js';

export interface ReportRun {
  readonly output: Output;
  readonly context: ReportContext;
  readonly reporter: () => Promise<Reporter | undefined>;
  /** What this report may show of the run. */
  readonly view: (events: AsyncIterable<RunEvent>) => AsyncIterable<RunEvent>;
}

/** Writes all reports of one run side by side. */
export async function writeReports(
  events: AsyncIterable<RunEvent>,
  runs: readonly ReportRun[],
  process: NodeJS.Process,
  clock: Clock,
): Promise<void> {
  const onTerminal = process.stdout.isTTY ? clock.beside : undefined;
  const sinks = runs.map(({ output: { path, isAppended } }) =>
    path === undefined ? streamSink(process.stdout, onTerminal) : isAppended ? endOfFileSink(path) : fileSink(path),
  );
  const sofar = new SoFar();
  const stop = (signal: keyof typeof STOPPED): void => {
    for (const sink of sinks) sink.abandon();
    process.stderr.write(`\ncaselint: Stopped: ${sofar.sentence}\n`);
    process.exit(STOPPED[signal]);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const broadcast = new Broadcast(sofar.watch(events), runs.length);
  try {
    // With nobody to read it the run is still to be judged.
    if (runs.length === 0) for await (const _ of sofar.watch(events));
    await Promise.all(runs.map((run, index) => writeOne(run, broadcast.reader(), sinks[index])));
  } catch (error) {
    for (const sink of sinks) sink.abandon();
    throw error;
  } finally {
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop);
  }
}

/** How much a run had done when it was stopped. */
class SoFar {
  #notes = 0;
  #findings = 0;

  async *watch(events: AsyncIterable<RunEvent>): AsyncGenerator<RunEvent> {
    for await (const event of events) {
      if (event.kind === 'note') {
        this.#notes += 1;
        this.#findings += event.result.findings.length;
      }
      yield event;
    }
  }

  get sentence(): string {
    return `${counted(this.#notes, 'note')} checked, ${counted(this.#findings, 'finding')}. The output is not complete.`;
  }
}

async function writeOne({ context, reporter: load, view }: ReportRun, events: AsyncIterable<RunEvent>, sink?: Sink) {
  const reporter = await load();
  if (!reporter || !sink) return;
  for await (const chunk of reporter(view(events), context)) {
    if (!(await sink.write(chunk))) return;
  }
  await sink.close();
}

/** What shells expect of a program that Ctrl-C ended, or whoever runs the machine's jobs. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const;
