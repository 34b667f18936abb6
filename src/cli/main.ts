import { CommanderError } from 'commander';
import { ConfigFailure } from '../config/fault.js';
import { UsageFailure } from './failure.js';
import { makeProgram } from './program.js';
import { Streams } from './streams.js';

/** From argv to an exit code. What cannot be done is said in a sentence on standard error, and is a 2. */
export async function main(process: NodeJS.Process): Promise<number> {
  const outcome = { code: 0 };
  const streams = new Streams(process);
  try {
    await makeProgram(process, (code) => {
      outcome.code = code;
    }).parseAsync(process.argv);
    return streams.failure === undefined ? outcome.code : 2;
  } catch (error) {
    return error === streams.failure ? 2 : explain(error, process);
  }
}

function explain(error: unknown, process: NodeJS.Process): number {
  // commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ConfigFailure) process.stderr.write(`${error.message}\n`);
  else if (error instanceof UsageFailure) process.stderr.write(`caselint: ${error.message}\nSee caselint --help.\n`);
  else process.stderr.write(`caselint: This is a fault of caselint itself.\n${traceOf(error)}\n`);
  return 2;
}

/** Where it happened, without the message, which may hold words of a note. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return '  error';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`  ${error.name}`, ...frames.slice(0, 5)].join('\n');
}
