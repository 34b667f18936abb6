import type { Block } from '../analysis/blocks.js';
import type { FactName, NoteFacts } from '../analysis/facts.js';
import type { SpeechAct } from '../analysis/speech/speech.js';
import { overlaps, type Span } from '../model/span.js';

/** What is asked of a draft before a word of it is changed. */
export const FIXABLE_NEEDS = ['text', 'blocks', 'quotes', 'speech', 'voice'] as const satisfies readonly FactName[];

type Facts = Pick<NoteFacts, (typeof FIXABLE_NEEDS)[number]>;

/** Forms of a page whose words are not the writer's own. */
const OTHERS: ReadonlySet<Block['kind']> = new Set(['log', 'mail', 'greeting', 'signoff']);
/** Behind a label or in a cell "I" may be anybody: `Mum: I dont want him to know`. */
const FORM: ReadonlySet<Block['kind']> = new Set(['field', 'row', 'item']);
const FIRST_PERSON = /(?<![\p{L}.])(?:I|[Mm]y|me|im|ive|we|We|our|Our|us)(?![\p{L}.])/u;
/** Labels and headings under which somebody else's words are put down without speech marks. */
const VIEWS =
  /\b(?:views?|voices?|words|wish(?:es)?|feelings?|said|says|quotes?|comments?|feedback|statement|transcript)\b/i;

/**
 * Whether words may be put in the place of these without asking. Whatever may be somebody's speech is theirs: in speech
 * marks or after a mark that nothing closes, reported with or without "that", in a log, an e-mail, a letter received.
 */
export function isFixable(facts: Facts, span: Span): boolean {
  const { text, quotes, speech, voice } = facts;
  if (voice.isReceived || quotes.spans.some((quote) => overlaps(quote, span))) return false;
  const isOthers = ({ speakerKind, content }: SpeechAct): boolean =>
    speakerKind !== 'worker' && content !== null && overlaps(content, span);
  if (speech.some(isOthers)) return false;
  const block = blockAt(facts, span.start);
  if (block === undefined || span.end > block.end || OTHERS.has(block.kind)) return false;
  if (VIEWS.test(block.label) || VIEWS.test(block.section)) return false;
  if (FORM.has(block.kind) && FIRST_PERSON.test(text.slice(block.body, block.end))) return false;
  const [unbalanced] = quotes.unbalanced;
  if (unbalanced !== undefined && block.end > (blockAt(facts, unbalanced)?.start ?? unbalanced)) return false;
  return !isMarkedOff(text, span.start);
}

function blockAt({ blocks }: Facts, offset: number): Block | undefined {
  return blocks.find(({ start, end }) => start <= offset && offset < end);
}

/** Markdown sets it apart as a quotation or as code. */
function isMarkedOff(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (/^\s*>/.test(line) || (line.match(/`/g) ?? []).length % 2 === 1) return true;
  return (text.slice(0, offset).match(/^ {0,3}(?:```|~~~)/gm) ?? []).length % 2 === 1;
}
