import type { ReportContext, RuleFacts } from '../reporter.js';
import { safe } from './table.js';

/** The page of each rule, so that whoever reads the report needs nothing else. */
export async function* rulePages({ rules, pageOf }: ReportContext): AsyncGenerator<string> {
  for (const rule of rules) yield ruleOf(rule, await pageOf?.(rule.id));
}

function ruleOf({ id, summary, guidance, level }: RuleFacts, page = ''): string {
  const about = `<p>${safe(summary)}. Recording practice guidance, ${safe(guidance)}; level ${level}.</p>\n`;
  return `<details id="rule-${safe(id)}"><summary><h3>${safe(id)}</h3></summary>\n${about}${page}</details>\n`;
}
