import { relative, resolve } from 'node:path';
import { ConfigFailure } from '../config/fault.js';
import { type PackRule, readPack } from '../config/packs/pack.js';
import { type ExampleResult, runExamples } from '../testing/examples.js';

/** `caselint test PACK…`: runs the examples of packs. 0 all are right, 1 some are not, 2 a pack cannot be used. */
export async function testCommand(files: readonly string[], process: NodeJS.Process): Promise<number> {
  const codes: number[] = [];
  for (const file of files) codes.push(await testPack(file, process));
  return Math.max(...codes);
}

async function testPack(file: string, process: NodeJS.Process): Promise<0 | 1 | 2> {
  try {
    const { rules } = readPack(resolve(process.cwd(), file), relative(process.cwd(), resolve(file)) || file);
    const tested = await Promise.all(rules.map(testRule));
    process.stdout.write(`${file}\n${tested.map(linesOf).join('')}\n${summaryOf(tested)}\n`);
    return tested.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ConfigFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

interface TestedRule {
  readonly id: string;
  readonly count: { readonly bad: number; readonly good: number };
  readonly wrong: readonly ExampleResult[];
}

async function testRule({ rule, examples }: PackRule): Promise<TestedRule> {
  const results = await runExamples(rule, examples);
  const wrong = results.filter(({ faults }) => faults.length > 0);
  return { id: rule.id, count: { bad: examples.bad.length, good: examples.good.length }, wrong };
}

function linesOf({ id, count, wrong }: TestedRule): string {
  const examples = `${count.bad} bad, ${count.good} good`;
  if (count.bad + count.good === 0) return `  ? ${id}: no examples\n`;
  if (wrong.length === 0)
    return `  ✓ ${id}: ${examples}${count.bad === 0 ? '; no bad one shows that it reports' : ''}\n`;
  const shown = wrong.map(({ kind, number, text, faults }) => {
    const lines = faults.map((fault) => `        ${fault}\n`);
    return `      ${kind} ${number}: ${text.replace(/\s+/g, ' ')}\n${lines.join('')}`;
  });
  return `  ✗ ${id}: ${examples}\n${shown.join('')}`;
}

function summaryOf(tested: readonly TestedRule[]): string {
  const untested = tested.filter(({ count }) => count.bad + count.good === 0).length;
  const wrong = tested.filter((rule) => rule.wrong.length > 0).length;
  const right = tested.length - untested - wrong;
  const rules = tested.length === 1 ? '1 rule' : `${tested.length} rules`;
  return `${rules}: ${right} as their examples say, ${wrong} not, ${untested} without examples`;
}
