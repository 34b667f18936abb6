import { configSchema } from '../config/schema.js';
import { allRules } from '../engine/catalogue.js';

/** `caselint config schema`. */
export function schemaCommand(process: NodeJS.Process): number {
  process.stdout.write(`${JSON.stringify(configSchema(allRules()), null, 2)}\n`);
  return 0;
}
