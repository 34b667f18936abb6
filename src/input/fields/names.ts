import type { PersonEntry } from '../../model/note.js';

/** What a case system's "worker" holds. */
export interface Worker {
  readonly author: string;
  readonly role?: string;
  readonly team?: string;
}

const TEAM = /\b(?:teams?|service|hub|unit|duty|mash|edt|cin|lac|north|south|east|west|locality|office|group|pod)\b/i;
const ROLE =
  /\b(?:workers?|managers?|practitioners?|officers?|nurses?|teachers?|head|doctor|gp|midwife|visitor|psychologist|therapist|supervisor|assistant|student|coordinator|co-ordinator|counsellor|solicitor|guardian|police|constable|advocate|lead|chair|iro|senco|consultant|paediatrician|director|tutor|interpreter|key\s?worker|carer support)\b/i;

/** Reads `SURNAME, First (Team)`, `First Surname - Role` and `First Surname, Role`. */
function parseWorker(value: string): Worker {
  const bracket = /^(.*?)\s*[([]([^()[\]]+)[)\]]\s*$/.exec(value);
  const named = splitRole((bracket?.[1] ?? value).trim());
  const aside = bracket?.[2]?.trim();
  if (aside === undefined) return named;
  const isRole = ROLE.test(aside) && !TEAM.test(aside);
  return isRole ? { ...named, role: aside } : { ...named, team: aside };
}

/** Different workers of one export: more than any authority employs. */
const REMEMBERED = 5000;

/** A few workers write most notes of an export: each name is taken apart once. */
export class Workers {
  readonly #known = new Map<string, Worker>();

  read(value: string): Worker {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    const worker = parseWorker(value);
    this.#known.set(value, worker);
    return worker;
  }
}

function splitRole(value: string): Worker {
  const parts = /^([^,]+?)(?:,\s*|\s+[-–—]\s+)(.+)$/.exec(value);
  const [, first = value, second] = parts ?? [];
  if (second === undefined) return { author: value };
  if (ROLE.test(second)) return { author: first.trim(), role: second.trim() };
  return value.includes(',') ? { author: turnRound(first.trim(), second.trim()) } : { author: value };
}

/** Surname first is how a system sorts; first name first is how a note speaks. */
export function turnRound(surname: string, given: string): string {
  return `${given} ${isShouted(surname) ? calm(surname) : surname}`;
}

/** `HASSAN`, and `McDONALD`, whose small letter means nothing. */
function isShouted(name: string): boolean {
  const plain = name.replace(/\b(?:Mc|Mac)(?=\p{Lu})/gu, '');
  return plain.length > 1 && plain === plain.toUpperCase();
}

function calm(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bMc(\p{L})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

/** Reads a list of people as forms and front matter lines write it: `Leila Hassan (child); Ms Sara Hassan (mother)`. */
export function parsePeople(value: string): PersonEntry[] {
  return partsOf(value)
    .map((part) => part.replace(/^\s*[-*•]\s*/, '').trim())
    .filter((part) => /\p{L}/u.test(part))
    .map(parsePerson);
}

/** The child a note is about: `Hassan, Leila` is one child, as case systems write a name, and no list of two. */
export function parseChildren(value: string): PersonEntry[] {
  const people = /^\s*[\p{L}'’-]+,\s*[\p{L}'’-]+\s*$/u.test(value) ? [parsePerson(value.trim())] : parsePeople(value);
  return people.map(({ name }) => ({ name, relation: 'child' }));
}

/** A comma parts people, and in `HASSAN, Leila` the surname from the first name. */
function partsOf(value: string): string[] {
  if (/[;\n|]/.test(value)) return value.split(/[;\n|]/);
  const parts = value.split(/,(?![^(]*\))/);
  const isSurnameFirst = parts.length % 2 === 0 && parts.every((part, at) => isShouted(part.trim()) === (at % 2 === 0));
  if (!isSurnameFirst) return parts;
  return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part},${parts[at + 1] ?? ''}`] : []));
}

export function parsePerson(value: string): PersonEntry {
  const found = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/.exec(value) ?? /^(.+?)\s+[-–—]\s+(.+)$/.exec(value);
  const [, name = value, what] = found ?? [];
  const turned = /^([^,]+),\s*([^,]+)$/.exec(name);
  const [, surname = '', given = ''] = turned ?? [];
  const plain = turned ? turnRound(surname.trim(), given.trim()) : name.trim();
  if (what === undefined) return { name: plain };
  return ROLE.test(what) ? { name: plain, role: what.trim() } : { name: plain, relation: what.trim() };
}
