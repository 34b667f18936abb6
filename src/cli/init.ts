import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageFailure } from './failure.js';

const FILE = '.caselintrc.yaml';

/** `caselint init`: a configuration to begin with, never over one that is there. */
export function initCommand(process: NodeJS.Process): number {
  const path = join(process.cwd(), FILE);
  if (existsSync(path)) throw new UsageFailure(`There is a ${FILE} in this folder already. It was left as it is.`);
  writeFileSync(path, BEGINNING, { flag: 'wx' });
  process.stdout.write(`${FILE} was written. caselint rules lists what it can hold.\n`);
  return 0;
}

const BEGINNING = `# How this team checks its recording. See caselint rules and caselint explain RULE.
extends: [recommended]

# rules:
#   jargon: off
#   late-recording: error

# Words and names that are right as they are.
words: []

# Abbreviations that every reader of these notes knows, with what they mean.
abbreviations: {}

# Which column of the export holds what, where caselint inspect FILE shows that it is not found.
# fields:
#   text: Narrative
`;
