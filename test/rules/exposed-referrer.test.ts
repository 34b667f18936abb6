import rule from '../../rules/exposed-referrer/rule.js';
import { describeRule } from '../describe-rule.js';

const PEOPLE = [
  { name: 'Leila Cole', relation: 'child' },
  { name: 'Ms Rosa Cole', relation: 'mother' },
];
const HOME = {
  type: 'Telephone Contact',
  eventDate: '2026-03-12',
  author: 'Ann Weaver',
  role: 'Duty social worker',
  people: PEOPLE,
};

describeRule(rule, {
  metadata: HOME,
  touch: true,
  bad: [
    'The caller, who wished to remain anonymous, ⟦is a neighbour at number 9⟧.',
    'The caller, who wishes to stay anonymous, is ⟦Mrs Pike⟧ of number 12.',
    'The referrer asked not to be identified. ⟦He is Leila’s football coach⟧.',
    'A neighbour rang and asked to stay anonymous. ⟦Mrs Rowe⟧ hears shouting.',
    '⟦Mrs Rowe⟧ does not want to be named. ⟦Mrs Rowe⟧ hears shouting.',
    'A man rang who did not want his name passed on. His name is ⟦Gary Poole⟧.',
    'The caller asked us not to give her name to anybody. ⟦Ms Dorj⟧ cleans there.',
    'Letter from ⟦Mrs Ida Marsh⟧. She asks us not to say that she wrote.',
    'A woman rang who wishes to remain anonymous; ⟦she runs the café under their flat⟧.',
    'The caller does not want to be known. ⟦She teaches Leila the piano⟧.',
    'A caller wants to be anonymous. ⟦He lives on the floor below⟧.',
    '⟦Dr Eversley⟧ asked not to be named to the family.',
    'Somebody rang in confidence. "Keep me out of it," said ⟦Mr Lunn⟧.'.replace(
      'Somebody rang in confidence. "Keep me out of it," said ⟦Mr Lunn⟧.',
      'The caller asked us to keep her out of it. ⟦Mrs Lunn⟧ saw him hit Leila.',
    ),
    'She did not want Ms Cole to know who she is. ⟦Mrs Adair⟧ saw it from her window.',
    'The neighbour asked that her name be kept private: “⟦Mrs Khalil⟧, number 4”.'.replace(
      '“⟦Mrs Khalil⟧, number 4”',
      '⟦Mrs Khalil⟧, she said',
    ),
    'The referrer wants to stay anonymous. ⟦Mr Bright⟧ saw the fall. I thanked ⟦Mr Bright⟧.',
    'A friend rang and does not want Ms Cole to find out that she rang. ⟦Ms Oduya⟧ is worried.',
    'An anonymous caller, who ⟦lives in the flat opposite⟧, heard it.'.replace(
      'An anonymous caller, who ⟦lives in the flat opposite⟧, heard it.',
      'The caller asked to be anonymous. ⟦She lives in the flat opposite⟧.',
    ),
  ],
  good: [
    'The caller asked not to be named. I thanked the caller and rang Ms Noor.',
    'A neighbour rang and asked to stay anonymous. She hears shouting.',
    'Mrs Rowe rang. She is happy to be named.',
    'A caller asked to stay anonymous. Ms Cole was told of the call.',
    'Mrs Rowe rang about the noise.',
    'The caller does not want to be named. I rang Ms Cole at ten.',
    'Nobody has asked to stay anonymous. Mrs Rowe wrote to us.',
    'She lives on the floor below and rang about the noise.',
    'The caller wishes to be anonymous. Leila was heard crying.',
    'He did not know her name.',
    'A caller asked us not to share her number. She saw Leila at ten.',
    'Mrs Rowe has not asked to be anonymous.',
    'The survey is anonymous.',
    'He has a name for the dog.',
    'The man would not give his name.',
    'A caller who wishes to stay anonymous said that Ms Cole was out.',
  ],
});
