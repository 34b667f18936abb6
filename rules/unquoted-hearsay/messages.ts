import { type Block, type NoteFacts, type Span, TAG, type Words } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'words' | 'blocks' | 'quotes' | 'metadata'>;

const WORKER = /^(?:me|i|us|we|sw|fsw|worker|social worker|writer|self|pa|you|reply|my reply|sent)$/i;
/** What a line begins with that tells of a message and does not give it. */
const TELLS = new Set(
  'asked said replied sent says asks rang called told wrote texted confirmed thanked agreed answered apologised explained sends read seen delivered picture photo photograph thumbs missed'.split(
    ' ',
  ),
);

/** Messages of a log that stand without speech marks. */
export function* messageWords({ words, blocks, quotes, metadata }: Facts): Generator<Span> {
  const lines = blocks.filter((block) => block.label !== '' && (block.kind === 'log' || block.kind === 'field'));
  if (lines.length === 0) return;
  const isMessages =
    /sms|text|message|whatsapp/i.test(metadata.type ?? '') || lines.some(({ label }) => /^(?:me|i)$/i.test(label));
  for (const block of lines) {
    if (!isMessages && !(block.kind === 'log' && lines.length > 1)) continue;
    if (block.from >= block.to || isWorker(block.label, metadata.author ?? '') || !isName(block.label)) continue;
    if (quotes.at(words.start(block.from)) || TELLS.has(words.key(block.from))) continue;
    if (speaks(words, block)) yield { start: words.start(block.from), end: block.end };
  }
}

function isWorker(label: string, author: string): boolean {
  if (WORKER.test(label)) return true;
  const given = author.split(/\s+/)[0] ?? '';
  return author !== '' && (author.includes(label) || label === given);
}

/** `Kieran`, `Ms Bayar`; not `Time of call`. */
function isName(label: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}'’.-]*)(?:\s+\p{Lu}[\p{L}'’-]*){0,3}$/u.test(label) &&
    !/^(?:Note|Date|Time|Subject|Purpose|Outcome|Actions?|Plan|Present|Re|From|To|Sent|Summary|Response|Address|Background|Update|Contact)$/.test(
      label,
    )
  );
}

function speaks(words: Words, block: Block): boolean {
  for (let at = block.from; at < block.to; at += 1) {
    if (words.has(at, TAG.firstPerson | TAG.secondPerson)) return true;
    if (/^(?:u|ur|im|ive|ill|dont|pls|plz)$/.test(words.key(at))) return true;
  }
  return /^(?:don't|do|stop|leave|come|go|call|ring|text|let|tell|get|give|bring|ask|wait|please)$/.test(
    words.key(block.from),
  );
}
