import { type Block, type NoteFacts, noteRule, TAG, wordList } from 'caselint/rule';

const ROLES = wordList(new URL('./roles.tsv', import.meta.url), []);

export default noteRule({
  id: 'missing-author',
  guidance: '§4.2',
  level: 'error',
  summary: 'Say who recorded the note, and in what role',
  messages: {
    both: 'Neither the record nor the text says who wrote this note, or in what role',
    name: 'Neither the record nor the text says who wrote this note',
    role: 'Neither the record nor the text says in what role the writer wrote',
  },
  needs: ['text', 'words', 'blocks', 'metadata', 'people'],
  lists: [ROLES],
  *check(facts) {
    const { author = '', role = '' } = facts.metadata;
    const hasName = author.trim() !== '' || signedName(facts);
    const hasRole = role.trim() !== '' || statedRole(facts);
    if (hasName && hasRole) return;
    const message = hasName ? 'role' : hasRole ? 'name' : 'both';
    yield { message, suggestions: ['end with your name and role: “Amira Hussain, social worker”'] };
  },
});

type Facts = Pick<NoteFacts, 'text' | 'words' | 'blocks' | 'metadata' | 'people' | 'matches'>;

const FIELD =
  /^(?:worker|author|recorded by|completed by|written by|entered by|case note by|created by|by|name|social worker|signed|signature|staff|from)$/i;

/** A name in a sign-off, in a field that asks for the writer, or after `recorded by`. */
function signedName(facts: Facts): boolean {
  return signatures(facts).some((block) =>
    /\p{Lu}[\p{L}'’.-]*\s+\p{Lu}[\p{L}'’-]+/u.test(facts.text.slice(block.start, block.end).replace(CLOSING, '')),
  );
}

const CLOSING = /^(?:yours \w+|(?:kind|best|warm) \w+|many thanks|love from|bye for now|from)[,.]?\s*/i;

function signatures({ blocks, text }: Facts): readonly Block[] {
  return blocks.filter(
    (block) =>
      block.kind === 'signoff' ||
      (block.kind === 'field' && FIELD.test(block.label)) ||
      /^(?:recorded|written|completed|signed|entered|typed) by\b/i.test(text.slice(block.start, block.end)),
  );
}

/** A role in a sign-off, beside the writer's name, or in `I am the contact supervisor`. */
function statedRole(facts: Facts): boolean {
  const { words, metadata, people } = facts;
  const roles = facts.matches(ROLES);
  if (
    /\b(?:worker|manager|officer|supervisor|practitioner|adviser|advisor|assistant|nurse|visitor|psychologist|SW|IRO|chair)\b/i.test(
      metadata.author ?? '',
    )
  )
    return true;
  if (people.persons.some(({ isAuthor, role }) => isAuthor && role.trim() !== '')) return true;
  const places = signatures(facts);
  for (const role of roles) {
    if (places.some(({ start, end }) => start <= role.start && role.end <= end)) return true;
    let at = role.from - 1;
    while (/^(?:the|a|an|his|her|their|your|duty|allocated|new|one|of)$/.test(words.key(at))) at -= 1;
    // "I am the contact supervisor", "I, the duty worker,", "as her personal adviser I".
    if (/^(?:am|i'm)$/.test(words.key(at)) || (words.key(at) === 'as' && /^(?:i|,)$/.test(words.key(role.to))))
      return true;
    if (words.key(at) === ',' && words.key(at - 1) === 'i') return true;
    // "Tom Birch (social worker)", "Tom Birch, social worker": the writer among those present.
    if (/^[,(]$/.test(words.key(at)) && people.mentionAt(at - 1)?.person?.isAuthor === true) return true;
    if (words.has(at, TAG.be) && people.mentionAt(at - 1)?.person?.isAuthor === true) return true;
  }
  return false;
}
