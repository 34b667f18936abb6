import type { NoteFacts } from '../analysis/facts.js';
import type { WordList } from '../analysis/word-list.js';
import type { Note } from '../model/note.js';
import type { ReadItem } from '../model/result.js';
import type { Rule } from '../rule/note-rule.js';
import type { ActiveRule, Plan } from './plan.js';

/** Milliseconds by what they went into. */
export interface TimeSpent {
  readonly reading: number;
  /** What is worked out of a note once, for all rules that ask for it. */
  readonly facts: ReadonlyMap<string, number>;
  /** What a rule takes beside the facts it asks for: in notes, and in records. */
  readonly rules: ReadonlyMap<string, number>;
}

/** Looks on while one thread reads and checks. A plan of its own, so that a run nobody times pays nothing for it. */
export class Timing implements TimeSpent {
  reading = 0;
  readonly facts = new Map<string, number>();
  readonly rules = new Map<string, number>();
  readonly #plans = new WeakMap<Plan, Plan>();
  readonly #now: () => number;
  #note: NoteFacts | undefined;
  #isKnown = new Set<string>();

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  async *watch(items: AsyncIterable<ReadItem>): AsyncGenerator<ReadItem> {
    const iterator = items[Symbol.asyncIterator]();
    try {
      for (;;) {
        const begun = this.#now();
        const next = await iterator.next();
        this.reading += this.#now() - begun;
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }

  planOf(plan: Plan): Plan {
    let own = this.#plans.get(plan);
    if (!own) {
      const { planOf, rules, recordRules } = plan;
      const [list] = rules.flatMap(({ rule }) => rule.lists);
      const timed = (active: ActiveRule): ActiveRule => ({ ...active, rule: this.#rule(active.rule, list) });
      own = {
        ...plan,
        rules: rules.map(timed),
        ...(planOf ? { planOf: (note: Note) => this.planOf(planOf(note)) } : {}),
        ...(recordRules ? { recordRules: recordRules.map(timed) } : {}),
      };
      this.#plans.set(plan, own);
    }
    return own;
  }

  #rule(rule: Rule, list: WordList | undefined): Rule {
    const { id, record } = rule;
    const spent = <T>(act: () => T): T => this.#spent(this.rules, id, act);
    const check: Rule['check'] = (facts, options) => {
      this.#workOut(rule.needs, list, facts);
      return spent(() => [...rule.check(facts, options)]);
    };
    if (record === undefined) return { ...rule, check };
    return {
      ...rule,
      check,
      record: {
        ...record,
        observe: (...about) => spent(() => record.observe(...about)),
        conclude: (...about) => spent(() => [...record.conclude(...about)]),
      },
    };
  }

  /** The facts of a note before the rule that asks for them, so that it is not blamed for what others use too. */
  #workOut(needs: Rule['needs'], list: WordList | undefined, facts: NoteFacts): void {
    if (this.#note !== facts) {
      this.#note = facts;
      this.#isKnown = new Set();
    }
    const once = (name: string, act: () => unknown): void => {
      if (this.#isKnown.has(name)) return;
      this.#isKnown.add(name);
      this.#spent(this.facts, name, act);
    };
    once('words', () => facts.words);
    if (list) once('phrases', () => facts.matches(list));
    for (const name of needs) once(name, () => facts[name]);
  }

  #spent<T>(on: Map<string, number>, name: string, act: () => T): T {
    const begun = this.#now();
    try {
      return act();
    } finally {
      on.set(name, (on.get(name) ?? 0) + this.#now() - begun);
    }
  }
}
