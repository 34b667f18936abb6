import { discover, inspect } from '../input/index.js';
import { counted, plain } from '../report/plain.js';

/** `caselint inspect FILE`: what an export seems to hold, and a piece of configuration to correct it with. */
export async function inspectCommand(file: string, process: NodeJS.Process): Promise<number> {
  const { inputs, problems } = await discover([file]);
  for (const { source, message } of problems) process.stderr.write(`${plain(source)}: ${plain(message)}\n`);
  let hasFailed = inputs.length === 0;
  for (const input of inputs) {
    const found = await inspect(input);
    hasFailed ||= found.problems.some(({ severity }) => severity === 'error');
    for (const { message } of found.problems) process.stderr.write(`${plain(found.source)}: ${plain(message)}\n`);
    const first = found.isPart ? 'the first ' : '';
    process.stdout.write(
      `# ${plain(found.source)}: ${first}${counted(found.notes, 'note')}, ${found.empty} without text\n`,
    );
    process.stdout.write(found.snippet);
  }
  return hasFailed ? 2 : 0;
}
