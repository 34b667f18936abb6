import { TAG } from 'caselint/rule';
import { type Facts, type Fault, OWNED, opensClause } from './fault.js';

const TOO_BEFORE =
  /^(?:tight|tired|late|young|small|big|hot|cold|loud|ill|busy|drunk|upset|scared|quick|quickly|quiet|shy|thin|heavy|expensive|dangerous|difficult|soon|often|few|high|short)$/;
const VERB =
  /^(?:go|see|be|have|do|get|make|come|leave|stay|speak|talk|play|eat|sleep|help|move|ring|call|meet|visit|attend|find|give|take|tell|say)$/;
const COMPARATIVE =
  /^(?:more|less|better|worse|older|younger|taller|bigger|smaller|rather|other|fewer|longer|higher|lower|easier|harder|quicker|safer|happier|greater|faster|stronger|calmer|closer|earlier)$/;
const AFTER_THAN =
  /^(?:he|she|it|the|a|an|they|usual|before|expected|me|him|her|last|any|ever|normal|i|we|you|his|their|my|other|others|one|two|three|most|anyone|anything)$/;

/** The words at which one of the checks could begin. */
const WATCHED = new Set("their they're there to too where were then than".split(' '));

export function* confusions(facts: Facts): Generator<Fault> {
  const { words } = facts;
  for (let at = 0; at < words.count; at += 1) {
    if (!WATCHED.has(words.key(at))) continue;
    const instead = theirs(facts, at) ?? tooFor(facts, at) ?? whereFor(facts, at) ?? thanFor(facts, at);
    if (instead !== null)
      yield {
        from: at,
        to: at + 1,
        message: 'confused',
        instead: isCapital(words.records[at]?.text) ? capital(instead) : instead,
      };
  }
}

const isCapital = (text: string | undefined) => /^\p{Lu}/u.test(text ?? '');
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** `Their is milk`, `in there house`, `they're coats`. */
function theirs(facts: Facts, at: number): string | null {
  const { words } = facts;
  const key = words.key(at);
  const next = words.key(at + 1);
  if (key === 'their') {
    if (/^(?:is|are|was|were|isn't|aren't|wasn't|weren't|has|have|seems|seemed|appears)$/.test(next)) return 'there';
    if (
      opensClause(facts, at) &&
      /^(?:going|not|very|coming|both|already|doing|getting)$/.test(next) &&
      !OWNED.has(words.key(at + 2))
    )
      return "they're";
    return null;
  }
  const isOwnable =
    OWNED.has(next) && !/^(?:work|back|way|home|own|mental|physical|social|tea|lunch|dinner)$/.test(next);
  if (key === "they're") return isOwnable && !words.has(at + 2, TAG.gerund) ? 'their' : null;
  if (key !== 'there' || !(isOwnable || next === 'own')) return null;
  // "There teacher, Mr Lodge, saves them a seat."
  if (
    opensClause(facts, at) &&
    !words.isWord(at - 1) &&
    (words.key(at + 2) === ',' || words.has(at + 2, TAG.be | TAG.past))
  )
    return 'their';
  return /^(?:in|of|to|with|from|for|at|on|and|about|by|into|is|was|lost|left|took|has|have|like|love)$/.test(
    words.key(at - 1),
  ) && !words.has(at - 1, TAG.be)
    ? 'their'
    : null;
}

/** `done up to tight`, `want too go`. */
function tooFor({ words }: Facts, at: number): string | null {
  const key = words.key(at);
  const next = words.key(at + 1);
  const before = words.key(at - 1);
  if (key === 'to' && (TOO_BEFORE.test(next) || (/^(?:much|many)$/.test(next) && words.has(at - 1, TAG.be)))) {
    const isLinked =
      words.has(at - 1, TAG.be) ||
      /^(?:up|it|far|way|got|feels|looks|looked|seems|seemed|much|just|been|still|often|felt|becomes|became|getting|went|came|stayed)$/.test(
        before,
      );
    const isEnd = !words.isWord(at + 2) || /^(?:to|for|and|at|in|first|on|but|so)$/.test(words.key(at + 2));
    return isLinked && isEnd ? 'too' : null;
  }
  if (key === 'too' && VERB.test(next))
    return /^(?:want|wants|wanted|going|need|needs|able|has|have|used|like|likes|due|trying|tried|hopes|plans|ready|agreed|asked)$/.test(
      before,
    )
      ? 'to'
      : null;
  return null;
}

/** `they where late`, `were is he`. */
function whereFor(facts: Facts, at: number): string | null {
  const { words } = facts;
  const key = words.key(at);
  if (key === 'where' && /^(?:they|we|you|children|parents|boys|girls|there)$/.test(words.key(at - 1))) {
    const next = at + 1;
    return words.has(next, TAG.participle | TAG.gerund | TAG.adverb) ||
      /^(?:not|all|both|late|very|at|in|so|too|no|a|some|many|happy|sad|ill|fine)$/.test(words.key(next))
      ? 'were'
      : null;
  }
  // "Where you at the meeting?": a question of place has its verb before the person.
  if (key === 'where' && /^(?:you|they|we)$/.test(words.key(at + 1)) && opensClause(facts, at))
    return /^(?:able|aware|present|late|ready|told|given|asked|invited|happy|worried|in|there|at)$/.test(
      words.key(at + 2),
    ) && words.isWord(at + 3)
      ? 'were'
      : null;
  if (key !== 'were') return null;
  const opens =
    at === 0 ||
    /^(?:know|knows|knew|ask|asked|asks|sure|remember|,|said|wonder|wondered)$/.test(words.key(at - 1)) ||
    !words.isWord(at - 1);
  return opens && /^(?:is|are|does|do|did|has|was)$/.test(words.key(at + 1)) ? 'where' : null;
}

/** `better then before`, `older than and`. */
function thanFor({ words }: Facts, at: number): string | null {
  const key = words.key(at);
  if (key === 'then') return COMPARATIVE.test(words.key(at - 1)) && AFTER_THAN.test(words.key(at + 1)) ? 'than' : null;
  return key === 'than' && words.key(at - 1) === 'and' ? 'then' : null;
}
