import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, tableFaults } from 'caselint/testing';
import rule from './index.js';

const table = {
  bad: ['He left. ⟦SHE WAS VERY ANGRY⟧ and rang.', { text: 'On Friday ⟦MS OAKES⟧ rang.', options: { words: 2 } }],
  good: ['The ICPC and the NHS met.', 'He shouted “GO AWAY NOW”.'],
};

for (const { name, faults } of tableFaults(rule, table)) test(name, () => assert.deepEqual(faults, []));

test('says what it found', () => {
  const [finding] = findingsOf(rule, 'THIS IS SHOUTING');
  assert.equal(finding.message, 'Capitals read as shouting: “THIS IS SHOUTING”');
});
