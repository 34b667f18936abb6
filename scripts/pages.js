// Writes what the pages repeat of the rules: the facts and options of each page, the table of rules in rules/README.md and
// in README.md. With --check it changes nothing and fails where a page is behind.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);

/** Every generated file with its text as it should be. Needs the build. */
export async function generatedPages() {
  const { builtInRules } = await import(new URL('dist/rules/index.js', root).href);
  const pages = builtInRules.map((rule) => {
    const path = `rules/${rule.id}/README.md`;
    const facts = fill(read(path), 'facts', factsOf(rule));
    return [path, facts.includes('<!-- options -->') ? fill(facts, 'options', optionsOf(rule)) : facts];
  });
  const table = tableOf(builtInRules);
  pages.push(['README.md', fill(read('README.md'), 'rules', table)]);
  pages.push(['rules/README.md', fill(read('rules/README.md'), 'rules', tableOf(builtInRules, ''))]);
  return new Map(pages);
}

const read = (path) => readFileSync(new URL(path, root), 'utf8');

function fill(text, name, content) {
  const pattern = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
  return text.replace(pattern, (_, open, close) => `${open}\n\n${content}\n\n${close}`);
}

function factsOf({ level, guidance, scope, confidence, record }) {
  const looks = scope === 'record' ? 'whole records' : record ? 'notes and whole records' : 'notes';
  return [
    '| Level in `recommended` | Guidance | Looks at | Confidence |',
    '| --- | --- | --- | --- |',
    `| ${level} | ${guidance} | ${looks} | ${confidence} |`,
  ].join('\n');
}

function optionsOf({ options }) {
  const rows = Object.entries(options).map(([name, { schema, default: value, describe }]) => {
    const type = schema.enum ? schema.enum.map((one) => `\`${one}\``).join(', ') : schema.type;
    return `| \`${name}\` | ${type} | \`${JSON.stringify(value)}\` | ${describe} |`;
  });
  return ['| Option | Type | Default | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function tableOf(rules, base = 'rules/') {
  const rows = rules.map(
    ({ id, level, guidance, summary }) =>
      `| [\`${id}\`](${base}${id}/README.md) | ${level} | ${guidance} | ${summary} |`,
  );
  return ['| Rule | Level | Guidance | What good recording does |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const isCheck = process.argv.includes('--check');
  for (const [path, text] of await generatedPages()) {
    if (read(path) === text) continue;
    if (isCheck) {
      process.exitCode = 1;
      process.stderr.write(`${path} is behind the rules: run npm run pages\n`);
    } else writeFileSync(new URL(path, root), text);
  }
}
