import { termTable } from 'caselint/rule';

const promptWords = termTable(new URL('./prompt-words.tsv', import.meta.url), ['part']);

/** Marks that only a machine sets: nobody writes them in a sentence, so what they hold need not be looked at. */
const MACHINE = /^(?:<<|\{\{|«|\$\{|%[A-Z]|@@|##)/;
const LONGEST_PROMPT = 14;

/** Whether brackets, marks included, hold what a template wants and not what a writer put there. */
export function isPrompt(marked: string): boolean {
  const content = marked.replace(/^[[\](){}<>«»$%@#\s]+|[[\](){}<>«»%@#\s]+$/g, '');
  if (content === '') return /^(?:\[\s*\]|\(\s*\)|\{\s*\})$/.test(marked);
  if (MACHINE.test(marked)) return !/^[\d\s.,£$%=<>-]+$/.test(content);
  if (/^[_.?…\s]+$/.test(content)) return content !== '...' && content !== '…' && content !== '?';
  if (/[@=]|:\/\/|^\/|\bwww\./.test(content)) return false;
  if (marked.startsWith('<') && /^\/?[a-z][a-z0-9]*(?:\s|\/|$)/.test(content) && HTML.has(tagOf(content))) return false;
  return readsAsPrompt(content, marked);
}

function readsAsPrompt(content: string, marked: string): boolean {
  const words = content.replaceAll('’', "'").match(/[\p{L}\p{N}'.-]+/gu) ?? [];
  if (words.length === 0 || words.length > LONGEST_PROMPT) return false;
  const parts = words.map(partOf);
  if (parts.includes('keep')) return false;
  const isShouted = !/\p{Ll}/u.test(content) && /\p{Lu}{2}/u.test(content);
  if (parts[0] === 'asks' && words.length > 1) return parts.includes('field') || parts.includes('filler');
  if (parts[0] === 'asks' && isShouted) return true;
  if (marked.startsWith('(')) return false;
  // `[he/she]`, `[Yes / No]`, `[Mr/Mrs/Ms]`: a choice that nobody made.
  if (/^[\p{L}.]{1,6}(?:\s?\/\s?[\p{L}.]{1,6}){1,3}$/u.test(content)) return true;
  // `{child_name}`, `[ChildName]`: a merge field.
  if (/^[\p{L}\d]+(?:_[\p{L}\d]+)+$/u.test(content)) return true;
  if (/^(?:\p{Lu}\p{Ll}+){2,4}$/u.test(content) && camelParts(content).includes('field')) return true;
  if (/^(?:child|young person|yp|baby|client)(?:['’]s)?$/i.test(content)) return true;
  if (!parts.every((part) => part !== null)) return isShouted && parts.includes('field') && words.length <= 6;
  return parts.includes('field') || (isShouted && parts.includes('people')) || isFollowLater(content);
}

function isFollowLater(content: string): boolean {
  return /^(?:to follow|to be [a-z]+|blank|missing|pending|tb[acd]|x{2,})$/i.test(content);
}

function partOf(word: string): string | null {
  const key = word.toLowerCase().replace(/[.]$/, '');
  const entry = promptWords.get(key) ?? promptWords.get(key.replace(/'s$|\(s\)$/, ''));
  return entry?.fields.part ?? null;
}

function camelParts(content: string): (string | null)[] {
  return (content.match(/\p{Lu}\p{Ll}+/gu) ?? []).map(partOf);
}

const HTML = new Set(
  'a b i u p br hr em strong span div img table tr td th tbody thead ul ol li font sup sub h1 h2 h3 h4 h5 h6 code pre center small s'.split(
    ' ',
  ),
);

function tagOf(content: string): string {
  return /^\/?([a-z0-9]+)/.exec(content)?.[1] ?? '';
}
