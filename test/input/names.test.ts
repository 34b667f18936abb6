import { describe, expect, it } from 'vitest';
import { parseChildren, parsePeople, Workers } from '../../src/input/fields/names.js';

describe('workers', () => {
  it.each([
    ['HUSSAIN, Amira (CIN Team 2)', { author: 'Amira Hussain', team: 'CIN Team 2' }],
    ['McDONALD, Jo', { author: 'Jo McDonald' }],
    ["O'BRIEN-SMITH, Sean", { author: "Sean O'Brien-Smith" }],
    ['Hussain, Amira', { author: 'Amira Hussain' }],
    ['Amira Hussain', { author: 'Amira Hussain' }],
    ['Amira Hussain - Social Worker', { author: 'Amira Hussain', role: 'Social Worker' }],
    ['Amira Hussain, Team Manager', { author: 'Amira Hussain', role: 'Team Manager' }],
    ['Amira Hussain (Social Worker)', { author: 'Amira Hussain', role: 'Social Worker' }],
    ['ahussain2', { author: 'ahussain2' }],
  ])('reads %s', (value, worker) => {
    expect(new Workers().read(value)).toEqual(worker);
  });
});

describe('people', () => {
  it.each([
    ['HASSAN, Leila', [{ name: 'Leila Hassan' }]],
    ['HASSAN, Leila, HASSAN, Omar', [{ name: 'Leila Hassan' }, { name: 'Omar Hassan' }]],
    ['Leila Hassan, Omar Hassan', [{ name: 'Leila Hassan' }, { name: 'Omar Hassan' }]],
    [
      'Leila Hassan (child); Ms Sara Hassan (mother)',
      [
        { name: 'Leila Hassan', relation: 'child' },
        { name: 'Ms Sara Hassan', relation: 'mother' },
      ],
    ],
    ['- Mr T Cole (head teacher)\n- Leila', [{ name: 'Mr T Cole', role: 'head teacher' }, { name: 'Leila' }]],
    ['Hassan, Leila; Hassan, Omar', [{ name: 'Leila Hassan' }, { name: 'Omar Hassan' }]],
    ['-', []],
  ])('reads %s', (value, people) => {
    expect(parsePeople(value)).toEqual(people);
  });

  it('takes one child for one child', () => {
    expect(parseChildren('Hassan, Leila')).toEqual([{ name: 'Leila Hassan', relation: 'child' }]);
    expect(parseChildren('Leila Hassan; Omar Hassan')).toHaveLength(2);
  });
});
