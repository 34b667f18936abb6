import { isDiscussed, type Match, type NoteFacts, noteRule, wordList } from 'caselint/rule';
import { AdultSigns } from './adult-signs.js';
import { belongsToName } from './beside-name.js';
import { isGeneral, isQuestioned } from './general.js';
import { type Label, labelAt } from './label.js';

const LABELS = wordList(new URL('./labels.tsv', import.meta.url), ['kind']);
const ORDINARY = wordList(new URL('./ordinary.tsv', import.meta.url), ['why']);
const SIGNS = wordList(new URL('./adult-signs.tsv', import.meta.url), []);

export default noteRule({
  id: 'relationship-label',
  guidance: '§4.4',
  level: 'error',
  summary: 'Call adults by their name, not by their relationship to somebody',
  messages: { label: '“{words}” is not a name; the reader may not know who is meant' },
  needs: ['text', 'words', 'quotes', 'people', 'blocks', 'sentences', 'voice'],
  lists: [LABELS, ORDINARY, SIGNS],
  *check(facts) {
    const matches = facts.matches(LABELS);
    if (matches.length === 0 || facts.voice.isForCourt) return;
    const ordinary = facts.matches(ORDINARY);
    const signs = new AdultSigns(facts, facts.matches(SIGNS));
    let end = -1;
    for (const match of matches) {
      if (match.from < end || !isWorkersWording(facts, match) || isDiscussed(facts.words, match)) continue;
      if (ordinary.some((other) => other.from <= match.from && match.from < other.to)) continue;
      const label = labelAt(facts, matches, match);
      if (!label || isGeneral(facts, label) || isQuestioned(facts, label)) continue;
      if (isPaidCarer(facts.text, label)) continue;
      if (label.kind === 'either' && !signs.isAdult(label)) continue;
      end = label.to;
      if (belongsToName(facts, label)) continue;
      const at = { start: facts.words.start(label.from), end: facts.words.end(label.to - 1) };
      yield {
        message: 'label',
        at,
        data: { words: facts.text.slice(at.start, at.end) },
        suggestions: suggestionsFor(facts, label.core),
      };
    }
  },
});

type Facts = Pick<NoteFacts, 'words' | 'quotes' | 'people' | 'blocks' | 'sentences' | 'voice'>;

/** Carers who come in for an adult are a service: `A paid carer from Homelight … the carer`, `two carers now come in`. */
function isPaidCarer(text: string, { kind, core }: Label): boolean {
  return kind === 'carer' && /^carers?$/.test(core) && CARE_SERVICE.test(text);
}

const CARE_SERVICE =
  /\b(?:paid|home|agency|domiciliary|night|day|morning|visiting|care[- ]agency) carers?\b|\bcarers? (?:from (?:an? |the )?(?:agency|\p{Lu})|(?:now |who )?(?:comes?|came|calls?|visits?) (?:in|each|every|twice|daily|at)\b)|\bcare agency\b/u;

/** What somebody else said or wrote, greetings and names are not the worker's choice of word. */
function isWorkersWording({ quotes, blocks, people }: Facts, match: Match): boolean {
  if (quotes.covers(match) || people.mentionAt(match.from)) return false;
  const block = blocks.find(({ start, end }) => start <= match.start && match.start < end);
  if (!block) return true;
  if (block.kind === 'mail' || block.kind === 'greeting' || block.kind === 'signoff') return false;
  // The label of a form's field: "Mother: Ms Khan".
  return match.start >= block.body || block.kind === 'log' || block.kind === 'item';
}

/** Names in the note that the relation fits: what the metadata says of them. */
function suggestionsFor({ people }: Facts, core: string): string[] {
  const wanted = RELATIONS.find(([pattern]) => pattern.test(core))?.[1];
  const fits = people.persons.filter(({ relation }) => relation !== '' && wanted?.test(relation));
  const names = fits.map(({ title, given, surname }) =>
    [TITLED[title] ?? '', title === '' ? given : '', surname].filter((part) => part !== '').join(' '),
  );
  return names.length > 0 ? names : ['their title and name, as in “Ms Khan”'];
}

const TITLED: Readonly<Record<string, string>> = { mr: 'Mr', mrs: 'Mrs', ms: 'Ms', miss: 'Miss', mx: 'Mx', dr: 'Dr' };
const RELATIONS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:mother|mum\w*|mom\w*|mam\w*|ma)$/, /^(?:birth )?mother$|^mum$/i],
  [/^(?:father|dad\w*|papa)$/, /^(?:birth )?father$|^dad$/i],
  [/^parents$/, /^(?:birth )?(?:mother|father|parent)$|^mum$|^dad$/i],
  [/partner|boyfriend|girlfriend|husband|wife/, /partner|boyfriend|girlfriend|husband|wife/i],
  [/gran|nan/, /gran/i],
  [/carer|adopter/, /carer|adopt/i],
  [/uncle/, /uncle/i],
  [/aunt/, /aunt/i],
];
