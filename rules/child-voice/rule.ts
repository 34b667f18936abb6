import { type NoteFacts, noteRule } from 'caselint/rule';
import { isNotSeen } from './not-seen.js';
import { showsChild } from './shown.js';

export default noteRule({
  id: 'child-voice',
  guidance: '§4.2',
  level: 'warning',
  summary: 'Record how the child was, and what they said or did',
  messages: {
    voice:
      'A contact with the child that says neither how the child was nor what they said or did, nor that they were not seen and why',
  },
  needs: ['text', 'words', 'sentences', 'quotes', 'people', 'dates', 'noteType', 'voice'],
  *check(facts) {
    if (!facts.noteType.is('direct-contact') || isByTelephone(facts)) return;
    if (isToldToChild(facts) || showsChild(facts) || isNotSeen(facts)) return;
    yield {
      message: 'voice',
      suggestions: [
        'write how the child looked and behaved, and their words in speech marks',
        'or that they were not seen, and why',
      ],
    };
  },
});

/** A letter to the child that tells them what they said and did. */
function isToldToChild({ voice, text }: Pick<NoteFacts, 'voice' | 'text'>): boolean {
  return (
    voice.isToChild &&
    /\byou (?:told|said|drew|chose|asked|showed|laughed|made|wrote|played|felt|were|looked|wanted)\b/i.test(text)
  );
}

/** The text tells of a call, so that the type is what is wrong. */
function isByTelephone({ text }: Pick<NoteFacts, 'text'>): boolean {
  return (
    /^\s*(?:i |we )?(?:telephoned|phoned|rang|spoke to .{1,40} (?:by|on the) (?:tele)?phone)\b/i.test(text) ||
    /\bdid not (?:go|visit) (?:to|round)\b/i.test(text)
  );
}
