import { relative, resolve, sep } from 'node:path';
import { isLike } from '../analysis/like.js';
import { noteTypeOf, type OwnNoteType, typeTester } from '../analysis/note-type.js';
import type { IsoDate, Note } from '../model/note.js';
import type { Layer } from './layer.js';

/** Which notes an override is for. What is absent is true of every note; a list is true where one of it is. */
export interface Condition {
  readonly files?: {
    /** The folder that the patterns start from. */
    readonly base: string;
    readonly patterns: readonly string[];
  };
  readonly noteTypes?: readonly string[];
  readonly teams?: readonly string[];
  /** The contact was before this day, or on it or after: worked out from an age when the run begins. */
  readonly before?: IsoDate;
  readonly since?: IsoDate;
}

/** A part of the configuration that holds for some notes. Plain data. */
export interface Override {
  readonly when: Condition;
  readonly layer: Layer;
  readonly from: string;
}

type Test = (note: Note) => boolean;

/** Makes the test of one condition. The matcher of patterns is loaded only where there are some. */
export async function testOf(when: Condition, ownTypes: readonly OwnNoteType[]): Promise<Test> {
  const tests: Test[] = [];
  if (when.files) tests.push(await fileTest(when.files));
  if (when.noteTypes) tests.push(typeTest(when.noteTypes, ownTypes));
  if (when.teams) tests.push(teamTest(when.teams));
  if (when.before !== undefined || when.since !== undefined) tests.push(ageTest(when));
  return (note) => tests.every((test) => test(note));
}

async function fileTest({ base, patterns }: NonNullable<Condition['files']>): Promise<Test> {
  const { default: picomatch } = await import('picomatch');
  const matchers = patterns.map((pattern) =>
    picomatch(pattern.replace(/^\.\//, ''), { dot: true, basename: !pattern.includes('/') }),
  );
  let last: { readonly source: string; readonly isMatch: boolean } | undefined;
  return ({ source }) => {
    if (last?.source !== source) {
      const path = relative(base, resolve(source)).split(sep).join('/');
      last = { source, isMatch: matchers.some((matches) => matches(path)) };
    }
    return last.isMatch;
  };
}

function typeTest(names: readonly string[], own: readonly OwnNoteType[]): Test {
  const isOneOf = typeTester(names);
  return ({ metadata }) => isOneOf(metadata, noteTypeOf(metadata, own));
}

function teamTest(names: readonly string[]): Test {
  const patterns = names.map(foldTeam);
  return ({ metadata: { team = '' } }) => patterns.some((pattern) => isLike(foldTeam(team), pattern));
}

const foldTeam = (team: string): string => team.trim().replace(/\s+/g, ' ').toLowerCase();

/** By the day of the contact, or the day of entry where that is all there is. A note without a day has no age. */
function ageTest({ before, since }: Condition): Test {
  return ({ metadata: { eventDate, recordedDate } }) => {
    const day = eventDate ?? recordedDate;
    if (day === undefined) return false;
    return (before === undefined || day < before) && (since === undefined || day >= since);
  };
}
