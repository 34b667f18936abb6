// Writes the JSON Schema of the configuration from the rules and their options. Needs the build. With --check it changes
// nothing and fails where the file is behind.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const file = new URL('schema/caselint.schema.json', root);
const [{ configSchema }, { builtInRules }] = await Promise.all([
  import(new URL('dist/src/config/schema.js', root).href),
  import(new URL('dist/rules/index.js', root).href),
]);
const text = `${JSON.stringify(configSchema(builtInRules), null, 2)}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    process.exitCode = 1;
    process.stderr.write('schema/caselint.schema.json is behind the rules: run npm run schema\n');
  }
} else {
  mkdirSync(new URL('schema/', root), { recursive: true });
  writeFileSync(file, text);
}
