import { expect, test } from 'vitest';
import { readDirective } from '../../src/engine/suppress/directive.js';

const KNOWN = ['slang', 'jargon', 'copied-note'];

test.each([
  ['caselint-disable-next-line slang -- the name of a play', { kind: 'disable-next-line', rules: ['slang'] }],
  ['caselint-disable slang, jargon -- quoted from the leaflet', { kind: 'disable', rules: ['slang', 'jargon'] }],
  ['caselint-disable-file slang\n  jargon\n-- two\nlines', { kind: 'disable-file', rules: ['slang', 'jargon'] }],
  ['caselint-disable copied-note -- a - b -- c', { kind: 'disable', rules: ['copied-note'] }],
  ['caselint-enable', { kind: 'enable', rules: [] }],
  ['caselint-enable slang -- the leaflet ends here', { kind: 'enable', rules: ['slang'] }],
])('%s', (written, request) => {
  expect(readDirective(written, KNOWN)).toEqual(request);
});

test.each([
  ['caselint-disable slang', 'no-reason', ''],
  ['caselint-disable slang --', 'no-reason', ''],
  ['caselint-disable slang --  ', 'no-reason', ''],
  ['caselint-disable slang the name of a play', 'unknown-rule', ''],
  ['caselint-disable -- a reason', 'no-rule', ''],
  ['caselint-disable', 'no-rule', ''],
  ['caselint-disable slan -- a reason', 'unknown-rule', ' Did you mean “slang”?'],
  ['caselint-enable jargn', 'unknown-rule', ' Did you mean “jargon”?'],
  ['caselint-disable-nextline slang -- a reason', 'unknown-form', ' Did you mean “disable-next-line”?'],
  ['caselint-', 'unknown-form', ''],
])('%s does nothing: %s', (written, message, hint) => {
  const flaw = readDirective(written, KNOWN);
  expect(flaw).toMatchObject({ message });
  if (hint !== '') expect(flaw).toMatchObject({ data: { hint } });
});
