import type { Span } from '../../model/span.js';

/** What a placeholder stands for; `text` is whatever a writer will put there. */
export type PlaceholderKind = 'date' | 'time' | 'author' | 'child' | 'adult' | 'role' | 'text';

export interface Placeholder extends Span {
  /** What it names, in words and in lower case: `date of visit` of `{{date_of_visit}}`. */
  readonly name: string;
  readonly kind: PlaceholderKind;
  /** The label right before it: `date of birth` of `Date of birth: [date]`. */
  readonly label: string;
}

/** Brackets of the common template languages, the field masks of forms, and what Word shows in an empty content control. */
const MARKS =
  /\{\{[^{}\n]{1,90}\}\}|\$?\{[^{}\n]{1,60}\}|<<[^<>\n]{1,90}>>|«[^«»\n]{1,90}»|\[\[?[^[\]\n]{1,120}\]?\]|%[A-Z][A-Z_]{2,30}%|(?:Click or tap|Click|Tap)(?: here)? to enter (?:a |an )?(?:text|date|time)\.?|Choose an item\.?|(?:DD|dd)[/.](?:MM|mm)[/.](?:YY|yy){1,2}|(?:HH|hh):(?:MM|mm)|_{3,}|\.{6,}|…{3,}/g;

/** Brackets that a writer put there on purpose, and boxes to tick. */
const KEPT = /^\[(?:\s*|[xX✓✔]|sic|redacted|\d+|\^.*)\]$/;

/** The placeholders of a template, in the order of the text. */
export function findPlaceholders(text: string): Placeholder[] {
  return Array.from(text.matchAll(MARKS)).flatMap(({ 0: mark, index }) => {
    if (KEPT.test(mark) || (mark.endsWith(']') && text[index + mark.length] === '(')) return [];
    const label = labelBefore(text, index);
    const own = nameOf(mark);
    const name = own === '' || /^(?:text|choose an item)$/.test(own) ? label : own;
    return [{ start: index, end: index + mark.length, name, kind: kindOf(name), label }];
  });
}

/** Whether a value is a placeholder and nothing else. */
export function placeholderIn(value: string): Placeholder | undefined {
  const [only] = findPlaceholders(value);
  return only && value.trim().length === only.end - only.start ? only : undefined;
}

function nameOf(mark: string): string {
  const inside = mark
    .replace(/^(?:Click or tap|Click|Tap)(?: here)? to enter (?:an? )?/, '')
    .replace(/^[^\p{L}]+|[^\p{L}\p{N}?)]+$/gu, '')
    .replace(/^MERGEFIELD\s+/i, '');
  return wordsOf(inside);
}

/** `dateOfVisit`, `date_of_visit` and `Date of visit` are one name. */
function wordsOf(name: string): string {
  const apart = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_.\s|-]+/g, ' ');
  return apart.replaceAll('’', "'").toLowerCase().trim();
}

/** A blank is named by its label: `Date of visit: ____`. */
function labelBefore(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return wordsOf(/([\p{L}][^:|\n]{0,60}?)\s*[:|]\s*$/u.exec(line)?.[1] ?? '');
}

const SAYS =
  /\b(?:views?|voice|words|said|say|wish|wishes|feelings?|presentation|describe|details?|reasons?|why|what|how|summary|actions?|plan|purpose|analysis|address|number|email|phone|relationship)\b/;
const CHILD = /\b(?:child|children|young person|baby|sibling|brother|sister|yp)(?:'s|s|s')?\b/;
const ADULT =
  /\b(?:name|names|mother|mum|father|dad|parent|carer|grandmother|grandfather|partner|teacher|head|doctor|gp|health visitor|nurse|manager|supervisor|chair|recipient|sender|professional|attendees?|present|who|surname|caller)(?:'s|s|s')?\b/;
const AUTHOR =
  /\b(?:author|worker|practitioner|recorded by|written by|completed by|your name|signed|officer|caseholder)\b/;

function kindOf(name: string): PlaceholderKind {
  if (/^(?:d{2} ?\W? ?m{2}|dd)/.test(name) || /\b(?:date|dob|deadline|when)\b/.test(name)) return 'date';
  if (/\btimes?\b|^hh/.test(name) && !SAYS.test(name)) return 'time';
  if (SAYS.test(name)) return 'text';
  if (/\b(?:role|job|job title|position|post)\b/.test(name) && !/\bname\b/.test(name)) return 'role';
  if (AUTHOR.test(name)) return 'author';
  if (CHILD.test(name)) return 'child';
  return ADULT.test(name) ? 'adult' : 'text';
}
