import { noteRule, strings } from 'caselint/rule';
import { DEMANDS } from './demands.js';

export default noteRule({
  id: 'template-prompts',
  guidance: '§4.2',
  level: 'warning',
  summary: 'Let a template ask for all that a note of its type must hold',
  messages: { lacks: 'The template asks nowhere for {what}' },
  ownData: ['what'],
  options: {
    skip: strings({
      default: [],
      describe: `Demands that these templates need not meet: ${[...new Set(DEMANDS.map(({ name }) => name))].join(', ')}.`,
    }),
  },
  needs: ['prompts', 'noteType', 'metadata', 'settings'],
  *check(facts, { skip }) {
    if (!facts.settings.isTemplate) return;
    for (const { name, what, suggestion, isDue, isAsked } of DEMANDS) {
      if (skip.includes(name) || !isDue(facts) || facts.prompts.some(isAsked)) continue;
      yield { message: 'lacks', data: { what }, suggestions: [suggestion] };
    }
  },
});
